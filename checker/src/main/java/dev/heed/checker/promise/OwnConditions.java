package dev.heed.checker.promise;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Locals;
import dev.heed.checker.tree.Scopes;
import java.util.concurrent.CancellationException;
import javax.lang.model.element.Modifier;

/**
 * Conditions that hold or do not for one run of a callback, whatever the rest of the program does:
 * they ask what the callback is told, and local variables. What asks a counter, a field or another
 * object may mean that somebody else is to complete the promise.
 */
final class OwnConditions {
  private final Callback callback;
  private final Symbol promise;

  OwnConditions(Callback callback, Symbol promise) {
    this.callback = callback;
    this.promise = promise;
  }

  /** Whether the condition, or what is switched over, asks nothing else. */
  boolean includes(ExpressionTree condition) {
    Scanner scanner = new Scanner();
    scanner.scan(condition, null);
    return !scanner.asksOthers;
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private boolean asksOthers;

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      // Where there is no promise, nobody waits.
      asksOthers |=
          symbol.equals(promise)
              || symbol instanceof VarSymbol && !Scopes.isLocal(symbol) && !isConstant(symbol);
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      Symbol symbol = ASTHelpers.getSymbol(tree);
      asksOthers |= symbol instanceof VarSymbol && !isConstant(symbol);
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      asksOthers |= isStatic(tree) ? tree.getArguments().isEmpty() : !isTold(Calls.receiver(tree));
      return super.visitMethodInvocation(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      asksOthers = true;
      return null;
    }

    /** Whoever cancels the work may have ended the wait already. */
    @Override
    public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
      asksOthers |=
          tree.getType() != null
              && ASTHelpers.getType(tree.getType())
                  .tsym
                  .getQualifiedName()
                  .contentEquals(CancellationException.class.getName());
      return super.visitInstanceOf(tree, unused);
    }
  }

  private boolean isTold(ExpressionTree asked) {
    ExpressionTree root = asked;
    while (root instanceof MethodInvocationTree call) {
      root = Calls.receiver(call);
    }
    Symbol symbol = ASTHelpers.getSymbol(root);
    return root instanceof LiteralTree
        || (symbol != null
            && (callback.parameters().contains(symbol)
                || Locals.in(callback.code()).initializer(symbol) != null));
  }

  private static boolean isStatic(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).isStatic();
  }

  private static boolean isConstant(Symbol symbol) {
    return symbol.isStatic() && symbol.getModifiers().contains(Modifier.FINAL);
  }
}
