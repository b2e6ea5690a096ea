package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
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
        ? fix(held, block.getStatements(), closer, variable, state).stream().toList()
        : List.of();
  }

  private static Optional<SuggestedFix> fix(
      VariableTree held,
      List<? extends StatementTree> statements,
      Tree closer,
      TreePath path,
      VisitorState state) {
    int index = statements.indexOf(held);
    if (index + 2 >= statements.size()
        || !(statements.get(index + 1) instanceof ExpressionStatementTree between)
        || !(between.getExpression() instanceof MethodInvocationTree close)
        || closer != close
        || !(statements.get(index + 2) instanceof ReturnTree result)
        || !(result.getExpression() instanceof IdentifierTree returned)
        || !returned.getName().equals(held.getName())
        || !Movable.isAlone(held, statements)
        || !isStage(held.getInitializer(), held, state)
        || !mayStandInLambda(close, path, state)) {
      return Optional.empty();
    }
    String text =
        "return %s.whenComplete((value, failure) -> %s);"
            .formatted(
                state.getSourceForNode(held.getInitializer()), state.getSourceForNode(close));
    int start = ASTHelpers.getStartPosition(held);
    int end = state.getEndPosition(result);
    Comments comments = new Comments(start, end, List.of(held.getInitializer(), close), state);
    return Optional.of(SuggestedFix.replace(start, end, comments.around(text)));
  }

  /** Whether {@code whenComplete} gives the variable's type, so that the method may return it. */
  private static boolean isStage(ExpressionTree value, VariableTree held, VisitorState state) {
    Type type = ASTHelpers.getType(value);
    return value instanceof MethodInvocationTree call
        && isStandalone(call, type, state)
        && ASTHelpers.isSameType(type, ASTHelpers.getSymbol(held).type, state)
        && STAGES.contains(type.tsym.getQualifiedName().toString());
  }

  /** In front of another call the compiler knows nothing of the variable's type. */
  private static boolean isStandalone(MethodInvocationTree call, Type type, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    List<Type> free =
        method.getTypeParameters().stream()
            .map(parameter -> parameter.type)
            .filter(method.getReturnType()::contains)
            .toList();
    return free.isEmpty()
        || free.size() == 1
            && type.getTypeArguments().size() == 1
            && isGiven(call, method, free.get(0), type.getTypeArguments().get(0), state);
  }

  /** Whether an argument has the type by itself, and none another. */
  private static boolean isGiven(
      MethodInvocationTree call, MethodSymbol method, Type free, Type type, VisitorState state) {
    List<Type> given = new ArrayList<>();
    for (int i = 0; i < call.getArguments().size(); i++) {
      int last = method.getParameters().size() - 1;
      Type parameter = method.getParameters().get(Math.min(i, last)).type;
      if (parameter.contains(free)) {
        given.add(given(call.getArguments().get(i), parameter, free));
      }
    }
    return !given.isEmpty()
        && given.stream()
            .allMatch(
                own ->
                    own != null
                        && ASTHelpers.isSameType(
                            state.getTypes().boxedTypeOrType(own), type, state));
  }

  /** What the argument says that the type variable is: its type, or what it returns or holds. */
  private static Type given(ExpressionTree argument, Type parameter, Type free) {
    Type own = Standalone.type(argument);
    boolean isFunction =
        argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
    return own == null || isFunction || parameter == free
        ? own
        : own.getTypeArguments().size() == 1 ? own.getTypeArguments().get(0) : null;
  }

  private static boolean mayStandInLambda(
      MethodInvocationTree close, TreePath path, VisitorState state) {
    return ASTHelpers.getSymbol(close).getThrownTypes().stream()
            .noneMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
        && ASTHelpers.getResultType(close).isPrimitiveOrVoid()
        && Movable.isSameCallLater(close, path);
  }
}
