package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code thenAccept(promise::complete)} to a {@code whenComplete} that completes the promise with
 * the value or with the failure.
 *
 * <p>Offered only for the last link of a chain: a link behind it would see another value.
 */
public final class BothWaysFix {
  private static final Set<String> NAMES = Set.of("value", "failure");

  private BothWaysFix() {}

  /** The fix, where it type-checks at the call. */
  public static List<SuggestedFix> of(TreePath path, VisitorState state) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && isLast(path, state)
            && isAccept(call, state)
            && !usesNames(path)
        ? promise(call, state).map(promise -> fix(call, promise, state)).stream().toList()
        : List.of();
  }

  private static SuggestedFix fix(MethodInvocationTree call, String promise, VisitorState state) {
    String name =
        ASTHelpers.getSymbol(call).getSimpleName().toString().replace("thenAccept", "whenComplete");
    String code =
        """
        (value, failure) -> {
        if (failure != null) {
        %s.completeExceptionally(failure);
        } else {
        %s.complete(value);
        }
        }"""
            .formatted(promise, promise);
    return SuggestedFix.builder()
        .merge(SuggestedFixes.renameMethodInvocation(call, name, state))
        .replace(call.getArguments().get(0), code)
        .build();
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
    return receiver != null
        && ASTHelpers.getSymbol(call).getSimpleName().toString().matches("thenAccept(Async)?")
        && isA(receiver, "java.util.concurrent.CompletionStage", state);
  }

  /** The source of the promise that the callback completes with exactly what it is given. */
  private static Optional<String> promise(MethodInvocationTree call, VisitorState state) {
    ExpressionTree callback = call.getArguments().get(0);
    ExpressionTree promise =
        callback instanceof MemberReferenceTree reference
            ? (reference.getName().contentEquals("complete")
                ? reference.getQualifierExpression()
                : null)
            : callback instanceof LambdaExpressionTree lambda ? completed(lambda) : null;
    return promise != null
            && (promise instanceof IdentifierTree || promise instanceof MemberSelectTree)
            && isA(promise, "java.util.concurrent.CompletableFuture", state)
        ? Optional.ofNullable(state.getSourceForNode(promise))
        : Optional.empty();
  }

  private static ExpressionTree completed(LambdaExpressionTree lambda) {
    if (!(lambda.getBody() instanceof MethodInvocationTree body)
        || body.getArguments().size() != 1
        || !ASTHelpers.getSymbol(body).getSimpleName().contentEquals("complete")) {
      return null;
    }
    Symbol parameter = ASTHelpers.getSymbol(lambda.getParameters().get(0));
    return parameter.equals(ASTHelpers.getSymbol(body.getArguments().get(0)))
        ? ASTHelpers.getReceiver(body)
        : null;
  }

  private static boolean isA(ExpressionTree tree, String type, VisitorState state) {
    return ASTHelpers.isSubtype(ASTHelpers.getType(tree), state.getTypeFromString(type), state);
  }

  /** Whether the method around has variables of the names that the fix would declare. */
  private static boolean usesNames(TreePath path) {
    Tree method = null;
    for (Tree tree : path) {
      if (tree instanceof MethodTree) {
        method = tree;
      }
    }
    boolean[] found = {method == null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= NAMES.contains(tree.getName().toString());
        return super.visitVariable(tree, unused);
      }
    }.scan(method, null);
    return found[0];
  }
}
