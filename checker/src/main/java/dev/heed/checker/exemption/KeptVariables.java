package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.discard.Fate;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.exemption.Exemption.Dropped;
import dev.heed.checker.obligation.Obligations;
import javax.lang.model.element.ElementKind;

/** Whether a variable is looked at somewhere besides the place where it stands. */
final class KeptVariables {
  private final ValueWalker walker;
  private final Obligations obligations;
  private final FailureHandled handled;

  KeptVariables(ValueWalker walker, Obligations obligations, FailureHandled handled) {
    this.walker = walker;
    this.obligations = obligations;
    this.handled = handled;
  }

  /** Whether a field, the caller, or other code here holds what the expression names. */
  boolean isHeldElsewhere(ExpressionTree expression, Dropped dropped) {
    Symbol symbol = ASTHelpers.getSymbol(expression);
    if (!(symbol instanceof VarSymbol variable)) {
      return true;
    }
    return variable.getKind() == ElementKind.FIELD
        || variable.getKind() == ElementKind.PARAMETER
        || isLookedAt(variable, expression, dropped);
  }

  /** Whether other code of the method looks at the local variable or parameter. */
  boolean isLookedAt(VarSymbol variable, ExpressionTree except, Dropped dropped) {
    TreePath scope = dropped.path();
    while (scope.getParentPath() != null && !(scope.getLeaf() instanceof MethodTree)) {
      scope = scope.getParentPath();
    }
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (!found[0] && tree != except && variable.equals(ASTHelpers.getSymbol(tree))) {
          found[0] = looks(getCurrentPath(), dropped);
        }
        return null;
      }
    }.scan(scope, null);
    return found[0];
  }

  private boolean looks(TreePath use, Dropped dropped) {
    Tree parent = use.getParentPath().getLeaf();
    if (parent instanceof com.sun.source.tree.AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf()) {
      return false;
    }
    Value value = Value.of(use, dropped.obligation().kind(), dropped.state());
    return !walker.follow(value).isDiscarded() && !isDroppedLink(use, dropped.state());
  }

  /** Another dropped link on the same future looks at nothing, unless it handles the failure. */
  private boolean isDroppedLink(TreePath use, VisitorState state) {
    if (!(use.getParentPath().getLeaf() instanceof MemberSelectTree)
        || !(use.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    TreePath link = use.getParentPath().getParentPath();
    return obligations
        .of(call, state)
        .map(found -> walker.follow(Value.of(link, found.kind(), state)))
        .filter(Fate::isDiscarded)
        .filter(fate -> !handled.handles(call, state))
        .isPresent();
  }
}
