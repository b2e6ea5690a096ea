package dev.heed.checker.nested;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** A function that puts the future that it returns where others can look at it. */
final class KeptBeside {
  private final AsyncTypes async;
  private final Links links;
  private final Predicate<ExpressionTree> looksAt;

  /** Sees what is kept, and takes what a call for which the test holds is made on for looked at. */
  KeptBeside(AsyncTypes async, Links links, Predicate<ExpressionTree> looksAt) {
    this.async = async;
    this.links = links;
    this.looksAt = looksAt;
  }

  /** Whether all that the lambda returns is also given to somebody, or to a field, or awaited. */
  boolean keepsWhatItReturns(ExpressionTree function) {
    if (!(ASTHelpers.stripParentheses(function) instanceof LambdaExpressionTree lambda)) {
      return false;
    }
    Body body = new Body();
    body.scan(lambda.getBody(), null);
    return !body.returned.isEmpty() && body.kept.containsAll(body.returned);
  }

  private final class Body extends TreeScanner<Void, Void> {
    private final Set<Symbol> returned = new HashSet<>();
    private final Set<Symbol> kept = new HashSet<>();

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      returned.add(ASTHelpers.getSymbol(tree.getExpression()));
      return super.visitReturn(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      for (int i = 0; i < tree.getArguments().size(); i++) {
        Symbol given = ASTHelpers.getSymbol(tree.getArguments().get(i));
        if (Scopes.isLocal(given) && async.mentionsAsync(links.parameter(tree, i))) {
          kept.add(given);
        }
      }
      Symbol receiver = ASTHelpers.getSymbol(Calls.receiver(tree));
      if (Scopes.isLocal(receiver) && looksAt.test(tree)) {
        kept.add(receiver);
      }
      return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      if (Scopes.isField(ASTHelpers.getSymbol(tree.getVariable()))) {
        kept.add(ASTHelpers.getSymbol(tree.getExpression()));
      }
      return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }
  }
}
