package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.tree.Declarations;
import java.util.stream.Stream;

/**
 * Tells futures that end by themselves, as far as can be seen, so that somebody may wait for them.
 *
 * <p>One that was there before may be the one of a shutdown, or completed by the next line.
 */
final class Ends {
  private final TreePath path;
  private final VisitorState state;

  Ends(TreePath path, VisitorState state) {
    this.path = path;
    this.state = state;
  }

  /** Whether a call that is made here gives the future, and does not go on for ever. */
  boolean byItself(ExpressionTree future) {
    if (!(ASTHelpers.stripParentheses(future) instanceof MethodInvocationTree call)) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    boolean link =
        receiver != null
            && !ASTHelpers.getSymbol(call).isStatic()
            && isFuture(ASTHelpers.getType(receiver));
    return (!link || byItself(receiver))
        && call.getArguments().stream()
            .filter(argument -> isFuture(ASTHelpers.getType(argument)))
            .allMatch(this::byItself)
        && !isRepeated(call);
  }

  private boolean isFuture(Type type) {
    return Stream.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage")
        .anyMatch(future -> ASTHelpers.isSubtype(type, state.getTypeFromString(future), state));
  }

  /** Whether what is called calls itself again, or a task of its own never ends. */
  private boolean isRepeated(MethodInvocationTree call) {
    Symbol.MethodSymbol method = ASTHelpers.getSymbol(call);
    return call.getArguments().stream().anyMatch(argument -> goesOn(argument, method))
        || Declarations.of(method, path.getCompilationUnit())
            .filter(declared -> goesOn(declared.getLeaf(), method))
            .isPresent();
  }

  private static boolean goesOn(Tree code, Symbol.MethodSymbol method) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= method.equals(ASTHelpers.getSymbol(tree)) && tree != code;
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        found[0] |= Boolean.TRUE.equals(ASTHelpers.constValue(tree.getCondition()));
        return super.visitWhileLoop(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
