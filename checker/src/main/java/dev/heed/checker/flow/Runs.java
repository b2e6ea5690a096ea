package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> EACH =
      Set.of("forEach", "forEachOrdered", "ifPresent", "ifPresentOrElse");
  private static final Set<String> MAPS = Set.of("map", "mapToObj");
  private static final Set<String> HANDS_OVER = Set.of("execute", "submit");

  private final Map<Symbol, ExpressionTree> variables = new LinkedHashMap<>();

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
    Optional<When> when = when(call, method);
    if (when.isPresent()) {
      List<Run> runs = new ArrayList<>();
      for (ExpressionTree argument : call.getArguments()) {
        function(argument).ifPresent(f -> runs.add(new Run(f, when.get())));
      }
      return runs;
    }
    // A call of the one method of a function runs it: close.run().
    return !variables.isEmpty() && method.getModifiers().contains(Modifier.ABSTRACT)
        ? variable(ASTHelpers.getReceiver(call)).map(f -> new Run(f, When.HERE)).stream().toList()
        : List.of();
  }

  private static Optional<When> when(MethodInvocationTree call, MethodSymbol method) {
    String name = method.name.toString();
    return EACH.contains(name)
        ? Optional.of(When.HERE)
        : HANDS_OVER.contains(name) && call.getArguments().size() == 1
            ? Optional.of(When.SOON)
            : MAPS.contains(name) && method.packge().toString().equals("java.util.stream")
                ? Optional.of(When.MAPPED)
                : Optional.empty();
  }

  private Optional<ExpressionTree> function(ExpressionTree argument) {
    return isFunction(argument) ? Optional.of(argument) : variable(argument);
  }

  private Optional<ExpressionTree> variable(ExpressionTree tree) {
    return tree instanceof IdentifierTree
        ? Optional.ofNullable(variables.get(ASTHelpers.getSymbol(tree)))
        : Optional.empty();
  }

  private static boolean isFunction(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof MemberReferenceTree;
  }
}
