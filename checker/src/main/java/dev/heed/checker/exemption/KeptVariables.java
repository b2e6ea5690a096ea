package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.Fate;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.exemption.Exemption.Dropped;
import dev.heed.checker.obligation.Obligations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;

/** Whether a variable is looked at somewhere besides the place where it stands. */
final class KeptVariables {
  private final Catalog catalog;
  private final ValueWalker walker;
  private final Obligations obligations;
  private final FailureHandled handled;

  KeptVariables(
      Catalog catalog, ValueWalker walker, Obligations obligations, FailureHandled handled) {
    this.catalog = catalog;
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
    boolean[] found = {isAnsweredFromTheStart(variable, scope, dropped.state())};
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

  /** Whether the method, whose code is known, does more with its parameter than to return it. */
  boolean isKeptBy(MethodSymbol method, VariableTree parameter, Dropped dropped) {
    Symbol symbol = ASTHelpers.getSymbol(parameter);
    TreePath declaration = JavacTrees.instance(dropped.state().context).getPath(method);
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |=
            symbol.equals(ASTHelpers.getSymbol(tree))
                && isGiven(getCurrentPath())
                && looks(getCurrentPath(), dropped);
        return null;
      }
    }.scan(declaration, null);
    return found[0];
  }

  /** Whether the value is stored or passed on here; to call a method on it does not keep it. */
  private static boolean isGiven(TreePath use) {
    Tree parent = use.getParentPath().getLeaf();
    return !(parent instanceof ReturnTree || parent instanceof MemberSelectTree);
  }

  /** Whether all that the variable is ever given has a listener that reads its failure already. */
  private boolean isAnsweredFromTheStart(VarSymbol variable, TreePath scope, VisitorState state) {
    List<ExpressionTree> given = given(variable, scope);
    return !given.isEmpty() && given.stream().allMatch(each -> isAnswered(each, state));
  }

  private static List<ExpressionTree> given(VarSymbol variable, TreePath scope) {
    List<ExpressionTree> given = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(tree)) && tree.getInitializer() != null) {
          given.add(tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
      }

      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(tree.getVariable()))) {
          given.add(tree.getExpression());
        }
        return super.visitAssignment(tree, unused);
      }
    }.scan(scope.getLeaf(), null);
    return given;
  }

  private boolean isAnswered(ExpressionTree made, VisitorState state) {
    ExpressionTree inner = ASTHelpers.stripParentheses(made);
    if (inner instanceof ConditionalExpressionTree choice) {
      return isAnswered(choice.getTrueExpression(), state)
          && isAnswered(choice.getFalseExpression(), state);
    }
    // What has to be cast was made elsewhere, for somebody else.
    return inner instanceof TypeCastTree
        || inner instanceof MethodInvocationTree call
            && (handled.handles(call, state)
                || isPassedOn(call, state)
                || mayBeDropped(call, state));
  }

  private boolean mayBeDropped(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && catalog.has(
            Role.MAY_DROP, Callbacks.method(call), ASTHelpers.getType(receiver), state.getTypes());
  }

  private boolean looks(TreePath use, Dropped dropped) {
    Tree parent = use.getParentPath().getLeaf();
    if (parent instanceof AssignmentTree assignment && assignment.getVariable() == use.getLeaf()) {
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
        .filter(fate -> !handled.handles(call, state) && !isPassedOn(call, state))
        .isPresent();
  }

  /** Whether a promise that was not made for this call takes the outcome. */
  private boolean isPassedOn(MethodInvocationTree call, VisitorState state) {
    return call.getArguments().stream()
        .filter(argument -> !Callbacks.isFresh(ASTHelpers.stripParentheses(argument)))
        .map(ASTHelpers::getType)
        .anyMatch(type -> type != null && Promises.isPromise(type, catalog, state));
  }
}
