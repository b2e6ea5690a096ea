package dev.heed.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What code means at another time, or another place, or more often than once. */
final class Movable {
  private Movable() {}

  /** Whether the code means the same when a callback runs it, as far as its variables go. */
  static boolean isSameLater(Tree code, TreePath path) {
    boolean[] same = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        same[0] &= isFixed(ASTHelpers.getSymbol(tree), path);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        same[0] &= isFixed(ASTHelpers.getSymbol(tree), path);
        return super.visitMemberSelect(tree, null);
      }
    }.scan(code, null);
    return same[0] && !holdsLock(path);
  }

  /** Whether the call does the same to the same object when a callback makes it. */
  static boolean isSameCallLater(MethodInvocationTree call, TreePath path) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return (receiver == null || isPlain(receiver))
        && call.getArguments().stream().allMatch(Movable::isPlain)
        && isSameLater(call, path)
        && !isFollowedUp(path);
  }

  /** A variable or a constant: what a call gives, or an element, may be another one later. */
  private static boolean isPlain(ExpressionTree tree) {
    return tree instanceof LiteralTree || isRepeatable(tree);
  }

  /** Whether a catch or a finally waits for what stands here. */
  private static boolean isFollowedUp(TreePath path) {
    for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof MethodTree || p.getLeaf() instanceof LambdaExpressionTree) {
        return false;
      }
      if (p.getParentPath().getLeaf() instanceof TryTree around
          && (around.getFinallyBlock() != null || around.getBlock() == p.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is no variable, or one that nobody gives another value when it has one. */
  private static boolean isFixed(Symbol symbol, TreePath path) {
    return !(symbol instanceof VarSymbol)
        || symbol.name.contentEquals("this")
        || symbol.name.contentEquals("super")
        || ASTHelpers.isConsideredFinal(symbol)
        || Scopes.isField(symbol)
            && symbol.isPrivate()
            && Scopes.values(symbol, path).stream().allMatch(Movable::isFirst);
  }

  private static boolean isFirst(TreePath value) {
    return value.getParentPath().getLeaf() instanceof VariableTree
        || Scopes.member(value).getLeaf() instanceof MethodTree method
            && ASTHelpers.getSymbol(method).isConstructor();
  }

  private static boolean holdsLock(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof SynchronizedTree
          || tree instanceof MethodTree method
              && method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can be asked again: a variable, or a field of one. */
  static boolean isRepeatable(ExpressionTree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    return symbol != null
        && (symbol.flags() & Flags.VOLATILE) == 0
        && (tree instanceof IdentifierTree
            || tree instanceof MemberSelectTree select
                && !(symbol instanceof Symbol.MethodSymbol)
                && isRepeatable(select.getExpression()));
  }

  /** Whether the statement shares its type with no other variable: {@code int a = 1, b = 2;}. */
  static boolean isAlone(StatementTree statement, List<? extends StatementTree> block) {
    int start = ASTHelpers.getStartPosition(statement);
    return block.stream().filter(s -> ASTHelpers.getStartPosition(s) == start).count() == 1;
  }
}
