package dev.heed.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;

/** Builds control-flow graphs, the dearest thing that a rule does. */
final class Graphs {
  private Graphs() {}

  /** The graph of a method, a lambda, or an initializer. */
  static ControlFlowGraph of(TreePath body, VisitorState state) {
    Tree tree = body.getLeaf();
    ClassTree owner = ASTHelpers.findEnclosingNode(body, ClassTree.class);
    UnderlyingAST code;
    TreePath start;
    if (tree instanceof MethodTree method) {
      code = new UnderlyingAST.CFGMethod(method, owner);
      start = new TreePath(body, method.getBody());
    } else if (tree instanceof LambdaExpressionTree lambda) {
      MethodTree method = ASTHelpers.findEnclosingNode(body, MethodTree.class);
      code = new UnderlyingAST.CFGLambda(lambda, owner, method);
      start = new TreePath(body, lambda.getBody());
    } else {
      code = new UnderlyingAST.CFGStatement((BlockTree) tree, owner);
      start = body;
    }
    // What is asserted was looked at, whether or not every run of the program looks.
    return CFGBuilder.build(
        start,
        code,
        /* assumeAssertionsEnabled= */ true,
        /* assumeAssertionsDisabled= */ false,
        JavacProcessingEnvironment.instance(state.context));
  }
}
