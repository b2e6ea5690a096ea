package dev.heed.checker.promise;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;

/** Variables that stand for each element of a container in turn. */
final class Elements {
  private final Events events;
  private final VisitorState state;

  Elements(Events events, VisitorState state) {
    this.events = events;
    this.state = state;
  }

  /** The container whose elements the variable goes through around the place. */
  Optional<ExpressionTree> containerOf(Symbol variable, TreePath place) {
    return Scopes.iterated(variable, place)
        .or(() -> visited(variable, place))
        .map(Elements::withoutView);
  }

  /** {@code waiters.forEach(waiter -> …)}. */
  private Optional<ExpressionTree> visited(Symbol variable, TreePath place) {
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof LambdaExpressionTree lambda
          && path.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && lambda.getParameters().stream()
              .anyMatch(parameter -> variable.equals(ASTHelpers.getSymbol(parameter)))) {
        return Result.of(call, state)
            .filter(result -> events.has(Role.GIVES_ELEMENTS, result, state))
            .flatMap(result -> Optional.ofNullable(Calls.receiver(call)));
      }
    }
    return Optional.empty();
  }

  /** {@code pending.values().stream().filter(…)} are what is in {@code pending}. */
  private static ExpressionTree withoutView(ExpressionTree container) {
    ExpressionTree viewed = container;
    while (viewed instanceof MethodInvocationTree link
        && Calls.receiver(link) != null
        && isStream(ASTHelpers.getSymbol(link))) {
      viewed = Calls.receiver(link);
    }
    return viewed instanceof MethodInvocationTree view
            && view.getArguments().isEmpty()
            && Calls.receiver(view) != null
        ? Calls.receiver(view)
        : viewed;
  }

  /** Whether it gives what it goes through, or some of that, and nothing made of it. */
  private static boolean isStream(MethodSymbol method) {
    return method.getTypeParameters().isEmpty()
        && method.getReturnType().tsym.getQualifiedName().contentEquals("java.util.stream.Stream");
  }
}
