package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SuperNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ValueLiteralNode;

/** Names what expressions stand for. */
final class Places {
  /** First words of factories whose result is built around their arguments. */
  private static final Set<String> WRAPS =
      Set.of("new", "wrap", "of", "create", "open", "from", "over");

  /** First words of methods that give another object each time. */
  private static final Set<String> GIVES_ANOTHER =
      Set.of(
          "next",
          "poll",
          "take",
          "remove",
          "pop",
          "acquire",
          "create",
          "new",
          "open",
          "connect",
          "borrow",
          "accept",
          "build",
          "copy",
          "duplicate",
          "start",
          "previous",
          "make");

  private final ClassSymbol owner;
  private final Types types;
  private final Fluent fluent;
  private final Map<Node, Place> whose = new IdentityHashMap<>();

  /**
   * Creates the names of one body.
   *
   * @param owner the class that the body belongs to; another class's {@code this} is another object
   */
  Places(ClassSymbol owner, Types types, Fluent fluent) {
    this.owner = owner;
    this.types = types;
    this.fluent = fluent;
  }

  /** Notes that the call, on a result, gives what the result is of: {@code written.channel()}. */
  void gives(MethodInvocationNode call, Place place) {
    whose.put(call, place);
  }

  /** Whether the method gives another object each time, by its name. */
  static boolean givesAnother(MethodSymbol method) {
    return GIVES_ANOTHER.contains(Words.of(method.name).get(0));
  }

  /** The place that the expression names. */
  Optional<Place> of(Node node) {
    if (node instanceof LocalVariableNode local) {
      return Optional.of(Place.of(local.getElement()));
    }
    if (node instanceof ThisNode || node instanceof SuperNode) {
      return Optional.of(self(((Type) node.getType()).tsym));
    }
    if (node instanceof FieldAccessNode outer && outer.getFieldName().equals("this")) {
      return Optional.of(self(((Type) outer.getType()).tsym));
    }
    if (node instanceof FieldAccessNode field) {
      return field.isStatic()
          ? Optional.of(Place.of(field.getElement()))
          : of(field.getReceiver()).map(place -> place.dot(field.getFieldName()));
    }
    if (node instanceof MethodInvocationNode call) {
      return Optional.ofNullable(whose.get(call)).or(() -> ofGetter(call));
    }
    if (node instanceof TypeCastNode cast) {
      return of(cast.getOperand());
    }
    if (node instanceof TernaryExpressionNode either) {
      return of(either.getTernaryExpressionVar());
    }
    if (node instanceof AssignmentNode assignment) {
      return of(assignment.getTarget());
    }
    if (node instanceof ArrayAccessNode element) {
      return of(element.getArray()).map(place -> place.dot("[" + element.getIndex() + "]"));
    }
    return Optional.empty();
  }

  /**
   * {@code any instanceof Sink sink}: the variable that is another name of what was asked about.
   */
  Optional<Place> bound(InstanceOfNode test) {
    return test.getTree().getPattern() instanceof BindingPatternTree pattern
        ? Optional.of(Place.of(ASTHelpers.getSymbol(pattern.getVariable())))
        : Optional.empty();
  }

  /** The place that the expression names, where no node stands for it. */
  Optional<Place> of(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (!(symbol instanceof VarSymbol variable)) {
      return Optional.empty();
    }
    if (variable.name.contentEquals("this")) {
      return Optional.of(self(variable.type.tsym));
    }
    if (variable.getKind() != ElementKind.FIELD || variable.isStatic()) {
      return Optional.of(Place.of(variable));
    }
    Optional<Place> whole =
        tree instanceof MemberSelectTree select
            ? of(select.getExpression())
            : Optional.of(self((TypeSymbol) variable.owner));
    return whole.map(place -> place.dot(variable.name.toString()));
  }

  /** This object, or the one around it. */
  private Place self(TypeSymbol type) {
    return type == null || owner == null || owner.isSubClass(type, types)
        ? Place.SELF
        : Place.of(type);
  }

  /** The place of another class's {@code this}, as this body names it. */
  Place seenHere(Place place) {
    return place.root() instanceof ClassSymbol type ? self(type).dot(place.path()) : place;
  }

  private Optional<Place> ofGetter(MethodInvocationNode call) {
    MethodSymbol method = (MethodSymbol) call.getTarget().getMethod();
    boolean getter =
        call.getArguments().isEmpty()
            && !method.isStatic()
            && !givesAnother(method)
            && !method.owner.packge().toString().equals("java.util.function");
    if (method.name.contentEquals("requireNonNull")) {
      return of(call.getArgument(0));
    }
    if (isLookup(call, method)) {
      return of(call.getTarget().getReceiver())
          .map(place -> place.dot("[" + call.getArgument(0) + "]"));
    }
    if (getter) {
      return of(call.getTarget().getReceiver()).map(p -> p.dot(member(method)));
    }
    return fluent.handsBack(call) ? of(call.getTarget().getReceiver()) : Optional.empty();
  }

  /** Whether a list or a map gives what it has there, as an array does. */
  private static boolean isLookup(MethodInvocationNode call, MethodSymbol method) {
    return call.getArguments().size() == 1
        && (call.getArgument(0) instanceof LocalVariableNode
            || call.getArgument(0) instanceof ValueLiteralNode)
        && (method.name.contentEquals("get")
            || (method.name.contentEquals("remove")
                && method.owner.name.toString().endsWith("Map")))
        && method.owner.packge().toString().startsWith("java.util");
  }

  private static String member(Symbol method) {
    String name = method.name.toString();
    return name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3))
        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
        : name;
  }

  /** The places that the expression's value is, or is wrapped around. */
  Set<Place> origins(Node node) {
    Set<Place> origins = new LinkedHashSet<>();
    of(node).ifPresent(origins::add);
    if (node instanceof TypeCastNode cast) {
      return origins(cast.getOperand());
    }
    if (node instanceof ArrayCreationNode array && isOfBuffers(array)) {
      array.getInitializers().forEach(part -> origins.addAll(origins(part)));
    }
    element(node).ifPresent(origins::add);
    arguments(node).forEach(argument -> origins.addAll(origins(argument)));
    return origins;
  }

  /** Whether its elements are written one after the other: the last one tells of all. */
  private static boolean isOfBuffers(ArrayCreationNode array) {
    return array.getType() instanceof Type.ArrayType type
        && type.elemtype.tsym.packge().toString().equals("java.nio");
  }

  /** Some element of what is iterated over. */
  private Optional<Place> element(Node node) {
    if (node instanceof MethodInvocationNode call
        && call.getTarget().getMethod().getSimpleName().contentEquals("next")
        && call.getArguments().isEmpty()) {
      return of(call.getTarget().getReceiver()).map(place -> place.dot(Place.EACH));
    }
    return node instanceof ArrayAccessNode element
        ? of(element.getArray()).map(place -> place.dot(Place.EACH))
        : Optional.empty();
  }

  private static List<Node> arguments(Node node) {
    if (node instanceof ObjectCreationNode creation) {
      return creation.getArguments();
    }
    if (node instanceof MethodInvocationNode call
        && WRAPS.contains(Words.of(call.getTarget().getMethod().getSimpleName()).get(0))) {
      return call.getArguments();
    }
    return List.of();
  }
}
