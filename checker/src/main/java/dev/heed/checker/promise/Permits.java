package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * Whether the code takes such a permit before it gives any back: what it gives back then is its
   * own, and code that never came to take it owes nothing. The methods that it calls count.
   */
  boolean areFirstTakenIn(TreePath code, AccessPath permits, VisitorState state) {
    return firstIn(code, permits, new HashSet<>(), state).orElse(false);
  }

  /**
   * Whether the call, or the method that it calls, takes such a permit before it gives any back.
   */
  boolean areFirstTakenBy(TreePath call, AccessPath permits, VisitorState state) {
    return firstAt(call, permits, new HashSet<>(), state).orElse(false);
  }

  /** Whether the first that is done to the permits is that one is taken; empty if nothing is. */
  private Optional<Boolean> firstIn(
      TreePath code, AccessPath permits, Set<Symbol> followed, VisitorState state) {
    List<Boolean> done = new ArrayList<>();
    Calls.in(
        code,
        call -> {
          if (done.isEmpty()) {
            firstAt(call, permits, followed, state).ifPresent(done::add);
          }
        });
    return done.stream().findFirst();
  }

  private Optional<Boolean> firstAt(
      TreePath path, AccessPath permits, Set<Symbol> followed, VisitorState state) {
    ExpressionTree call = (ExpressionTree) path.getLeaf();
    if (AccessPath.of(Calls.receiver(call)).filter(permits::equals).isPresent()) {
      return takes(call, permits, state)
          ? Optional.of(true)
          : events.kindOf(call, state).map(kind -> false);
    }
    Symbol method = ASTHelpers.getSymbol(call);
    return events
        .bodyOf(method, state)
        .filter(body -> followed.add(method))
        .flatMap(
            body ->
                Owned.inside(permits, call, body)
                    .filter(inside -> !inside.equals(permits) || Calls.staysInObject(call))
                    .flatMap(inside -> firstIn(Bodies.block(body), inside, followed, state)));
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
