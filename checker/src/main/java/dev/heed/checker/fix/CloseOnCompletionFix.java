package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code f = use(resource); resource.close(); return f;} to a {@code whenComplete} that closes.
 *
 * <p>Offered for a plain close only: a {@code finally} also closes when the call itself throws, and
 * a callback would not.
 */
public final class CloseOnCompletionFix {
  private static final Set<String> STAGES =
      Set.of("java.util.concurrent.CompletableFuture", "java.util.concurrent.CompletionStage");

  private CloseOnCompletionFix() {}

  /** The fix, where nothing but the close stands between the call and the return of its future. */
  public static List<SuggestedFix> of(TreePath call, Tree closer, VisitorState state) {
    TreePath variable = call;
    while (variable != null && !(variable.getLeaf() instanceof StatementTree)) {
      variable = variable.getParentPath();
    }
    return variable != null
            && variable.getLeaf() instanceof VariableTree held
            && variable.getParentPath().getLeaf() instanceof BlockTree block
            && Names.areFree(variable, "value", "failure")
        ? fix(held, block.getStatements(), closer, state).stream().toList()
        : List.of();
  }

  private static Optional<SuggestedFix> fix(
      VariableTree held,
      List<? extends StatementTree> statements,
      Tree closer,
      VisitorState state) {
    int index = statements.indexOf(held);
    if (index + 2 >= statements.size()
        || !(statements.get(index + 1) instanceof ExpressionStatementTree between)
        || !(between.getExpression() instanceof MethodInvocationTree close)
        || closer != close
        || !(statements.get(index + 2) instanceof ReturnTree result)
        || !(result.getExpression() instanceof IdentifierTree returned)
        || !returned.getName().equals(held.getName())
        || !isStage(held.getInitializer(), held, state)
        || !mayStandInLambda(close, state)) {
      return Optional.empty();
    }
    String text =
        "return %s.whenComplete((value, failure) -> %s);"
            .formatted(
                state.getSourceForNode(held.getInitializer()), state.getSourceForNode(close));
    return Optional.of(
        SuggestedFix.replace(
            ASTHelpers.getStartPosition(held), state.getEndPosition(result), text));
  }

  /** Whether {@code whenComplete} gives the variable's type, so that the method may return it. */
  private static boolean isStage(ExpressionTree value, VariableTree held, VisitorState state) {
    Type type = ASTHelpers.getType(value);
    return value instanceof MethodInvocationTree call
        && !isInferredFromVariable(ASTHelpers.getSymbol(call))
        && ASTHelpers.isSameType(type, ASTHelpers.getSymbol(held).type, state)
        && STAGES.contains(type.tsym.getQualifiedName().toString());
  }

  /** In front of another call the compiler knows nothing of such a type. */
  private static boolean isInferredFromVariable(MethodSymbol method) {
    Type result = method.getReturnType();
    return method.getTypeParameters().stream()
        .map(parameter -> parameter.type)
        .anyMatch(
            type ->
                result.contains(type)
                    && method.getParameters().stream().noneMatch(p -> p.type.contains(type)));
  }

  private static boolean mayStandInLambda(MethodInvocationTree close, VisitorState state) {
    boolean[] may = {
      ASTHelpers.getSymbol(close).getThrownTypes().stream()
          .noneMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
    };
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        may[0] &=
            !(symbol instanceof VarSymbol && symbol.owner instanceof MethodSymbol)
                || ASTHelpers.isConsideredFinal(symbol);
        return null;
      }
    }.scan(close, null);
    return may[0];
  }
}
