package dev.heed.checker.lifetime;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Waits for something other than the future itself: a latch that it may be tied to, or a flush that
 * stands behind it.
 */
final class OtherWaits extends TreeScanner<Void, Void> {
  private static final Pattern WAIT =
      Pattern.compile("(\\w*A|a)wait\\w*|wait|sleep|acquire\\w*|flush\\w*|drain\\w*|quiesce\\w*");

  private final Set<Symbol> released;
  private final Tree self;
  private boolean waits;

  private OtherWaits(Set<Symbol> released, Tree self) {
    this.released = released;
    this.self = self;
  }

  /**
   * Whether the code waits for anything else, which the future may be tied to.
   *
   * @param chains the chains whose callbacks may release what the code waits for
   * @param self the call that makes the future, whatever its name
   */
  static boolean in(List<TreePath> code, List<Tree> chains, Tree self) {
    OtherWaits scanner = new OtherWaits(mentioned(chains), self);
    code.forEach(path -> scanner.scan(path.getLeaf(), null));
    return scanner.waits;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    String name = ASTHelpers.getSymbol(tree).getSimpleName().toString();
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    waits |=
        WAIT.matcher(name).matches() && tree != self
            || (receiver instanceof IdentifierTree
                && name.matches("join|get\\w*|take|poll|exchange")
                && released.contains(ASTHelpers.getSymbol(receiver)));
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  /** The variables that the lambdas in the chains mention. */
  private static Set<Symbol> mentioned(List<Tree> chains) {
    Set<Symbol> mentioned = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        call.getArguments().stream()
            .map(ASTHelpers::getSymbol)
            .filter(VarSymbol.class::isInstance)
            .forEach(mentioned::add);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        new TreeScanner<Void, Void>() {
          @Override
          public Void visitIdentifier(IdentifierTree tree, Void inner) {
            if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
              mentioned.add(variable);
            }
            return null;
          }
        }.scan(lambda.getBody(), null);
        return null;
      }
    }.scan(chains, null);
    return mentioned;
  }
}
