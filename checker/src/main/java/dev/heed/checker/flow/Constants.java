package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.errorprone.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NullLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.NumericalAdditionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.errorprone.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.WideningConversionNode;

/** Says which expressions are constants, and what a comparison with one asks. */
final class Constants {
  /** The constant that null is. */
  static final Object NULL = Optional.empty();

  private final Places places;

  Constants(Places places) {
    this.places = places;
  }

  /** The constant that the expression is; whole numbers of any width are the same. */
  static Optional<Object> of(Node node) {
    if (node instanceof NullLiteralNode) {
      return Optional.of(NULL);
    }
    if (node instanceof FieldAccessNode field
        && field.getElement().getKind() == ElementKind.ENUM_CONSTANT) {
      return Optional.of(field.getElement());
    }
    Object value =
        node instanceof ValueLiteralNode literal
            ? literal.getValue()
            : node.getTree() instanceof ExpressionTree tree ? ASTHelpers.constValue(tree) : null;
    return value instanceof Character letter
        ? Optional.of((long) letter)
        : value instanceof Integer || value instanceof Long
            ? Optional.of(((Number) value).longValue())
            : Optional.ofNullable(value).filter(v -> v instanceof String || v instanceof Boolean);
  }

  /** The constants that the expression may be, and what may be outstanding for each. */
  Optional<Flag> flag(Node node, Facts facts) {
    Optional<Object> constant = of(node);
    if (constant.isPresent()) {
      return constant.map(facts::constant);
    }
    if (node instanceof TypeCastNode cast) {
      return flag(cast.getOperand(), facts);
    }
    if (isState(node) && holder(node).flatMap(facts::flag).isEmpty()) {
      return Optional.of(facts.otherConstant());
    }
    if (node instanceof LocalVariableNode local && mayBeMissed(local, facts)) {
      return Optional.of(facts.something());
    }
    return node instanceof NumericalAdditionNode sum
        ? flag(sum.getLeftOperand(), facts)
            .flatMap(one -> flag(sum.getRightOperand(), facts).flatMap(one::plus))
        : holder(node).flatMap(facts::flag);
  }

  /**
   * Whether it may matter later that the variable was put somewhere, where null could have been.
   */
  private boolean mayBeMissed(LocalVariableNode local, Facts facts) {
    return !facts.outstanding().isEmpty()
        && ((Type) local.getType()).hasTag(TypeTag.CLASS)
        && places.of(local).flatMap(facts::flag).isEmpty();
  }

  /** The variable whose constant the expression has. */
  Optional<Place> holder(Node node) {
    if (node instanceof TernaryExpressionNode either) {
      return places.of(either.getTernaryExpressionVar());
    }
    if (node instanceof SwitchExpressionNode choice) {
      return places.of(choice.getSwitchExpressionVar());
    }
    return node instanceof WideningConversionNode wide
        ? holder(wide.getOperand())
        : places.of(node);
  }

  /** What the comparison asks, where one side is a constant. */
  Optional<Choice> choice(BinaryOperationNode node) {
    Node left = node.getLeftOperand();
    Node right = node.getRightOperand();
    return of(right).isPresent()
        ? holder(left).map(place -> choice(node, place, of(right).get(), true))
        : of(left).flatMap(constant -> holder(right).map(p -> choice(node, p, constant, false)));
  }

  /** What the call asks, where it is {@code equals}, of one or of two, and one is a constant. */
  Optional<Choice> choice(MethodInvocationNode call) {
    int last = call.getArguments().size() - 1;
    if (!call.getTarget().getMethod().getSimpleName().contentEquals("equals") || last < 0) {
      return Optional.empty();
    }
    Node one = last == 0 ? call.getTarget().getReceiver() : call.getArgument(0);
    Node other = call.getArgument(last);
    return of(other).isPresent()
        ? isOneOf(one, Set.of(of(other).get()))
        : of(one).flatMap(constant -> isOneOf(other, Set.of(constant)));
  }

  private Optional<Choice> isOneOf(Node variable, Set<Object> constants) {
    return holder(variable).map(place -> new Choice(place, Choice.Relation.EQUAL, constants, true));
  }

  private static Choice choice(
      BinaryOperationNode node, Place place, Object constant, boolean inOrder) {
    boolean strict = node instanceof LessThanNode || node instanceof GreaterThanNode;
    boolean less = node instanceof LessThanNode || node instanceof LessThanOrEqualNode;
    boolean truth = less == inOrder;
    Choice.Relation relation =
        strict == truth ? Choice.Relation.LESS : Choice.Relation.LESS_OR_EQUAL;
    return node instanceof EqualToNode || node instanceof NotEqualNode
        ? new Choice(place, Choice.Relation.EQUAL, Set.of(constant), node instanceof EqualToNode)
        : new Choice(place, relation, Set.of(constant), truth);
  }

  /** Whether the expression is one of the constants of an enum. */
  private static boolean isState(Node node) {
    return node.getType() instanceof Type type
        && type.hasTag(TypeTag.CLASS)
        && type.tsym.getKind() == ElementKind.ENUM;
  }

  /** What a case asks, where all of its labels are constants. */
  Optional<Choice> choice(AssignmentNode switched, List<Node> labels) {
    Node expression = switched.getExpression();
    Node subject = isState(expression) && places.of(expression).isPresent() ? expression : switched;
    Set<Object> constants = new LinkedHashSet<>();
    for (Node label : labels) {
      Optional<Object> constant = of(label);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      constants.add(constant.get());
    }
    return isOneOf(subject, Sets.frozen(constants));
  }
}
