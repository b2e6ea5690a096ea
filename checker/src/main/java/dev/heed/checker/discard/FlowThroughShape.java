package dev.heed.checker.discard;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.Optional;

/** The value is also the value of the expression around it. */
final class FlowThroughShape implements Shape {
  @Override
  public Optional<Fate> judge(Value value) {
    Tree parent = value.parent();
    if (parent instanceof ParenthesizedTree
        || parent instanceof TypeCastTree
        || parent instanceof NewArrayTree
        || (parent instanceof ConditionalExpressionTree conditional
            && conditional.getCondition() != value.tree())) {
      return Optional.of(new Fate.FlowsTo(value.path().getParentPath()));
    }
    return ofSwitch(value);
  }

  private static Optional<Fate> ofSwitch(Value value) {
    TreePath up = value.path().getParentPath();
    if (!(up.getLeaf() instanceof YieldTree) && !isArm(up.getLeaf(), value.tree())) {
      return Optional.empty();
    }
    while (!(up.getLeaf() instanceof SwitchExpressionTree)) {
      up = up.getParentPath();
    }
    return Optional.of(new Fate.FlowsTo(up));
  }

  /** In a switch statement, a statement stands after the arrow. */
  private static boolean isArm(Tree parent, Tree tree) {
    return parent instanceof CaseTree arm && arm.getBody() == tree;
  }
}
