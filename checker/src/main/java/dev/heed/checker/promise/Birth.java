package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.AccessPath;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** How a promise came to be, and who besides the callback knows of it. */
final class Birth {
  private static final Set<String> TIMES =
      Set.of("java.time.Duration", "java.util.concurrent.TimeUnit");

  private static final Pattern MAKER =
      Pattern.compile("(new|create|make|build|of|empty)(\\p{Lu}.*)?|\\w*[pP]romise\\w*");

  private final AccessPath promise;
  private final Callback callback;
  private final TreePath registration;
  private final Events events;
  private final Keepers keepers;
  private final Stages stages;
  private final VisitorState state;
  private final ExpressionTree made;

  Birth(
      AccessPath promise,
      Callback callback,
      TreePath registration,
      Events events,
      Keepers keepers,
      Stages stages,
      VisitorState state) {
    this.promise = promise;
    this.callback = callback;
    this.registration = registration;
    this.events = events;
    this.keepers = keepers;
    this.stages = stages;
    this.state = state;
    made = Locals.in(Scopes.member(registration)).initializer(promise.root());
  }

  /** Whether a promise of this method is mentioned in the callback only: nobody else waits. */
  boolean isNobodysOutside() {
    if (promise.isMember() || promise.steps().size() > 1 || isParameter() || isHandedOut()) {
      return false;
    }
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        return tree == callback.code().getLeaf() || tree == callback.argument().getLeaf()
            ? null
            : super.scan(tree, unused);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= promise.root().equals(ASTHelpers.getSymbol(tree));
        return null;
      }
    }.scan(Scopes.member(registration).getLeaf(), null);
    return !found[0];
  }

  private boolean isParameter() {
    return promise.root().getKind() == ElementKind.PARAMETER;
  }

  /** {@code request.startAsync()}: what hands the promise out knows it too. */
  private boolean isHandedOut() {
    return made instanceof MethodInvocationTree call
        && !ASTHelpers.getSymbol(call).isStatic()
        && !MAKER.matcher(ASTHelpers.getSymbol(call).getSimpleName()).matches();
  }

  /** Whether the promise is made as one that completes by itself when the time is over. */
  boolean expiresFromBirth() {
    for (ExpressionTree step = made; step != null; step = Calls.receiver(step)) {
      if (events.kindOf(step, state).filter(Event.Kind.EXPIRES::equals).isPresent()
          || Calls.arguments(step).stream().anyMatch(Birth::isTime)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the promise is the result of some other work, and completed early at most. */
  boolean isCompletedByItsMaker() {
    if (!(made instanceof MethodInvocationTree)
        || promise.steps().size() != 1
        || !stages.isPlainFuture(made, state)
        || MAKER.matcher(ASTHelpers.getSymbol(made).getSimpleName()).matches()) {
      return false;
    }
    return !isTakenOut() && (!isMadeForStore() || isStoreServed());
  }

  /** Whether it was looked up where others find it, and one of them fails what is there. */
  boolean isServedInStore() {
    return made instanceof MethodInvocationTree
        && promise.steps().size() == 1
        && AccessPath.of(Calls.receiver(made)).isPresent()
        && Result.of(made, state).filter(keepers::isStore).isPresent()
        && !isTakenOut()
        && keepers.isAnyTaken(
            EnumSet.of(Event.Kind.FAILS), Calls.receiver(made), promise, registration);
  }

  /** Whether it comes out of a container, and whoever has put it in sees to it all the same. */
  boolean isSharedByStore() {
    return isTakenOut()
        && new Custody(Calls.receiver(made), callback, events, state).isShared(registration);
  }

  /** {@code pending.remove(id)}: whoever takes it out is the one to complete it. */
  private boolean isTakenOut() {
    return Result.of(made, state)
        .filter(result -> keepers.isStore(result) && events.has(Role.TAKES_OUT, result, state))
        .isPresent();
  }

  /** {@code pending.computeIfAbsent(id, k -> new …)}: nobody else has made it. */
  private boolean isMadeForStore() {
    return Result.of(made, state).filter(keepers::isStore).isPresent()
        && Calls.arguments(made).stream().anyMatch(Birth::creates);
  }

  private static boolean creates(ExpressionTree function) {
    return function instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof NewClassTree
        || function instanceof MemberReferenceTree reference
            && reference.getMode() == MemberReferenceTree.ReferenceMode.NEW;
  }

  /** Whether somebody else may complete what is in the container. */
  private boolean isStoreServed() {
    ExpressionTree store = Calls.receiver(made);
    boolean hidden =
        Optional.ofNullable(ASTHelpers.getSymbol(store))
            .filter(symbol -> Scopes.isLocal(symbol) || symbol.isPrivate())
            .isPresent();
    return !hidden
        || keepers.isAnyTaken(
            EnumSet.of(Event.Kind.FAILS, Event.Kind.COMPLETES), store, promise, registration);
  }

  /** Whether the argument says how long something may take. */
  static boolean isTime(ExpressionTree argument) {
    return TIMES.contains(ASTHelpers.getType(argument).tsym.getQualifiedName().toString());
  }
}
