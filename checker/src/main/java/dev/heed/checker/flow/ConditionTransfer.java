package dev.heed.checker.flow;

import com.sun.tools.javac.code.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.RegularBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseXorNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Says what conditions do to the {@link Facts}: what each outcome tells of the flushes. */
abstract class ConditionTransfer
    extends AbstractNodeVisitor<TransferResult<NoValue, Facts>, TransferInput<NoValue, Facts>> {
  private final Map<Node, Value> values = new IdentityHashMap<>();
  private final Places places;
  private final Constants constants;
  private final Standing standing;

  ConditionTransfer(Places places, Standing standing) {
    this.places = places;
    this.standing = standing;
    constants = new Constants(places);
  }

  @Override
  public TransferResult<NoValue, Facts> visitNode(Node node, TransferInput<NoValue, Facts> in) {
    Map<TypeMirror, Facts> failures = exceptional(node, in.getRegularStore(), Set.of());
    return in.containsTwoStores()
        ? new ConditionalTransferResult<>(null, in.getThenStore(), in.getElseStore(), failures)
        : new RegularTransferResult<>(null, in.getRegularStore(), failures);
  }

  final TransferResult<NoValue, Facts> plain(
      Node node, Value value, Facts facts, Map<TypeMirror, Facts> exceptional) {
    values.put(node, value);
    return (value.tellsNothing() && !standing.isPart(node)) || !isBranchedOn(node)
        ? new RegularTransferResult<>(null, facts, exceptional)
        : new ConditionalTransferResult<>(
            null,
            facts.assume(value, true),
            standing.ifFalse(node, facts.assume(value, false)),
            exceptional);
  }

  final TransferResult<NoValue, Facts> plain(Node node, Value value, Facts facts) {
    return plain(node, value, facts, exceptional(node, facts, Set.of()));
  }

  static boolean isBranchedOn(Node node) {
    return node.getBlock() instanceof SingleSuccessorBlock block
        && block.getLastNode() == node
        && (block.getSuccessor() instanceof ConditionalBlock || isOperand(node, block));
  }

  /** Whether the node is the second operand of a logical operator, which stands in a new block. */
  private static boolean isOperand(Node node, SingleSuccessorBlock block) {
    return block.getSuccessor() instanceof RegularBlock next
        && next.getNodes().get(0) instanceof BinaryOperationNode logical
        && (logical instanceof ConditionalAndNode || logical instanceof ConditionalOrNode)
        && logical.getRightOperand() == node;
  }

  final Value valueOf(Node node) {
    return values.getOrDefault(node, Value.NONE);
  }

  /** Notes what the node's value tells. */
  final void note(Node node, Value value) {
    values.put(node, value);
  }

  final Places places() {
    return places;
  }

  final Standing standing() {
    return standing;
  }

  final Constants constants() {
    return constants;
  }

  /** A variable that is asked is a constant on either way: asked again, it says the same. */
  final TransferResult<NoValue, Facts> asked(
      Node node, LocalVariableNode flag, boolean outcome, Facts facts) {
    if (!isBranchedOn(node)) {
      return plain(node, Value.NONE, facts.copy());
    }
    Place place = Place.of(flag.getElement());
    Facts ifTrue = facts.copy();
    ifTrue.hold(place, ifTrue.constant(outcome));
    Facts ifFalse = facts.copy();
    ifFalse.hold(place, ifFalse.constant(!outcome));
    return new ConditionalTransferResult<>(null, ifTrue, standing.ifFalse(node, ifFalse));
  }

  @Override
  public TransferResult<NoValue, Facts> visitConditionalNot(
      ConditionalNotNode node, TransferInput<NoValue, Facts> in) {
    Value value = valueOf(node.getOperand()).negate();
    return value.isNone()
            && value.tellsNothing()
            && node.getOperand() instanceof LocalVariableNode flag
        ? asked(node, flag, false, in.getRegularStore())
        : plain(node, value, in.getRegularStore().copy());
  }

  @Override
  public TransferResult<NoValue, Facts> visitConditionalAnd(
      ConditionalAndNode node, TransferInput<NoValue, Facts> in) {
    return logical(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitConditionalOr(
      ConditionalOrNode node, TransferInput<NoValue, Facts> in) {
    return logical(node, in);
  }

  /** Where the outcome of a compound condition tells a flush apart, its value does. */
  private TransferResult<NoValue, Facts> logical(
      BinaryOperationNode node, TransferInput<NoValue, Facts> in) {
    Map<FlushSite, Answer> tests = Facts.tellApart(in.getThenStore(), in.getElseStore());
    values.put(node, new Value(Set.of(), Value.Reading.RESULT, Sets.frozen(tests)));
    return new ConditionalTransferResult<>(null, in.getThenStore(), in.getElseStore());
  }

  @Override
  public TransferResult<NoValue, Facts> visitBitwiseAnd(
      BitwiseAndNode node, TransferInput<NoValue, Facts> in) {
    return plain(node, both(node, true), in.getRegularStore().copy());
  }

  @Override
  public TransferResult<NoValue, Facts> visitBitwiseOr(
      BitwiseOrNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value left = valueOf(node.getLeftOperand()).asCondition();
    Value right = valueOf(node.getRightOperand()).asCondition();
    // Summing the answers up, from false on: the flush is done once any turn has said so.
    boolean same = left.tests().equals(right.tests()) || isFalse(node.getLeftOperand(), facts);
    return plain(node, same ? right : both(node, false), facts);
  }

  private boolean isFalse(Node node, Facts facts) {
    return constants.flag(node, facts).filter(Flag::isFalse).isPresent();
  }

  /** Only the outcome that neither operand can bring about alone tells of both. */
  private Value both(BinaryOperationNode node, boolean outcome) {
    Map<FlushSite, Answer> tests =
        new LinkedHashMap<>(
            valueOf(node.getLeftOperand()).or(valueOf(node.getRightOperand())).tests());
    tests.values().removeIf(answer -> answer.outcome() != outcome);
    return new Value(Set.of(), Value.Reading.RESULT, Sets.frozen(tests));
  }

  /** Against a constant it is the other operand, or its opposite. */
  @Override
  public TransferResult<NoValue, Facts> visitBitwiseXor(
      BitwiseXorNode node, TransferInput<NoValue, Facts> in) {
    Value value =
        node.getRightOperand() instanceof BooleanLiteralNode right
            ? against(valueOf(node.getLeftOperand()), right)
            : node.getLeftOperand() instanceof BooleanLiteralNode left
                ? against(valueOf(node.getRightOperand()), left)
                : Value.NONE;
    return plain(node, value, in.getRegularStore().copy());
  }

  private static Value against(Value value, BooleanLiteralNode constant) {
    return constant.getValue() ? value.asCondition().negate() : value.asCondition();
  }

  /** The answer, and what the constant of a variable tells besides. */
  static Value chosen(Value answer, Optional<Choice> choice, TransferInput<NoValue, Facts> in) {
    Value asked = choice.map(in.getRegularStore()::asked).orElse(Value.NONE);
    return asked.tellsNothing() ? answer : asked.or(answer).asking(choice.get());
  }

  /** A failure is being handled on the other way out, unless it is only that time has run out. */
  final Map<TypeMirror, Facts> exceptional(Node node, Facts after, Set<FlushSite> onTimeout) {
    Map<TypeMirror, Facts> exceptional = new LinkedHashMap<>();
    if (node.getBlock() instanceof ExceptionBlock block) {
      for (TypeMirror cause : block.getExceptionalSuccessors().keySet()) {
        exceptional.put(cause, afterFailure(cause, after, onTimeout));
      }
    }
    return exceptional;
  }

  private Facts afterFailure(TypeMirror cause, Facts after, Set<FlushSite> onTimeout) {
    Facts facts = after.copy();
    facts.abandon();
    if (((Type) cause).tsym.getSimpleName().toString().contains("Timeout")) {
      onTimeout.forEach(facts::timedOut);
    }
    return facts;
  }
}
