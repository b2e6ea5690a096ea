package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question to several answers at once: {@code polls.stream().anyMatch(Poll::isPending)}. */
final class AskedAnswers {
  private static final Set<String> ASKS = Set.of("anyMatch", "noneMatch", "allMatch", "contains");

  private AskedAnswers() {}

  static boolean isAsked(Call call) {
    return ASKS.contains(call.name())
        && call.tree() instanceof MethodInvocationTree tree
        && tree.getArguments().size() == 1;
  }

  /** What the call tells of the flushes; nothing where it cannot be seen what each is asked. */
  static Optional<Value> of(Call call, Value answers) {
    ExpressionTree each = ((MethodInvocationTree) call.tree()).getArguments().get(0);
    Optional<Value> asked =
        call.name().equals("contains") ? isA(each, answers) : byFunction(each, answers);
    return asked.map(value -> ofAll(value, call.name()));
  }

  /** That all are done is told by one outcome; the other tells of some, and of no certain one. */
  private static Value ofAll(Value each, String name) {
    Map<FlushSite, Answer> tests = new LinkedHashMap<>(each.tests());
    tests.values().removeIf(answer -> answer.outcome() != name.equals("allMatch"));
    Value all = new Value(Set.of(), Value.Reading.RESULT, Sets.frozen(tests));
    return name.equals("noneMatch") ? all.negate() : all;
  }

  private static Optional<Value> byFunction(ExpressionTree function, Value answers) {
    if (function instanceof MemberReferenceTree reference) {
      return named(reference.getName(), answers);
    }
    return function instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof ExpressionTree body
        ? byBody(ASTHelpers.stripParentheses(body), answers)
        : Optional.empty();
  }

  private static Optional<Value> byBody(ExpressionTree body, Value answers) {
    if (body instanceof UnaryTree not && body.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return byBody(ASTHelpers.stripParentheses(not.getExpression()), answers).map(Value::negate);
    }
    if (body instanceof InstanceOfTree test) {
      return variant(ASTHelpers.getSymbol(test.getType()), answers);
    }
    if (body instanceof BinaryTree compared && body.getKind() == Tree.Kind.EQUAL_TO) {
      return isA(compared.getRightOperand(), answers);
    }
    if (body instanceof BinaryTree compared && body.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      return isA(compared.getRightOperand(), answers).map(Value::negate);
    }
    return body instanceof MethodInvocationTree question
        ? named(ASTHelpers.getSymbol(question).name, answers)
        : Optional.empty();
  }

  private static Optional<Value> isA(ExpressionTree value, Value answers) {
    return value instanceof NewClassTree made
        ? variant(ASTHelpers.getType(made).tsym, answers)
        : variant(ASTHelpers.getSymbol(value), answers);
  }

  private static Optional<Value> variant(Symbol variant, Value answers) {
    return Optional.ofNullable(variant).map(named -> Comparisons.variant(answers, named));
  }

  private static Optional<Value> named(CharSequence question, Value answers) {
    Set<FlushSite> sites = answers.results();
    return AnswerNames.asksNotDone(question)
        ? Optional.of(Value.test(sites, Answer.DONE_IF_FALSE))
        : AnswerNames.asksDone(question)
            ? Optional.of(Value.test(sites, Answer.DONE_IF_TRUE))
            : AnswerNames.saysFailed(question)
                ? Optional.of(Value.test(sites, Answer.ABSENT_IF_TRUE))
                : Optional.empty();
  }
}
