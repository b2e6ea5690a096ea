package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MemberSelectTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.obligation.PollStructure;
import dev.heed.checker.obligation.PollVariant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.DeconstructorPatternNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.IntegerLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LongLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.WideningConversionNode;

/** Says what it tells about a flush that its result was compared with something. */
final class Comparisons {
  private static final Map<String, Boolean> TRUTHS = Map.of("TRUE", true, "FALSE", false);

  private Comparisons() {}

  /**
   * What the comparison of the value with the other operand tells.
   *
   * @param relation how the value is compared
   */
  static Value answer(Value value, Node other, Relation relation) {
    if (value.isNone() || other instanceof NullLiteralNode) {
      return Value.NONE;
    }
    if (other instanceof BooleanLiteralNode literal) {
      return literal.getValue() == relation.holdsIfEqual() ? value : value.negate();
    }
    Optional<Value> state = variant(value, other);
    if (state.isPresent()) {
      return relation.holdsIfEqual() ? state.get() : state.get().negate();
    }
    return number(value, other, relation);
  }

  /** What it tells that an {@code equals} holds of the value and the other. */
  static Value equal(Value value, Node other) {
    if (isMinusOne(other)) {
      return failed(value, true);
    }
    return truth(other)
        .map(truth -> truth ? value.asCondition() : value.asCondition().negate())
        .orElseGet(() -> answer(value, other, Relation.EQUAL));
  }

  /** The literal, which is boxed where an object is wanted, or the object itself. */
  private static Optional<Boolean> truth(Node node) {
    if (node instanceof FieldAccessNode field) {
      return Optional.ofNullable(TRUTHS.get(field.getFieldName()));
    }
    return node instanceof BooleanLiteralNode literal
        ? Optional.of(literal.getValue())
        : node instanceof MethodInvocationNode boxed && boxed.getArguments().size() == 1
            ? truth(boxed.getArgument(0))
            : Optional.empty();
  }

  /** Zero and minus one tell a failure from the rest, not how much is left. */
  private static Value number(Value value, Node other, Relation relation) {
    Set<FlushSite> told = new LinkedHashSet<>();
    for (FlushSite site : value.results()) {
      if (value.computed() || site.kind() == FlushKind.COUNT || site.kind() == FlushKind.STATUS) {
        told.add(site);
      }
    }
    if (!value.computed() && number(other).filter(n -> n <= 0).isPresent()) {
      told.removeIf(site -> site.kind() == FlushKind.COUNT && !site.isDrainedAtZero());
    }
    return Value.test(told, Answer.doneIf(relation.holdsIfDone(value.reading())));
  }

  /**
   * What it tells that a count was compared with the value that says "failed".
   *
   * @param trueIsFailed whether the comparison is true where it failed
   */
  static Value failed(Value value, boolean trueIsFailed) {
    Set<FlushSite> told = new LinkedHashSet<>();
    for (FlushSite site : value.results()) {
      if (site.kind() == FlushKind.COUNT && !value.computed()) {
        told.add(site);
      }
    }
    return Value.test(told, Answer.absentIf(trueIsFailed));
  }

  static boolean isZero(Node node) {
    return number(node).filter(value -> value == 0).isPresent();
  }

  static boolean isMinusOne(Node node) {
    return number(node).filter(value -> value < 0).isPresent();
  }

  /** The number that the literal stands for; javac reads the sign as part of it. */
  private static Optional<Long> number(Node node) {
    if (node instanceof WideningConversionNode wide) {
      return number(wide.getOperand());
    }
    if (node instanceof MethodInvocationNode boxed && boxed.getArguments().size() == 1) {
      return number(boxed.getArgument(0));
    }
    return node instanceof IntegerLiteralNode || node instanceof LongLiteralNode
        ? Optional.of(((Number) ((ValueLiteralNode) node).getValue()).longValue())
        : Optional.empty();
  }

  /** What it tells that the value is the variant, or of the class, that the node stands for. */
  private static Optional<Value> variant(Value value, Node node) {
    if (node instanceof FieldAccessNode field && isVariant(field)) {
      return Optional.of(state(value, field));
    }
    if (node.getTree() instanceof MemberSelectTree literal
        && literal.getIdentifier().contentEquals("class")) {
      return Optional.of(variant(value, ASTHelpers.getType(literal.getExpression()).tsym));
    }
    return node instanceof MethodInvocationNode factory
            && factory.getArguments().isEmpty()
            && PollStructure.isPoll((Type) factory.getType())
            && factory.getTarget().getMethod().getModifiers().contains(Modifier.STATIC)
        ? Optional.of(variant(value, factory.getTarget().getMethod().getSimpleName()))
        : Optional.empty();
  }

  /** Whether it is one of the constants of an enum, or the one object that a variant has. */
  private static boolean isVariant(FieldAccessNode field) {
    return field.getElement().getKind() == ElementKind.ENUM_CONSTANT
        || (field.isStatic() && PollStructure.isPoll((Type) field.getType()));
  }

  /** What it tells that the value equals the constant: it is no other one, such as "pending". */
  private static Value state(Value value, FieldAccessNode constant) {
    Value named = variant(value, (Symbol) constant.getElement());
    return named.isNone() ? ofPoll(value, ((Type) constant.getType()).tsym).orElse(named) : named;
  }

  /** What it tells that the value is, or equals, the variant. */
  static Value variant(Value value, Symbol variant) {
    return ofPoll(value, variant).orElseGet(() -> variant(value, variant.getSimpleName()));
  }

  private static Optional<Value> ofPoll(Value value, Symbol variant) {
    return PollVariant.of(variant).map(state -> Value.test(value.results(), answer(state)));
  }

  private static Answer answer(PollVariant state) {
    return switch (state) {
      case NOT_DONE -> Answer.DONE_IF_FALSE;
      case DONE -> Answer.DONE_IF_TRUE;
      case OTHER -> Answer.ABSENT_IF_TRUE;
    };
  }

  /** What it tells that the value is, or equals, the variant of this name. */
  private static Value variant(Value value, CharSequence name) {
    if (PollStructure.saysNotDone(name)) {
      return Value.test(value.results(), Answer.DONE_IF_FALSE);
    }
    if (AnswerNames.saysFailed(name)) {
      return Value.test(value.results(), Answer.ABSENT_IF_TRUE);
    }
    // A status of somebody else's making: any question but for a failure tells.
    Set<FlushSite> told = new LinkedHashSet<>(value.results());
    told.removeIf(site -> site.kind() != FlushKind.STATUS);
    return Value.test(told, Answer.DONE_IF_TRUE);
  }

  /** What it tells that a switch on the value took this label. */
  static Value label(Value subject, Node label) {
    if (label instanceof FieldAccessNode constant) {
      return state(subject, constant);
    }
    if (label instanceof NullLiteralNode) {
      return Value.NONE;
    }
    Type type = (Type) label.getType();
    return type == null || (label instanceof DeconstructorPatternNode && type.tsym == null)
        ? Value.NONE
        : variant(subject, type.tsym);
  }
}
