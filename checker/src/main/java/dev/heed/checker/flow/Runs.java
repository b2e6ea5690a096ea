package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Says which functions a call runs whose code stands in the file. */
final class Runs {
  /**
   * A function that a call runs.
   *
   * @param function the lambda or the reference
   * @param when when, and what becomes of its answers
   */
  record Run(ExpressionTree function, When when) {
    /** Whether it has run when the call returns, or when its result is used. */
    boolean here() {
      return when != When.SOON;
    }
  }

  /** When a function runs. */
  enum When {
    /** Before the call returns; its answers are lost, or what the call gives. */
    HERE,
    /** Once for each element of the stream that the call gives, which is made of its answers. */
    MAPPED,
    /** Soon, on its own. */
    SOON
  }

  private final Calls calls;
  private final Runners runners;
  private final Map<Symbol, ExpressionTree> variables = new LinkedHashMap<>();

  Runs(Calls calls, Runners runners) {
    this.calls = calls;
    this.runners = runners;
  }

  /** Notes that the local variable is this function, if it is one. */
  void note(Symbol variable, ExpressionTree initializer) {
    if (isFunction(initializer)) {
      variables.put(variable, initializer);
    }
  }

  /** The functions that the call runs. */
  List<Run> of(ExpressionTree tree) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return List.of();
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    List<ExpressionTree> given = call.getArguments().stream().flatMap(this::function).toList();
    List<Run> run = given.isEmpty() ? List.of() : of(call, method, given);
    if (!run.isEmpty()) {
      return run;
    }
    // A call of the one method of a function runs it: close.run().
    return !variables.isEmpty() && method.getModifiers().contains(Modifier.ABSTRACT)
        ? variable(ASTHelpers.getReceiver(call)).map(f -> new Run(f, When.HERE)).toList()
        : List.of();
  }

  private List<Run> of(MethodInvocationTree call, MethodSymbol method, List<ExpressionTree> given) {
    return when(call, method)
        .map(when -> given.stream().map(function -> new Run(function, when)).toList())
        .orElseGet(() -> byHelper(call.getArguments(), method));
  }

  /** When the call runs what it is given; a task that is given more may run much later. */
  private Optional<When> when(MethodInvocationTree call, MethodSymbol method) {
    Type site = Result.site(call, method);
    return calls.has(Role.GIVES_ELEMENTS, method, site)
        ? Optional.of(
            calls.isType(Role.CONTAINER, ASTHelpers.getResultType(call)) ? When.MAPPED : When.HERE)
        : call.getArguments().size() == 1 && calls.startsTask(method, site)
            ? Optional.of(When.SOON)
            : Optional.empty();
  }

  /** What a method of this file runs of what it is given, and drops the answer of. */
  private List<Run> byHelper(List<? extends ExpressionTree> arguments, MethodSymbol method) {
    return IntStream.range(0, arguments.size())
        .filter(index -> runners.run(method, index))
        .mapToObj(arguments::get)
        .flatMap(this::function)
        .map(function -> new Run(function, When.HERE))
        .toList();
  }

  private Stream<ExpressionTree> function(ExpressionTree argument) {
    return isFunction(argument) ? Stream.of(argument) : variable(argument);
  }

  private Stream<ExpressionTree> variable(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        ? Stream.ofNullable(variables.get(ASTHelpers.getSymbol(tree)))
        : Stream.empty();
  }

  private static boolean isFunction(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }
}
