package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;

/** The call tells a mock what to do, or asks what was done: it does not run. */
final class Stubbing implements Exemption {
  private final Catalog catalog;

  Stubbing(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return isOnStub(dropped) || isInStub(dropped);
  }

  private boolean isOnStub(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && made(ASTHelpers.getReceiver(call), dropped) instanceof MethodInvocationTree receiver
        && stubs(receiver, dropped.state());
  }

  /** A local variable that only names what a call gave is as good as the call. */
  private static Tree made(ExpressionTree receiver, Dropped dropped) {
    Symbol variable = receiver instanceof IdentifierTree ? ASTHelpers.getSymbol(receiver) : null;
    return Scopes.isLocal(variable)
        ? Scopes.onlyValue(variable, dropped.path()).<Tree>map(TreePath::getLeaf).orElse(receiver)
        : receiver;
  }

  private boolean isInStub(Dropped dropped) {
    return TakenFunction.around(dropped.path())
        .filter(taken -> stubs((MethodInvocationTree) taken.call().getLeaf(), dropped.state()))
        .isPresent();
  }

  private boolean stubs(MethodInvocationTree call, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog.has(Role.STUBS, Callbacks.method(call), site, state.getTypes());
  }
}
