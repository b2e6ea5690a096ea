package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Permits that some code takes, and has to give back whoever learns of its failure. */
final class Permits {
  private static final Pattern ACQUIRE = Pattern.compile("(try)?[aA]cquire(Uninterruptibly)?");

  private final Events events;

  Permits(Events events) {
    this.events = events;
  }

  /** Whether the code takes such a permit. */
  boolean areTakenIn(TreePath code, AccessPath permits, VisitorState state) {
    boolean[] found = {false};
    Calls.in(code, call -> found[0] |= takes((ExpressionTree) call.getLeaf(), permits, state));
    return found[0];
  }

  private boolean takes(ExpressionTree call, AccessPath permits, VisitorState state) {
    return AccessPath.of(Calls.receiver(call)).filter(permits::equals).isPresent()
        && Result.of(call, state)
            .filter(
                result -> events.has(Role.TAKES_PERMIT, result, state) || takesOwn(result.method()))
            .isPresent();
  }

  /**
   * Whether the method gives back what another method of a type of one's own takes: {@code
   * acquire()}, which hands nothing out, and {@code release()}.
   */
  static boolean givesBackOwn(MethodSymbol method) {
    return isRelease(method) && hasBeside(method, Permits::isAcquire);
  }

  private static boolean takesOwn(MethodSymbol method) {
    return isAcquire(method) && hasBeside(method, Permits::isRelease);
  }

  private static boolean isRelease(MethodSymbol method) {
    return method.getSimpleName().contentEquals("release")
        && method.getReturnType().hasTag(TypeTag.VOID)
        && method.getParameters().stream().allMatch(count -> count.type.isPrimitive());
  }

  private static boolean isAcquire(MethodSymbol method) {
    return ACQUIRE.matcher(method.getSimpleName()).matches()
        && (method.getReturnType().hasTag(TypeTag.VOID)
            || method.getReturnType().hasTag(TypeTag.BOOLEAN));
  }

  private static boolean hasBeside(MethodSymbol method, Predicate<MethodSymbol> wanted) {
    for (Symbol member : method.owner.members().getSymbols()) {
      if (member instanceof MethodSymbol other && wanted.test(other)) {
        return true;
      }
    }
    return false;
  }
}
