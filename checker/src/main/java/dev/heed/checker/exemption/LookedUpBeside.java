package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.Value;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.tree.Scopes;
import java.util.List;

/**
 * What is taken out of a map was looked up with the same key nearby, or came with it from {@code
 * forEach}, and is looked at there.
 */
final class LookedUpBeside implements Exemption {
  private final Catalog catalog;
  private final ValueWalker walker;

  LookedUpBeside(Catalog catalog, ValueWalker walker) {
    this.catalog = catalog;
    this.walker = walker;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && nameOf(call.getArguments().get(0)) != null
        && nameOf(ASTHelpers.getReceiver(call)) != null
        && catalog.has(
            Role.TAKES_OUT,
            Callbacks.method(call),
            ASTHelpers.getReceiverType(call),
            dropped.state().getTypes())
        && (isLookedUp(call, dropped) || isGoneThrough(call, dropped));
  }

  private boolean isLookedUp(MethodInvocationTree removal, Dropped dropped) {
    TreePath scope = dropped.path();
    while (scope.getParentPath() != null && !(scope.getLeaf() instanceof MethodTree)) {
      scope = scope.getParentPath();
    }
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= isSameEntry(tree, removal) && isLookedAt(getCurrentPath(), dropped);
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(scope, null);
    return found[0];
  }

  /** Another call on the same container, with the same key, whose answer has the same type. */
  private static boolean isSameEntry(MethodInvocationTree tree, MethodInvocationTree removal) {
    Type answer = ASTHelpers.getType(tree);
    return tree != removal
        && !tree.getArguments().isEmpty()
        && answer != null
        && answer.tsym == ASTHelpers.getType(removal).tsym
        && isSame(ASTHelpers.getReceiver(tree), ASTHelpers.getReceiver(removal))
        && isSame(tree.getArguments().get(0), removal.getArguments().get(0));
  }

  private boolean isGoneThrough(MethodInvocationTree removal, Dropped dropped) {
    Symbol key = nameOf(removal.getArguments().get(0));
    for (TreePath p = dropped.path(); !(p.getLeaf() instanceof ClassTree); p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree each
          && each.getParameters().size() == 2
          && ASTHelpers.getSymbol(each.getParameters().get(0)).equals(key)
          && p.getParentPath().getLeaf() instanceof MethodInvocationTree loop
          && isOrCopies(ASTHelpers.getReceiver(loop), removal, dropped.path())) {
        return Scopes.uses(ASTHelpers.getSymbol(each.getParameters().get(1)), p).stream()
            .anyMatch(use -> isLookedAt(use, dropped));
      }
    }
    return false;
  }

  /** Whether the map is the one that is taken from, or a local copy of it. */
  private static boolean isOrCopies(
      ExpressionTree map, MethodInvocationTree removal, TreePath place) {
    ExpressionTree source = ASTHelpers.getReceiver(removal);
    return map != null
        && (isSame(map, source)
            || Scopes.onlyValue(nameOf(map), place)
                .map(TreePath::getLeaf)
                .filter(copy -> arguments(copy).stream().anyMatch(from -> isSame(from, source)))
                .isPresent());
  }

  private static List<? extends ExpressionTree> arguments(Tree copy) {
    return copy instanceof NewClassTree made
        ? made.getArguments()
        : copy instanceof MethodInvocationTree call ? call.getArguments() : List.of();
  }

  private boolean isLookedAt(TreePath lookup, Dropped dropped) {
    return !walker
        .follow(Value.of(lookup, dropped.obligation().kind(), dropped.state()))
        .isDiscarded();
  }

  private static boolean isSame(ExpressionTree left, ExpressionTree right) {
    Symbol symbol = nameOf(left);
    return symbol != null && symbol.equals(nameOf(right));
  }

  /** The variable or field of this object that the expression names; null for anything else. */
  private static Symbol nameOf(ExpressionTree tree) {
    boolean isPlain =
        tree instanceof IdentifierTree
            || (tree instanceof MemberSelectTree select
                && select.getExpression() instanceof IdentifierTree owner
                && owner.getName().contentEquals("this"));
    return isPlain ? ASTHelpers.getSymbol(tree) : null;
  }
}
