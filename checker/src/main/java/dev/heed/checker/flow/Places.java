package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SuperNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThisNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;

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

  private Places() {}

  /** The place that the expression names. */
  static Optional<Place> of(Node node) {
    if (node instanceof LocalVariableNode local) {
      return Optional.of(Place.of(local.getElement()));
    }
    if (node instanceof ThisNode || node instanceof SuperNode) {
      return Optional.of(Place.SELF);
    }
    if (node instanceof FieldAccessNode field) {
      return field.isStatic()
          ? Optional.of(Place.of(field.getElement()))
          : of(field.getReceiver()).map(place -> place.dot(field.getFieldName()));
    }
    if (node instanceof MethodInvocationNode call) {
      return ofGetter(call);
    }
    if (node instanceof TypeCastNode cast) {
      return of(cast.getOperand());
    }
    if (node instanceof AssignmentNode assignment) {
      return of(assignment.getTarget());
    }
    if (node instanceof ArrayAccessNode element) {
      return of(element.getArray()).map(place -> place.dot("[" + element.getIndex() + "]"));
    }
    return Optional.empty();
  }

  private static Optional<Place> ofGetter(MethodInvocationNode call) {
    MethodSymbol method = (MethodSymbol) call.getTarget().getMethod();
    boolean getter =
        call.getArguments().isEmpty()
            && !method.isStatic()
            && !GIVES_ANOTHER.contains(Words.of(method.name).get(0));
    return getter
        ? of(call.getTarget().getReceiver()).map(p -> p.dot(member(method)))
        : Optional.empty();
  }

  private static String member(Symbol method) {
    String name = method.name.toString();
    return name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3))
        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
        : name;
  }

  /** The places that the expression's value is, or is wrapped around. */
  static Set<Place> origins(Node node) {
    Set<Place> origins = new HashSet<>();
    of(node).ifPresent(origins::add);
    if (node instanceof TypeCastNode cast) {
      return origins(cast.getOperand());
    }
    arguments(node).forEach(argument -> origins.addAll(origins(argument)));
    return origins;
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
