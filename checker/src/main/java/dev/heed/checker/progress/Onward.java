package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.List;
import java.util.Optional;

/** The expression around a value that has the same value. */
final class Onward {
  private Onward() {}

  /** The switch expression that the value is an answer of. */
  static Optional<TreePath> choice(TreePath value) {
    Tree parent = value.getParentPath().getLeaf();
    boolean isAnswer =
        parent instanceof YieldTree
            || (parent instanceof CaseTree answer && answer.getBody() == value.getLeaf());
    return isAnswer ? Optional.of(up(value, SwitchExpressionTree.class)) : Optional.empty();
  }

  /** The lambda whose result the value is. */
  static Optional<TreePath> function(TreePath value) {
    TreePath parent = value.getParentPath();
    if (parent.getLeaf() instanceof ReturnTree) {
      while (!(parent.getLeaf() instanceof MethodTree
          || parent.getLeaf() instanceof LambdaExpressionTree)) {
        parent = parent.getParentPath();
      }
    }
    return Optional.of(parent).filter(path -> path.getLeaf() instanceof LambdaExpressionTree);
  }

  /**
   * The call that hands back what the function returns, as {@code <T> T retry(Callable<T>)} does:
   * knowing nothing of {@code T}, it cannot look at it.
   */
  static Optional<TreePath> taker(TreePath function, VisitorState state) {
    TreePath argument = function;
    while (argument.getParentPath().getLeaf() instanceof ParenthesizedTree
        || argument.getParentPath().getLeaf() instanceof TypeCastTree) {
      argument = argument.getParentPath();
    }
    return argument.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && givesBack(
                ASTHelpers.getSymbol(call), call.getArguments().indexOf(argument.getLeaf()), state)
        ? Optional.of(argument.getParentPath())
        : Optional.empty();
  }

  /**
   * Whether the lambda of this value, or this reference, is of a type that only the compiler chose:
   * a call that takes functions of any result hides none on purpose.
   */
  static boolean isOfAnyResult(TreePath value) {
    TreePath function = function(value).orElse(value);
    return function.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(function.getLeaf())
        && isGeneric(ASTHelpers.getSymbol(call), call.getArguments().indexOf(function.getLeaf()));
  }

  private static boolean isGeneric(MethodSymbol method, int index) {
    List<Type> taken = method.type.getParameterTypes();
    return taken.get(Math.min(index, taken.size() - 1)).containsAny(method.type.getTypeArguments());
  }

  private static boolean givesBack(MethodSymbol method, int index, VisitorState state) {
    Type given = method.getReturnType();
    if (index < 0
        || method.isVarArgs()
        || !given.hasTag(TypeTag.TYPEVAR)
        || given.tsym.owner != method) {
      return false;
    }
    List<Type> parameters = method.type.getParameterTypes();
    Type taken = state.getTypes().removeWildcards(parameters.get(index));
    return parameters.stream().filter(type -> type.contains(given)).count() == 1
        && state.getTypes().isFunctionalInterface(taken)
        && state.getTypes().findDescriptorType(taken).getReturnType().tsym == given.tsym;
  }

  private static TreePath up(TreePath from, Class<? extends Tree> kind) {
    TreePath path = from;
    while (!kind.isInstance(path.getLeaf())) {
      path = path.getParentPath();
    }
    return path;
  }
}
