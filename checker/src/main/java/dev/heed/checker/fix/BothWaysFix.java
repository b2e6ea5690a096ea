package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;

/**
 * {@code thenAccept(promise::complete)} to a {@code whenComplete} that completes the promise with
 * the value or with the failure.
 *
 * <p>A value that is made of the stage's is made by a {@code thenApply} in between, so that the
 * promise also learns that making it failed. Offered only for the last link of a chain: a link
 * behind it would see another value.
 */
public final class BothWaysFix {
  private BothWaysFix() {}

  /** The fix, where it type-checks at the call. */
  public static List<SuggestedFix> of(TreePath path, VisitorState state) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && isLast(path, state)
            && isAccept(call, state)
            && Names.areFree(path, "value", "failure")
        ? Completion.by(call.getArguments().get(0), state)
            .filter(completion -> new OnlyCompletion(path, state).isOf(completion.promise()))
            .filter(completion -> mayBeMoved(call.getArguments().get(0), completion, path, state))
            .flatMap(completion -> fix(call, completion, path, state))
            .stream()
            .toList()
        : List.of();
  }

  /** A reference takes the promise at once, and a lambda when it runs. */
  private static boolean mayBeMoved(
      ExpressionTree callback, Completion completion, TreePath path, VisitorState state) {
    return callback instanceof LambdaExpressionTree
        ? new Comments(
                ASTHelpers.getStartPosition(callback),
                state.getEndPosition(callback),
                List.of(),
                state)
            .isEmpty()
        : Movable.isSameLater(completion.promise(), path);
  }

  private static Optional<SuggestedFix> fix(
      MethodInvocationTree call, Completion completion, TreePath path, VisitorState state) {
    if (completion.isOfParameter() || isAtHand(completion.value())) {
      return Optional.of(
          renamed(call, "whenComplete", state)
              .replace(call.getArguments().get(0), callback(completion, state))
              .build());
    }
    // The link behind would run wherever the first one has ended, be it here and now.
    boolean fits =
        !isAsync(call) && completion.takesItsValueFromALink(state) && Names.areFree(path, "done");
    return fits ? Optional.of(throughALink(call, completion, state)) : Optional.empty();
  }

  private static SuggestedFix throughALink(
      MethodInvocationTree call, Completion completion, VisitorState state) {
    LambdaExpressionTree lambda = (LambdaExpressionTree) call.getArguments().get(0);
    SuggestedFix.Builder fix = renamed(call, "thenApply", state);
    String value = state.getSourceForNode(completion.value());
    if (lambda.getParameters().isEmpty()) {
      fix.replace(lambda, "done -> " + value);
    } else {
      fix.replace(lambda.getBody(), value);
    }
    String then = callback(new Completion(completion.promise(), null), state);
    return fix.postfixWith(call, ".whenComplete(" + then + ")").build();
  }

  private static SuggestedFix.Builder renamed(
      MethodInvocationTree call, String link, VisitorState state) {
    return SuggestedFix.builder()
        .merge(
            SuggestedFixes.renameMethodInvocation(
                call, link + (isAsync(call) ? "Async" : ""), state));
  }

  private static boolean isAsync(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().toString().endsWith("Async");
  }

  private static String callback(Completion completion, VisitorState state) {
    String promise = state.getSourceForNode(completion.promise());
    String value =
        completion.isOfParameter() ? "value" : state.getSourceForNode(completion.value());
    return """
        (value, failure) -> {
        if (failure != null) {
        %s.completeExceptionally(failure);
        } else {
        %s.complete(%s);
        }
        }"""
        .formatted(promise, promise, value);
  }

  /** A variable or a constant: looking at it cannot fail. */
  private static boolean isAtHand(ExpressionTree value) {
    return value instanceof IdentifierTree || value.getKind().name().endsWith("_LITERAL");
  }

  private static boolean isLast(TreePath path, VisitorState state) {
    Tree parent = path.getParentPath().getLeaf();
    return parent instanceof ExpressionStatementTree
        || (parent instanceof LambdaExpressionTree lambda
            && state
                .getTypes()
                .findDescriptorType(ASTHelpers.getType(lambda))
                .getReturnType()
                .hasTag(TypeTag.VOID));
  }

  private static boolean isAccept(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Symbol stage = state.getSymbolFromString("java.util.concurrent.CompletionStage");
    return receiver != null
        && stage != null
        && ASTHelpers.getSymbol(call).getSimpleName().toString().matches("then(Accept|Run)(Async)?")
        && ASTHelpers.isSubtype(ASTHelpers.getType(receiver), stage.type, state);
  }
}
