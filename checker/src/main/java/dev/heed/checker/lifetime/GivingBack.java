package dev.heed.checker.lifetime;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ends a resource by another way than a close: its count goes down, its pool or disk takes it. */
final class GivingBack {
  private static final Set<String> ENDS = Set.of("release", "recycle", "delete");
  private static final Pattern TAKES =
      Pattern.compile(
          "release(Connection|Channel|Buffer|Resource|Session|Client)?|recycle|giveBack|delete\\w*"
              + "|return(Object|Resource|Connection|Buffer|Session|Client)");
  private static final List<String> POOLED =
      List.of("java.lang.AutoCloseable", "java.nio.Buffer", "io.netty.util.ReferenceCounted");
  private static final List<String> FILES = List.of("java.nio.file.Path", "java.io.File");

  private GivingBack() {}

  /** Whether a resource may end by a call of the name on it. */
  static boolean isBy(String name) {
    return ENDS.contains(name);
  }

  /** Whether a resource may end by being given to a call of the name. */
  static boolean isTo(String name) {
    return TAKES.matcher(name).matches();
  }

  /** Whether the lifetime ends otherwise, or what ends it does so for a resource of its type. */
  static boolean isReal(Lifetime lifetime, TreePath place, VisitorState state) {
    if (!(lifetime.closer() instanceof MethodInvocationTree call)) {
      return true;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    if (name.startsWith("delete")) {
      return isAny(lifetime.type(), FILES, state);
    }
    if (call.getArguments().isEmpty() ? !isBy(name) : !isTo(name)) {
      return true;
    }
    return !method.getReturnType().tsym.getSimpleName().toString().endsWith("Future")
        && isPooled(lifetime.type(), call, state)
        && !isRetained(lifetime.resource().root(), place);
  }

  /** A permit is given back as well, but nobody works with it. */
  private static boolean isPooled(Type type, MethodInvocationTree call, VisitorState state) {
    return call.getArguments().isEmpty()
        ? !type.tsym.getQualifiedName().toString().startsWith("java.")
        : isAny(type, POOLED, state)
            || type instanceof Type.ArrayType array && array.elemtype.isPrimitive();
  }

  private static boolean isAny(Type type, List<String> names, VisitorState state) {
    return names.stream()
        .anyMatch(name -> ASTHelpers.isSubtype(type, state.getTypeFromString(name), state));
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
