package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Returns;
import dev.heed.checker.tree.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The called method stands in this file, and handles the failure before it returns the future. */
final class HandledInside implements Exemption {
  private final Catalog catalog;
  private final FailureHandled handled;
  private final CannotFailAfterRecovery recovery;
  private final TaskHandlesEverything tasks;

  HandledInside(
      Catalog catalog,
      FailureHandled handled,
      CannotFailAfterRecovery recovery,
      TaskHandlesEverything tasks) {
    this.catalog = catalog;
    this.handled = handled;
    this.recovery = recovery;
    this.tasks = tasks;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return handlesInside(dropped.tree(), dropped.state(), new HashSet<>());
  }

  /** A method that calls itself adds nothing to what it returns otherwise. */
  private boolean handlesInside(ExpressionTree call, VisitorState state, Set<Symbol> followed) {
    Symbol method = ASTHelpers.getSymbol(call);
    Optional<Functions.Code> code = Functions.ofMethod(method, state);
    if (code.isEmpty() || !followed.add(method)) {
      return code.isPresent();
    }
    Body body = new Body(missing((MethodSymbol) method, Calls.arguments(call)), state);
    body.scan(code.get().body(), null);
    return areHandled(Returns.of(code.get().body()), body, followed);
  }

  /** The parameters that are given nothing: who would learn of the outcome is not there. */
  private static Set<Symbol> missing(MethodSymbol method, List<? extends ExpressionTree> given) {
    Set<Symbol> missing = new HashSet<>();
    for (int i = 0; i < Math.min(given.size(), method.params().size()); i++) {
      if (given.get(i).getKind() == Tree.Kind.NULL_LITERAL) {
        missing.add(method.params().get(i));
      }
    }
    return missing;
  }

  /** What is complete, or nothing at all, needs no handler beside what does. */
  private boolean areHandled(List<ExpressionTree> values, Body body, Set<Symbol> followed) {
    List<ExpressionTree> open =
        values.stream()
            .flatMap(HandledInside::parts)
            .filter(value -> !isComplete(value, body.state))
            .toList();
    return !open.isEmpty() && open.stream().allMatch(value -> isHandled(value, body, followed));
  }

  private static Stream<ExpressionTree> parts(ExpressionTree value) {
    ExpressionTree inner = ASTHelpers.stripParentheses(value);
    return inner instanceof ConditionalExpressionTree choice
        ? Stream.concat(parts(choice.getTrueExpression()), parts(choice.getFalseExpression()))
        : Stream.of(inner);
  }

  private boolean isComplete(ExpressionTree value, VisitorState state) {
    return value.getKind() == Tree.Kind.NULL_LITERAL
        || catalog.has(
            Role.NEVER_FAILS,
            ASTHelpers.getSymbol(value),
            ASTHelpers.getType(Calls.receiver(value)),
            state.getTypes());
  }

  private boolean isHandled(ExpressionTree value, Body body, Set<Symbol> followed) {
    if (value instanceof IdentifierTree variable) {
      Symbol symbol = ASTHelpers.getSymbol(variable);
      return body.handledVariables.contains(symbol) || isGivenHandled(symbol, body, followed);
    }
    return value instanceof MethodInvocationTree call
        && call.getArguments().stream()
            .noneMatch(given -> body.missing.contains(ASTHelpers.getSymbol(given)))
        && (handled.handles(call, body.state)
            || tasks.handlesEverything(call, body.state)
            || recovery.cannotFail(call, body.state)
            || handlesInside(call, body.state, followed));
  }

  private boolean isGivenHandled(Symbol variable, Body body, Set<Symbol> followed) {
    return !Scopes.isParameter(variable)
        && (!followed.add(variable) || areHandled(body.given(variable), body, followed));
  }

  /** The variables of a method: whose failure it handles, and what they are given. */
  private final class Body extends TreeScanner<Void, Void> {
    private final Set<Symbol> missing;
    private final VisitorState state;
    private final List<Symbol> handledVariables = new ArrayList<>();
    private final Map<Symbol, List<ExpressionTree>> given = new HashMap<>();

    Body(Set<Symbol> missing, VisitorState state) {
      this.missing = missing;
      this.state = state;
    }

    List<ExpressionTree> given(Symbol variable) {
      return given.getOrDefault(variable, List.of());
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return tree instanceof LambdaExpressionTree || tree instanceof ClassTree
          ? null
          : super.scan(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (tree.getInitializer() != null) {
        give(ASTHelpers.getSymbol(tree), tree.getInitializer());
      }
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
      give(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
      return super.visitAssignment(tree, unused);
    }

    private void give(Symbol variable, ExpressionTree value) {
      given.computeIfAbsent(variable, v -> new ArrayList<>()).add(value);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      if (ASTHelpers.getReceiver(tree) instanceof IdentifierTree receiver
          && handled.handles(tree, state)) {
        handledVariables.add(ASTHelpers.getSymbol(receiver));
      }
      return super.visitMethodInvocation(tree, unused);
    }
  }
}
