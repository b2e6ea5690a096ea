package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.WholeWrites;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Scopes;
import java.util.Locale;
import java.util.Set;

/** Where it is right not to look at a count, whatever else tells it. */
final class Excuses {
  private final Catalog catalog;
  private final ProgressKind kind;
  private final VisitorState state;

  Excuses(Catalog catalog, ProgressKind kind, VisitorState state) {
    this.catalog = catalog;
    this.kind = kind;
    this.state = state;
  }

  boolean excuse(Fate fate, TreePath path) {
    Contents contents = new Contents(catalog, kind, state);
    return isSecondTry(path)
        || switch (kind) {
          case WRITE -> contents.isEmpty(path) || new WholeWrites(catalog, state).isWhole(path);
          case EMIT -> BestEffort.isInHandler(path);
          case OFFER -> BestEffort.isToken(path);
          case ACQUIRE -> BestEffort.waitsForEver(path);
          case SIGNAL ->
              Retest.happens(path) || Retest.follows(path) || new Arrival(path, state).isAskedFor();
          case WAIT ->
              BestEffort.waitsForEver(path)
                  || Retest.happens(path)
                  || BestEffort.isInHandler(path)
                  || new Arrival(path, state).isAskedFor();
          case SKIP ->
              BestEffort.skipsWhatIsThere(path)
                  || (fate.isComparison()
                      ? !Scopes.loops(path).isEmpty()
                      : Retest.isWholeBody(path));
          case FILL ->
              fate.isComparison()
                  && (contents.isUnread(path)
                      || contents.asksForOne(path)
                      || Unwelcome.isAny(path));
          case REST -> fate == Fate.RECORDED || (fate.isComparison() && contents.isUnread(path));
          case READ ->
              contents.isUnread(path)
                  || (fate.isComparison() && (contents.asksForOne(path) || Unwelcome.isAny(path)));
          case FLATE -> fate.isComparison() && contents.isUnread(path);
          case CODE -> contents.fitsByConstruction(path);
          default -> false;
        };
  }

  /** Under a test of the same thing, the author knows already that it may fall short. */
  private boolean isSecondTry(TreePath path) {
    if (kind.hasSentinel()) {
      return false;
    }
    Set<Symbol> receiver =
        new Witnesses(catalog, state).ofReceiver((ExpressionTree) path.getLeaf(), path);
    for (TreePath p = path;
        !(p.getParentPath().getLeaf() instanceof ClassTree);
        p = p.getParentPath()) {
      if (p.getParentPath().getLeaf() instanceof IfTree branch
          && branch.getCondition() != p.getLeaf()
          && tests(branch.getCondition(), receiver)) {
        return true;
      }
    }
    return false;
  }

  private boolean tests(ExpressionTree condition, Set<Symbol> receiver) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] |= isTestOf(tree, receiver);
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(condition, null);
    return found[0];
  }

  private boolean isTestOf(MethodInvocationTree call, Set<Symbol> receiver) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree asked = ASTHelpers.getReceiver(call);
    Type site = Receivers.site(call);
    boolean same =
        asked != null
            && receiver.stream().anyMatch(holder -> holder == ASTHelpers.getSymbol(asked));
    return (same && catalog.has(Role.PROGRESS, method, site, state.getTypes()))
        || catalog
            .find(Role.TELLS, method, site, state.getTypes())
            .filter(
                line ->
                    same
                        || line.attribute("what").filter(word()::equals).isPresent()
                            && kind == ProgressKind.CONNECT)
            .isPresent();
  }

  private String word() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
