package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.PollStructure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.RegularBlock;
import org.checkerframework.errorprone.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NarrowingConversionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.errorprone.dataflow.cfg.node.WideningConversionNode;

/** Says what each step of a body does to the {@link Facts}. */
final class FlushTransfer
    extends AbstractNodeVisitor<TransferResult<NoValue, Facts>, TransferInput<NoValue, Facts>>
    implements ForwardTransferFunction<NoValue, Facts> {
  private static final String IN_FLIGHT = "start of finally block for Throwable";

  private final Map<Node, Value> values = new IdentityHashMap<>();
  private final Map<Tree, Set<FlushSite>> links = new IdentityHashMap<>();
  private final CallEffects calls;
  private final Facts start;
  private final Places places;

  /**
   * Creates the transfer of one body.
   *
   * @param start what holds before it runs
   * @param places names what its expressions stand for
   */
  FlushTransfer(CallEffects calls, Facts start, Places places) {
    this.calls = calls;
    this.start = start;
    this.places = places;
  }

  @Override
  public Facts initialStore(UnderlyingAST body, List<LocalVariableNode> parameters) {
    return start.copy();
  }

  @Override
  public TransferResult<NoValue, Facts> visitNode(Node node, TransferInput<NoValue, Facts> in) {
    Map<TypeMirror, Facts> failures = exceptional(node, in.getRegularStore(), Set.of());
    return in.containsTwoStores()
        ? new ConditionalTransferResult<>(null, in.getThenStore(), in.getElseStore(), failures)
        : new RegularTransferResult<>(null, in.getRegularStore(), failures);
  }

  private TransferResult<NoValue, Facts> plain(
      Node node, Value value, Facts facts, Map<TypeMirror, Facts> exceptional) {
    values.put(node, value);
    return value.tests().isEmpty() || !isBranchedOn(node)
        ? new RegularTransferResult<>(null, facts, exceptional)
        : new ConditionalTransferResult<>(
            null, facts.assume(value, true), facts.assume(value, false), exceptional);
  }

  private TransferResult<NoValue, Facts> plain(Node node, Value value, Facts facts) {
    return plain(node, value, facts, exceptional(node, facts, Set.of()));
  }

  /**
   * The calls that hand results on, such as the links of a chain, with the flushes they stand for.
   */
  Map<Tree, Set<FlushSite>> links() {
    return links;
  }

  private static boolean isBranchedOn(Node node) {
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

  Value valueOf(Node node) {
    return values.getOrDefault(node, Value.NONE);
  }

  // Conditions

  @Override
  public TransferResult<NoValue, Facts> visitConditionalNot(
      ConditionalNotNode node, TransferInput<NoValue, Facts> in) {
    return plain(node, valueOf(node.getOperand()).negate(), in.getRegularStore().copy());
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
    values.put(node, new Value(Set.of(), false, Map.copyOf(tests)));
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
    return plain(node, both(node, false), in.getRegularStore().copy());
  }

  /** Only the outcome that neither operand can bring about alone tells of both. */
  private Value both(BinaryOperationNode node, boolean outcome) {
    Map<FlushSite, Answer> tests =
        new HashMap<>(valueOf(node.getLeftOperand()).or(valueOf(node.getRightOperand())).tests());
    tests.values().removeIf(answer -> answer.outcome() != outcome);
    return new Value(Set.of(), false, Map.copyOf(tests));
  }

  @Override
  public TransferResult<NoValue, Facts> visitEqualTo(
      EqualToNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, true);
  }

  @Override
  public TransferResult<NoValue, Facts> visitNotEqual(
      NotEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, false);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLessThan(
      LessThanNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, false);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLessThanOrEqual(
      LessThanOrEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, false);
  }

  @Override
  public TransferResult<NoValue, Facts> visitGreaterThan(
      GreaterThanNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, true);
  }

  @Override
  public TransferResult<NoValue, Facts> visitGreaterThanOrEqual(
      GreaterThanOrEqualNode node, TransferInput<NoValue, Facts> in) {
    return compared(node, in, true);
  }

  private TransferResult<NoValue, Facts> compared(
      BinaryOperationNode node, TransferInput<NoValue, Facts> in, boolean trueIsDone) {
    if (node.getRightOperand() instanceof NullLiteralNode) {
      Facts facts = in.getRegularStore();
      if (Failures.isFailure(node.getLeftOperand())) {
        return plain(node, Failures.ifHandled(facts, !trueIsDone), facts.copy());
      }
      if (isBranchedOn(node)) {
        return comparedWithNull(node, facts, trueIsDone);
      }
    }
    Value left = valueOf(node.getLeftOperand());
    Value right = valueOf(node.getRightOperand());
    Value failure = failure(node);
    Value answer =
        failure.isNone()
            ? Comparisons.answer(left, node.getRightOperand(), trueIsDone)
                .or(Comparisons.answer(right, node.getLeftOperand(), trueIsDone))
            : failure;
    return plain(node, answer, in.getRegularStore().copy());
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
    Facts ifNull = facts.copy();
    places
        .of(node.getLeftOperand())
        .ifPresent(
            place -> {
              ifNull.close(place);
              ifNull.awaited(ifNull.at(place).results());
            });
    return equal
        ? new ConditionalTransferResult<>(null, ifNull, facts.copy())
        : new ConditionalTransferResult<>(null, facts.copy(), ifNull);
  }

  @Override
  public TransferResult<NoValue, Facts> visitInstanceOf(
      InstanceOfNode node, TransferInput<NoValue, Facts> in) {
    Value answer =
        Comparisons.variant(
            valueOf(node.getOperand()), ((Type) node.getRefType()).tsym.getSimpleName());
    return plain(node, answer, in.getRegularStore().copy());
  }

  @Override
  public TransferResult<NoValue, Facts> visitCase(CaseNode node, TransferInput<NoValue, Facts> in) {
    Value subject = valueOf(node.getSwitchOperand().getExpression());
    Value answer = Value.NONE;
    for (Node label : node.getCaseOperands()) {
      answer = answer.or(Comparisons.label(subject, label));
    }
    Facts facts = in.getRegularStore();
    if (node.getGuard() != null && !answer.tests().isEmpty()) {
      // A guard may refuse what the pattern takes: the other labels see the variant again.
      return new ConditionalTransferResult<>(null, facts.assume(answer, true), facts.copy());
    }
    return plain(node, answer, facts.copy());
  }

  // Values

  @Override
  public TransferResult<NoValue, Facts> visitAssignment(
      AssignmentNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = valueOf(node.getExpression());
    if (node.getTarget() instanceof FieldAccessNode && value.results().isEmpty()) {
      facts.deferred();
      facts.keptInField(value.tests().keySet());
    }
    if (node.getTarget() instanceof ArrayAccessNode element) {
      places.of(element.getArray()).ifPresent(array -> facts.holdToo(array, value));
    }
    places
        .of(node.getTarget())
        .ifPresent(
            place -> {
              facts.hold(place, value);
              if (node.getExpression() instanceof BooleanLiteralNode literal) {
                facts.holdConstant(place, literal.getValue());
              }
              facts.standsFor(place, places.origins(node.getExpression()));
            });
    return plain(node, value, facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLocalVariable(
      LocalVariableNode node, TransferInput<NoValue, Facts> in) {
    return read(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitFieldAccess(
      FieldAccessNode node, TransferInput<NoValue, Facts> in) {
    return read(node, in);
  }

  private TransferResult<NoValue, Facts> read(Node node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore();
    Value value = places.of(node).map(facts::at).orElse(Value.NONE);
    Type type = (Type) node.getType();
    boolean isBoolean = type != null && type.toString().endsWith("oolean");
    if (isBoolean && value.isNone() && Failures.isFlag(nameOf(node))) {
      return plain(node, Failures.ifHandled(facts, true), facts.copy());
    }
    return plain(node, isBoolean ? value.asCondition() : value, facts.copy());
  }

  private static String nameOf(Node node) {
    return node instanceof LocalVariableNode local
        ? local.getName()
        : ((FieldAccessNode) node).getFieldName();
  }

  @Override
  public TransferResult<NoValue, Facts> visitTypeCast(
      TypeCastNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = valueOf(node.getOperand());
    if (PollStructure.saysDone(((Type) node.getType()).tsym.getSimpleName())) {
      facts.awaited(value.results());
    }
    return plain(node, value, facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitWideningConversion(
      WideningConversionNode node, TransferInput<NoValue, Facts> in) {
    values.put(node, valueOf(node.getOperand()));
    return visitNode(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitNarrowingConversion(
      NarrowingConversionNode node, TransferInput<NoValue, Facts> in) {
    values.put(node, valueOf(node.getOperand()));
    return visitNode(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitTernaryExpression(
      TernaryExpressionNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value either = valueOf(node.getThenOperand()).or(valueOf(node.getElseOperand()));
    Value chosen = places.of(node.getTernaryExpressionVar()).map(facts::at).orElse(Value.NONE);
    return plain(node, either.or(chosen), facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitSwitchExpressionNode(
      SwitchExpressionNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = places.of(node.getSwitchExpressionVar()).map(facts::at).orElse(Value.NONE);
    return plain(node, value.asCondition(), facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitArrayCreation(
      ArrayCreationNode node, TransferInput<NoValue, Facts> in) {
    Value all = Value.NONE;
    for (Node element : node.getInitializers()) {
      all = all.or(valueOf(element));
    }
    return plain(node, Value.of(all.results()), in.getRegularStore().copy());
  }

  @Override
  public TransferResult<NoValue, Facts> visitObjectCreation(
      ObjectCreationNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    node.getArguments().forEach(argument -> facts.awaited(valueOf(argument).results()));
    return plain(node, Value.NONE, facts);
  }

  /** Arithmetic keeps the results that it was computed from. */
  @Override
  public TransferResult<NoValue, Facts> visitNumericalAddition(
      org.checkerframework.errorprone.dataflow.cfg.node.NumericalAdditionNode node,
      TransferInput<NoValue, Facts> in) {
    return arithmetic(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitNumericalSubtraction(
      org.checkerframework.errorprone.dataflow.cfg.node.NumericalSubtractionNode node,
      TransferInput<NoValue, Facts> in) {
    return arithmetic(node, in);
  }

  private TransferResult<NoValue, Facts> arithmetic(
      BinaryOperationNode node, TransferInput<NoValue, Facts> in) {
    Value both = valueOf(node.getLeftOperand()).or(valueOf(node.getRightOperand()));
    return plain(node, both.compute(), in.getRegularStore().copy());
  }

  // Ends of paths

  @Override
  public TransferResult<NoValue, Facts> visitReturn(
      ReturnNode node, TransferInput<NoValue, Facts> in) {
    return node.getResult() == null ? visitNode(node, in) : given(node.getResult(), in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitLambdaResultExpression(
      LambdaResultExpressionNode node, TransferInput<NoValue, Facts> in) {
    return given(node.getResult(), in);
  }

  /** A count tells the caller what was done; any other answer does only if nothing closes first. */
  private TransferResult<NoValue, Facts> given(Node result, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = valueOf(result);
    Set<FlushSite> told = new HashSet<>(value.results());
    told.addAll(value.tests().keySet());
    facts.convey(told);
    told.removeIf(site -> site.kind() != FlushKind.COUNT);
    facts.awaited(told);
    return new RegularTransferResult<>(null, facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitMarker(
      MarkerNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    if (node.getMessage().startsWith(IN_FLIGHT)) {
      facts.abandon();
    }
    if (node instanceof CatchMarkerNode && node.getTree() != null) {
      facts.caught(node.getTree());
    }
    return new RegularTransferResult<>(null, facts);
  }

  // Calls

  @Override
  public TransferResult<NoValue, Facts> visitMethodInvocation(
      MethodInvocationNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    CallEffects.Effect effect = calls.of(node, facts, this::valueOf);
    Value value = effect.value().asCondition();
    Set<FlushSite> about = new HashSet<>(value.results());
    about.addAll(value.tests().keySet());
    if (!about.isEmpty()) {
      links.put(node.getTree(), about);
    }
    return plain(node, value, facts, exceptional(node, facts, effect.outstandingOnTimeout()));
  }

  /** A failure is being handled on the other way out, unless it is only that time has run out. */
  private Map<TypeMirror, Facts> exceptional(Node node, Facts after, Set<FlushSite> onTimeout) {
    Map<TypeMirror, Facts> exceptional = new HashMap<>();
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
