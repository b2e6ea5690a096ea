package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ends a resource by another way than a plain close: its count goes down, its pool or disk takes
 * it, or its close gives a future.
 */
final class GivingBack {
  private static final Set<String> ENDS = Set.of("release", "recycle", "delete");
  private static final Pattern TAKES =
      Pattern.compile(
          "release(Connection|Channel|Buffer|Resource|Session|Client)?|recycle|giveBack|delete\\w*"
              + "|return(Object|Resource|Connection|Buffer|Session|Client)");

  private GivingBack() {}

  /** Whether a resource may end by a call of the name on it. */
  static boolean isBy(String name) {
    return ENDS.contains(name);
  }

  /** Whether a resource may end by being given to a call of the name. */
  static boolean isTo(String name) {
    return TAKES.matcher(name).matches();
  }

  /** Whether the call is a close which says later that it is through, and may wait till then. */
  static boolean isCloseWithFuture(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
        && ASTHelpers.getSymbol(invocation).name.contentEquals("close")
        && isFuture(ASTHelpers.getSymbol(invocation).getReturnType());
  }

  private static boolean isFuture(Type type) {
    return type.tsym.getSimpleName().toString().endsWith("Future");
  }

  /** Whether the lifetime ends otherwise, or what ends it does so for a resource of its type. */
  static boolean isReal(Lifetime lifetime, TreePath place, Catalog catalog, VisitorState state) {
    if (!(lifetime.closer() instanceof MethodInvocationTree call)) {
      return true;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    if (isCloseWithFuture(call)) {
      return isGivenBack(lifetime.type(), Optional.of("close"), catalog, state);
    }
    if (name.startsWith("delete")) {
      return isGivenBack(lifetime.type(), Optional.of("delete"), catalog, state);
    }
    if (call.getArguments().isEmpty() ? !isBy(name) : !isTo(name)) {
      return true;
    }
    return !isFuture(method.getReturnType())
        && isPooled(lifetime.type(), call, catalog, state)
        && !isRetained(lifetime.resource().root(), place);
  }

  /** A permit is given back as well, but nobody works with it. */
  private static boolean isPooled(
      Type type, MethodInvocationTree call, Catalog catalog, VisitorState state) {
    return call.getArguments().isEmpty()
        ? !type.tsym.getQualifiedName().toString().startsWith("java.")
        : isGivenBack(type, Optional.empty(), catalog, state)
            || type instanceof Type.ArrayType array && array.elemtype.isPrimitive();
  }

  private static boolean isGivenBack(
      Type type, Optional<String> by, Catalog catalog, VisitorState state) {
    return catalog
        .findType(Role.GIVEN_BACK, type, state.getTypes())
        .filter(line -> line.attribute("by").equals(by))
        .isPresent();
  }

  /** Whoever counts one more user leaves it to that one to release it. */
  private static boolean isRetained(Symbol resource, TreePath place) {
    return Scopes.uses(resource, place).stream()
        .anyMatch(
            use -> {
              Tree around = use.getParentPath().getLeaf();
              Tree call =
                  around instanceof MethodInvocationTree
                      ? around
                      : use.getParentPath().getParentPath().getLeaf();
              return call instanceof MethodInvocationTree invocation
                  && (Calls.receiver(invocation) == use.getLeaf()
                      || invocation.getArguments().contains(use.getLeaf()))
                  && ASTHelpers.getSymbol(invocation).name.toString().startsWith("retain");
            });
  }
}
