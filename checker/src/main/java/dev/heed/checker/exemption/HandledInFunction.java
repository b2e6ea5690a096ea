package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.TypeVariableSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.tree.Returns;
import java.util.List;

/**
 * What {@code <T> T call(Callable<T> code)} gives is what its function returns, and dropping that
 * is right: {@code call(() -> future.whenComplete(this::report))}.
 */
final class HandledInFunction implements Exemption {
  private final Exemptions all;

  HandledInFunction(Exemptions all) {
    this.all = all;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getReturnType().tsym instanceof TypeVariableSymbol variable
        && variable.owner == ASTHelpers.getSymbol(call)
        && onlyFunction(call, variable) instanceof LambdaExpressionTree function
        && areExcused(function, dropped);
  }

  /** The argument that gives the type variable its value, where it is one; or null. */
  private static ExpressionTree onlyFunction(
      MethodInvocationTree call, TypeVariableSymbol variable) {
    List<Type> parameters = ASTHelpers.getSymbol(call).type.getParameterTypes();
    ExpressionTree only = null;
    for (int i = 0; i < Math.min(parameters.size(), call.getArguments().size()); i++) {
      if (parameters.get(i).contains(variable.type)) {
        if (only != null) {
          return null;
        }
        only = call.getArguments().get(i);
      }
    }
    return only;
  }

  private boolean areExcused(LambdaExpressionTree function, Dropped dropped) {
    Tree body = function.getBody();
    List<ExpressionTree> values =
        body instanceof ExpressionTree value ? List.of(value) : Returns.of(body);
    return !values.isEmpty() && values.stream().allMatch(value -> isExcused(value, dropped));
  }

  private boolean isExcused(ExpressionTree value, Dropped dropped) {
    TreePath path = TreePath.getPath(dropped.path(), value);
    return ASTHelpers.getType(value).hasTag(TypeTag.BOT)
        || (Callbacks.isFresh(value)
            && all.excuse(path, dropped.obligation(), dropped.state().withPath(path)));
  }
}
