package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Tells what is thrown because of the data from what only a mistake in the program throws. */
final class RealFailures {
  private static final Set<String> MISTAKES =
      Set.of("java.lang.NullPointerException", "java.lang.UnsupportedOperationException");

  /** What a checked exception is turned into that its catcher does not believe in. */
  private static final Set<String> BARE =
      Set.of("java.lang.RuntimeException", "java.lang.IllegalStateException");

  private RealFailures() {}

  /** What the {@code throw} throws, where data can make it. */
  static Optional<Type> thrownBy(TreePath statement, VisitorState state) {
    Type type = ASTHelpers.getType(((ThrowTree) statement.getLeaf()).getExpression());
    return isMistake(type, state)
            || isForNull(statement)
            || isForNoConstant(statement)
            || isNotBelievedIn(statement, type)
        ? Optional.empty()
        : Optional.of(type);
  }

  private static boolean isMistake(Type type, VisitorState state) {
    return MISTAKES.contains(name(type))
        || ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.Error"), state);
  }

  private static String name(Type type) {
    return type.tsym.getQualifiedName().toString();
  }

  /** {@code if (text == null) throw …}. */
  private static boolean isForNull(TreePath statement) {
    TreePath choice = outOfBlocks(statement);
    return choice.getLeaf() instanceof IfTree test
        && strip(test.getCondition()) instanceof BinaryTree asked
        && asked.getKind() == Tree.Kind.EQUAL_TO
        && asked.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** {@code default -> throw …} where every constant or variant has a case. */
  private static boolean isForNoConstant(TreePath statement) {
    TreePath arm = outOfBlocks(statement);
    if (!(arm.getLeaf() instanceof CaseTree last) || !ASTHelpers.isSwitchDefault(last)) {
      return false;
    }
    Tree choice = arm.getParentPath().getLeaf();
    Type type =
        ASTHelpers.getType(
            choice instanceof SwitchTree tree
                ? tree.getExpression()
                : ((SwitchExpressionTree) choice).getExpression());
    return type.tsym.getKind() == ElementKind.ENUM
        || type.tsym.getModifiers().contains(Modifier.SEALED);
  }

  private static boolean isNotBelievedIn(TreePath statement, Type type) {
    for (TreePath path = statement; !isCode(path.getLeaf()); path = path.getParentPath()) {
      if (path.getLeaf() instanceof CatchTree clause) {
        return BARE.contains(name(type)) || Clauses.isForInterruption(clause);
      }
    }
    return false;
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof MethodTree || tree instanceof LambdaExpressionTree;
  }

  private static TreePath outOfBlocks(TreePath statement) {
    TreePath outer = statement.getParentPath();
    while (outer.getLeaf() instanceof BlockTree) {
      outer = outer.getParentPath();
    }
    return outer;
  }

  private static ExpressionTree strip(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree parens ? strip(parens.getExpression()) : tree;
  }
}
