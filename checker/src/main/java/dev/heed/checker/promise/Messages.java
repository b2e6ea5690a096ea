package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.heed.checker.tree.AccessPath;

/** What is said of a promise that nobody completes. */
final class Messages {
  private Messages() {}

  static String of(AccessPath promise, When when, String stage) {
    return switch (when) {
      case TASK ->
          "'%s' is never completed when this task throws before it does so: whoever waits for it waits for ever. Catch the failure in the task and fail '%s' with it"
              .formatted(promise, promise);
      case EITHER ->
          "'%s' is completed only when %s succeeds: when it fails, whoever waits for '%s' waits for ever. Fail '%s' on the other branch"
              .formatted(promise, stage, promise, promise);
      default ->
          "'%s' is completed only in a callback that does not run when %s fails: whoever waits for it then waits for ever. Complete it both ways (whenComplete, or a failure handler that fails '%s'), or return the chain instead"
              .formatted(promise, stage, promise);
    };
  }

  /** What is said where a handler of both outcomes forgets one of its branches. */
  static String ofBranch(AccessPath promise) {
    return "'%s' is completed on some branches of this callback and forgotten on another: whoever waits for it then waits for ever. Complete '%s', or fail it, on every branch"
        .formatted(promise, promise);
  }

  /** What is said where a callback of its own throws first. */
  static String ofThrown(AccessPath promise) {
    return "'%s' is never completed when this callback throws before it does so, and nobody is told: whoever waits for it then waits for ever. Move what may throw to a link before it, or catch it and fail '%s' with it"
        .formatted(promise, promise);
  }

  /** A short name for what a callback waits for. */
  static String name(ExpressionTree stage) {
    return stage instanceof MethodInvocationTree
        ? "'" + ASTHelpers.getSymbol(stage).getSimpleName() + "(…)'"
        : "'" + stage + "'";
  }
}
