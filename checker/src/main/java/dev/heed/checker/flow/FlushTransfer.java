package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.PollVariant;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.RegularTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.errorprone.dataflow.cfg.node.WideningConversionNode;

/** Says what each step of a body does to the {@link Facts}. */
final class FlushTransfer extends ComparisonTransfer
    implements ForwardTransferFunction<NoValue, Facts> {
  private static final String IN_FLIGHT = "start of finally block for Throwable";

  private final Map<Tree, Set<FlushSite>> links = new IdentityHashMap<>();
  private final CallEffects calls;
  private final Facts start;
  private final Parts parts;

  /**
   * Creates the transfer of one body.
   *
   * @param start what holds before it runs
   * @param places names what its expressions stand for
   * @param parts what the fields of other objects are made of
   * @param standing what its loops ask in vain in all turns but the first
   */
  FlushTransfer(CallEffects calls, Facts start, Places places, Parts parts, Standing standing) {
    super(places, standing);
    this.calls = calls;
    this.start = start;
    this.parts = parts;
  }

  @Override
  public Facts initialStore(UnderlyingAST body, List<LocalVariableNode> parameters) {
    return start.copy();
  }

  /**
   * The calls that hand results on, such as the links of a chain, with the flushes they stand for.
   */
  Map<Tree, Set<FlushSite>> links() {
    return links;
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
    if (node.getTarget() instanceof FieldAccessNode) {
      facts.awaited(value.positions());
    }
    if (node.getTarget() instanceof ArrayAccessNode element) {
      places().of(element.getArray()).ifPresent(array -> facts.holdToo(array, value));
    }
    places()
        .of(node.getTarget())
        .ifPresent(
            place -> {
              Optional<Flag> flag = constants().flag(node.getExpression(), facts);
              facts.hold(place, value);
              flag.ifPresent(constant -> facts.hold(place, constant));
              facts.standsFor(place, places().origins(node.getExpression()));
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
    noteParts(node, node.getElement().getEnclosingElement(), in.getRegularStore());
    return read(node, in);
  }

  /** What the member of an object is made of, it is made of all along. */
  private void noteParts(Node member, Element type, Facts facts) {
    places().of(member).ifPresent(place -> parts.noteIn(facts, place, (Symbol) type));
  }

  @Override
  public TransferResult<NoValue, Facts> visitArrayAccess(
      ArrayAccessNode node, TransferInput<NoValue, Facts> in) {
    return read(node, in);
  }

  private TransferResult<NoValue, Facts> read(Node node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore();
    Value value = places().of(node).map(facts::at).orElse(Value.NONE);
    Type type = (Type) node.getType();
    boolean isBoolean = type != null && type.toString().endsWith("oolean");
    if (isBoolean && value.isNone() && Failures.isFlag(nameOf(node))) {
      return plain(node, Failures.ifHandled(facts, true), facts.copy());
    }
    Set<FlushSite> setting = isBoolean ? setBy(node, facts) : Set.of();
    if (!setting.isEmpty()) {
      return plain(node, Value.test(setting, Answer.DONE_IF_TRUE), facts.copy());
    }
    Optional<Choice> choice =
        isBoolean
            ? places().of(node).filter(p -> facts.flag(p).isPresent()).map(Choice::isTrue)
            : Optional.empty();
    if (choice.isPresent()) {
      return plain(node, value.asCondition().asking(choice.get()), facts.copy());
    }
    if (isBoolean && value.isNone() && node instanceof LocalVariableNode flag) {
      return asked(node, flag, true, facts);
    }
    return plain(node, isBoolean ? value.asCondition() : value, facts.copy());
  }

  /** The flushes whose callbacks set the variable, or an element of the array, that is read. */
  private Set<FlushSite> setBy(Node node, Facts facts) {
    Node variable = node instanceof ArrayAccessNode element ? element.getArray() : node;
    return places().of(variable).map(facts::setting).orElse(Set.of());
  }

  private static String nameOf(Node node) {
    return node instanceof LocalVariableNode local
        ? local.getName()
        : node instanceof FieldAccessNode field ? field.getFieldName() : "";
  }

  @Override
  public TransferResult<NoValue, Facts> visitTypeCast(
      TypeCastNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = valueOf(node.getOperand());
    if (PollVariant.of(((Type) node.getType()).tsym).equals(Optional.of(PollVariant.DONE))) {
      facts.awaited(value.results());
    }
    return plain(node, value, facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitWideningConversion(
      WideningConversionNode node, TransferInput<NoValue, Facts> in) {
    note(node, valueOf(node.getOperand()));
    return visitNode(node, in);
  }

  @Override
  public TransferResult<NoValue, Facts> visitTernaryExpression(
      TernaryExpressionNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value either = valueOf(node.getThenOperand()).or(valueOf(node.getElseOperand()));
    Value chosen = places().of(node.getTernaryExpressionVar()).map(facts::at).orElse(Value.NONE);
    return plain(node, either.or(chosen), facts);
  }

  @Override
  public TransferResult<NoValue, Facts> visitSwitchExpressionNode(
      SwitchExpressionNode node, TransferInput<NoValue, Facts> in) {
    Facts facts = in.getRegularStore().copy();
    Value value = places().of(node.getSwitchExpressionVar()).map(facts::at).orElse(Value.NONE);
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
    Value rest = valueOf(node.getLeftOperand()).minus(valueOf(node.getRightOperand()));
    return plain(node, rest, in.getRegularStore().copy());
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
    Set<FlushSite> told = new LinkedHashSet<>(value.results());
    told.addAll(value.tests().keySet());
    constants().flag(result, facts).ifPresent(flag -> told.addAll(flag.told()));
    told.addAll(calls.completing(result, facts));
    told.removeIf(site -> site.kind() != FlushKind.COLD && !facts.isLeft(site));
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
    if (node.getArguments().isEmpty()) {
      noteParts(node, node.getTarget().getMethod().getEnclosingElement(), facts);
    }
    CallEffects.Effect effect = calls.of(node, facts, this::valueOf);
    Value value = chosen(effect.value().asCondition(), constants().choice(node), in);
    Set<FlushSite> about = new LinkedHashSet<>(value.results());
    about.addAll(value.tests().keySet());
    if (!about.isEmpty()) {
      links.put(node.getTree(), about);
    }
    return plain(node, value, facts, exceptional(node, facts, effect.outstandingOnTimeout()));
  }
}
