package dev.heed.checker.discard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.ObligationKind;
import java.util.Optional;

/** The value is an operand: what the operator makes of it, somebody must look at. */
final class OperatorShape implements Shape {
  private final ValueWalker walker;

  OperatorShape(ValueWalker walker) {
    this.walker = walker;
  }

  @Override
  public Optional<Fate> judge(Value value) {
    Tree parent = value.parent();
    if (parent instanceof BinaryTree binary) {
      return ofBinary(binary, value).or(() -> ofAnswer(value));
    }
    if (parent instanceof UnaryTree || parent instanceof InstanceOfTree) {
      return ofAnswer(value);
    }
    if (parent instanceof CompoundAssignmentTree compound
        && isString(compound.getVariable(), value)) {
      return discarded(How.RECORDED, value);
    }
    return parent instanceof SynchronizedTree ? discarded(How.DESCRIBED, value) : Optional.empty();
  }

  /** A test, or a sum, that nobody looks at is a look at nothing. */
  private Optional<Fate> ofAnswer(Value value) {
    return Optional.of(walker.follow(value.at(value.path().getParentPath())))
        .filter(Fate::isDiscarded);
  }

  private static Optional<Fate> ofBinary(BinaryTree binary, Value value) {
    return switch (binary.getKind()) {
      case PLUS -> isString(binary, value) ? discarded(How.RECORDED, value) : Optional.empty();
      case EQUAL_TO, NOT_EQUAL_TO ->
          comparesIdentity(binary, value) ? discarded(How.COMPARED, value) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An enum constant on the other side asks for the value's state, not for its identity. */
  private static boolean comparesIdentity(BinaryTree binary, Value value) {
    Type left = ASTHelpers.getType(binary.getLeftOperand());
    Type right = ASTHelpers.getType(binary.getRightOperand());
    return left != null
        && right != null
        && !left.isPrimitive()
        && !right.isPrimitive()
        && value.kind() != ObligationKind.CUSTOM
        && (isNull(binary) || value.kind() == ObligationKind.ASYNC_OUTCOME)
        && !ReceiverShape.isWorkOfEquals(value);
  }

  private static boolean isNull(BinaryTree binary) {
    return binary.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
        || binary.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL;
  }

  private static boolean isString(ExpressionTree tree, Value value) {
    return ASTHelpers.isSameType(
        ASTHelpers.getType(tree), value.state().getSymtab().stringType, value.state());
  }

  private static Optional<Fate> discarded(How how, Value value) {
    return Optional.of(new Fate.Discarded(how, value.parent()));
  }
}
