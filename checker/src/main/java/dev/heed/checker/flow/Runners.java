package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Methods of this file that run what they are given in any case: {@code locked(Runnable code)}. */
final class Runners {
  private final VisitorState state;
  private final Map<VarSymbol, Boolean> known = new IdentityHashMap<>();

  Runners(VisitorState state) {
    this.state = state;
  }

  /** Whether the method runs this argument before it returns. */
  boolean run(MethodSymbol method, int argument) {
    return argument < method.getParameters().size()
        && known.computeIfAbsent(
            method.getParameters().get(argument), parameter -> runs(method, parameter));
  }

  private boolean runs(MethodSymbol method, VarSymbol parameter) {
    TreePath path = JavacTrees.instance(state.context).getPath(method);
    return path != null
        && path.getCompilationUnit() == state.getPath().getCompilationUnit()
        && path.getLeaf() instanceof MethodTree declared
        && runs(declared.getBody(), parameter);
  }

  /** Whether the code comes to it on every way, unless something fails before. */
  private static boolean runs(Tree code, VarSymbol function) {
    if (code instanceof BlockTree block) {
      return block.getStatements().stream().anyMatch(statement -> runs(statement, function));
    }
    if (code instanceof TryTree tried) {
      return runs(tried.getBlock(), function) || runs(tried.getFinallyBlock(), function);
    }
    if (code instanceof SynchronizedTree locked) {
      return runs(locked.getBlock(), function);
    }
    return code instanceof ExpressionStatementTree statement
        && isCallOf(statement.getExpression(), function);
  }

  private static boolean isCallOf(ExpressionTree expression, VarSymbol function) {
    return expression instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getModifiers().contains(Modifier.ABSTRACT)
        && function.equals(ASTHelpers.getSymbol(ASTHelpers.getReceiver(call)));
  }
}
