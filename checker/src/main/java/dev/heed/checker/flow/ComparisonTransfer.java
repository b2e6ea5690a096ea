package dev.heed.checker.flow;

import com.sun.tools.javac.code.Type;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;

/** Says what comparisons do to the {@link Facts}: with numbers, null, variants and labels. */
abstract class ComparisonTransfer extends ConditionTransfer {
  ComparisonTransfer(Places places, Standing standing) {
    super(places, standing);
  }

  @Override
  public TransferResult<NoValue, Facts> visitEqualTo(
      EqualToNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.EQUAL);
  }

  @Override
  public TransferResult<NoValue, Facts> visitNotEqual(
      NotEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.DIFFERENT);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLessThan(
      LessThanNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.LESS);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLessThanOrEqual(
      LessThanOrEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.LESS);
  }

  @Override
  public TransferResult<NoValue, Facts> visitGreaterThan(
      GreaterThanNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.MORE);
  }

  @Override
  public TransferResult<NoValue, Facts> visitGreaterThanOrEqual(
      GreaterThanOrEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, Relation.MORE);
  }

  private TransferResult<NoValue, Facts> compared(
      BinaryOperationNode node, TransferInput<NoValue, Facts> in, Relation relation) {
    if (node.getRightOperand() instanceof NullLiteralNode) {
      Facts facts = in.getRegularStore();
      if (Failures.isFailure(node.getLeftOperand())) {
        return plain(node, Failures.ifHandled(facts, relation != Relation.EQUAL), facts.copy());
      }
      if (isBranchedOn(node)) {
        return comparedWithNull(node, facts, relation == Relation.EQUAL);
      }
    }
    Value left = valueOf(node.getLeftOperand());
    Value right = valueOf(node.getRightOperand());
    Value failure = failure(node);
    Value answer =
        failure.isNone()
            ? Comparisons.answer(left, node.getRightOperand(), relation)
                .or(Comparisons.answer(right, node.getLeftOperand(), relation.turned()))
            : failure;
    Facts facts = in.getRegularStore().copy();
    if (failure.isNone()) {
      facts.awaited(left.positions());
      facts.awaited(right.positions());
    }
    return plain(node, chosen(answer, constants().choice(node), in), facts);
  }

  /** What is below zero, or minus one, failed. */
  private Value failure(BinaryOperationNode node) {
    Value left = valueOf(node.getLeftOperand());
    Node right = node.getRightOperand();
    if ((node instanceof LessThanNode && Comparisons.isZero(right))
        || (node instanceof LessThanOrEqualNode && Comparisons.isMinusOne(right))
        || (node instanceof EqualToNode && Comparisons.isMinusOne(right))) {
      return Comparisons.failed(left, true);
    }
    if ((node instanceof GreaterThanOrEqualNode && Comparisons.isZero(right))
        || (node instanceof NotEqualNode && Comparisons.isMinusOne(right))
        || (node instanceof GreaterThanNode && Comparisons.isMinusOne(right))) {
      return Comparisons.failed(left, false);
    }
    return Value.NONE;
  }

  /** What is null needs no close, and no result of a flush is null. */
  private TransferResult<NoValue, Facts> comparedWithNull(
      BinaryOperationNode node, Facts facts, boolean equal) {
    Value asked = constants().choice(node).map(facts::asked).orElse(Value.NONE);
    Facts ifNull = facts.assume(asked, equal);
    Facts ifNot = facts.assume(asked, !equal);
    places()
        .of(node.getLeftOperand())
        .ifPresent(
            place -> {
              ifNull.close(place);
              ifNull.awaited(ifNull.at(place).results());
              ifNull.ranOut(place);
            });
    return equal
        ? new ConditionalTransferResult<>(null, ifNull, standing().ifFalse(node, ifNot))
        : new ConditionalTransferResult<>(null, ifNot, standing().ifFalse(node, ifNull));
  }

  @Override
  public TransferResult<NoValue, Facts> visitInstanceOf(
      InstanceOfNode node, TransferInput<NoValue, Facts> in) {
    Value value = valueOf(node.getOperand());
    Facts facts = in.getRegularStore().copy();
    places()
        .bound(node)
        .ifPresent(place -> facts.standsFor(place, places().origins(node.getOperand())));
    return plain(node, Comparisons.variant(value, ((Type) node.getRefType()).tsym), facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitCase(CaseNode node, TransferInput<NoValue, Facts> in) {
    Value subject = valueOf(node.getSwitchOperand().getExpression());
    Value answer = Value.NONE;
    for (Node label : node.getCaseOperands()) {
      answer = answer.or(Comparisons.label(subject, label));
    }
    answer =
        chosen(answer, constants().choice(node.getSwitchOperand(), node.getCaseOperands()), in);
    Facts facts = in.getRegularStore();
    if (node.getGuard() != null && !answer.tellsNothing()) {
      // A guard may refuse what the pattern takes: the other labels see the variant again.
      return new ConditionalTransferResult<>(null, facts.assume(answer, true), facts.copy());
    }
    return plain(node, answer, facts.copy());
  }
}
