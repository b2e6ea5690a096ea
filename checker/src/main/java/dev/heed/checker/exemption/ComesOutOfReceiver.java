package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The same future comes out of the receiver again, as out of a completion service: whoever takes it
 * from there looks at it.
 */
final class ComesOutOfReceiver implements Exemption {
  private final Catalog catalog;

  ComesOutOfReceiver(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return model(dropped.tree(), dropped.state())
        .filter(
            model ->
                model
                    .attribute("by")
                    .map(member -> isAsked(member, dropped))
                    .orElseGet(() -> isUsedOtherwise(dropped)))
        .isPresent();
  }

  private Optional<Model> model(ExpressionTree call, VisitorState state) {
    Type site = ASTHelpers.getType(Calls.receiver(call));
    return catalog.find(Role.COMES_OUT, Callbacks.method(call), site, state.getTypes());
  }

  private boolean puts(ExpressionTree call, VisitorState state) {
    return model(call, state).isPresent();
  }

  /** Whether the method also calls the member that throws the failures. */
  private static boolean isAsked(String member, Dropped dropped) {
    Symbol holder = ASTHelpers.getSymbol(Calls.receiver(dropped.tree()));
    Tree method = Scopes.member(dropped.path()).getLeaf();
    return Scopes.uses(holder, dropped.path()).stream()
        .filter(use -> Scopes.within(use, method))
        .anyMatch(
            use ->
                use.getParentPath().getLeaf() instanceof MemberSelectTree select
                    && select.getExpression() == use.getLeaf()
                    && select.getIdentifier().contentEquals(member));
  }

  /** A receiver that nobody else holds must be asked here. */
  private boolean isUsedOtherwise(Dropped dropped) {
    ExpressionTree receiver = Calls.receiver(dropped.tree());
    Symbol holder = ASTHelpers.getSymbol(receiver);
    if (!isHeldHereOnly(holder)) {
      return !(receiver instanceof NewClassTree);
    }
    return Scopes.uses(holder, dropped.path()).stream()
        .anyMatch(use -> !isAssigned(use) && !isGiven(use, dropped.state()));
  }

  private static boolean isHeldHereOnly(Symbol holder) {
    return Scopes.isField(holder)
        ? holder.getModifiers().contains(Modifier.PRIVATE)
        : Scopes.isLocal(holder) && !Scopes.isParameter(holder);
  }

  private static boolean isAssigned(TreePath use) {
    return use.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == use.getLeaf();
  }

  private boolean isGiven(TreePath use, VisitorState state) {
    TreePath parent = use.getParentPath();
    return parent.getLeaf() instanceof MemberReferenceTree reference
        ? puts(reference, state)
        : parent.getLeaf() instanceof MemberSelectTree
            && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && puts(call, state);
  }
}
