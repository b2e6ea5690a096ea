package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/**
 * One call of a method, in the control-flow graph's terms.
 *
 * @param tree the call; made up where javac adds it, such as the close of a resource
 * @param method what is called
 * @param receiver on what; the type's name where it is static
 * @param arguments with what
 * @param site the static type of the receiver
 * @param places names what expressions stand for
 */
record Call(
    ExpressionTree tree,
    MethodSymbol method,
    Node receiver,
    List<Node> arguments,
    Type site,
    Places places) {

  static Call of(MethodInvocationNode node, Places places) {
    MethodSymbol method = (MethodSymbol) node.getTarget().getMethod();
    Node receiver = node.getTarget().getReceiver();
    Type site = (Type) receiver.getType();
    return new Call(
        (ExpressionTree) node.getTree(), method, receiver, node.getArguments(), site, places);
  }

  String name() {
    return method.name.toString();
  }

  /** What it is called on; nothing where that is a type. */
  Optional<Place> place() {
    return places.of(receiver);
  }

  Set<Place> argumentPlaces() {
    Set<Place> named = new LinkedHashSet<>();
    for (Node argument : arguments) {
      places.of(argument).ifPresent(named::add);
      if (argument instanceof ArrayCreationNode) {
        named.addAll(places.origins(argument));
      }
    }
    return named;
  }

  boolean returnsBoolean() {
    return result().toString().endsWith("oolean");
  }

  /** Whether it asks a text, or makes one. */
  boolean isOnText() {
    return method.owner.getQualifiedName().contentEquals("java.lang.String");
  }

  /** Whether the parameter is of a primitive type, such as an index. */
  boolean takesPrimitive(int index) {
    return parameter(index).filter(Type::isPrimitive).isPresent();
  }

  /** Whether the parameter is any object, and not one of a type. */
  boolean takesAnything(int index) {
    return parameter(index)
        .filter(type -> type.tsym.getQualifiedName().contentEquals("java.lang.Object"))
        .isPresent();
  }

  private Optional<Type> parameter(int index) {
    return method.getParameters().stream().skip(index).findFirst().map(p -> p.type);
  }

  /** Whether it gives a plain boolean, not one that a future was waited for. */
  boolean answers() {
    return method.getReturnType().hasTag(TypeTag.BOOLEAN);
  }

  boolean returnsNumber() {
    String name = result().toString();
    return name.equals("int") || name.equals("long");
  }

  Type result() {
    return tree instanceof MethodInvocationTree
        ? ASTHelpers.getResultType(tree)
        : method.getReturnType();
  }

  boolean takesFunction() {
    return tree instanceof MethodInvocationTree invocation
        && invocation.getArguments().stream()
            .anyMatch(
                argument ->
                    argument instanceof LambdaExpressionTree
                        || argument instanceof MemberReferenceTree);
  }
}
