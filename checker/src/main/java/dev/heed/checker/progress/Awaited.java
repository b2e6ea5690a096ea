package dev.heed.checker.progress;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.Result;
import dev.heed.checker.tree.Scopes;
import java.util.Optional;

/**
 * A count that a call promises and another one waits for: {@code channel.write(buffer).get()}.
 *
 * @param line what is known of the call that promises it
 * @param origin that call
 */
record Awaited(Model line, TreePath origin) {

  /** Whether the call gets a value that a future holds. */
  static boolean isWait(ExpressionTree call, Catalog catalog, VisitorState state) {
    return call instanceof MethodInvocationTree
        && Result.of(call, state)
            .filter(
                wait ->
                    plays(Role.AWAITS, wait, catalog, state)
                        || plays(Role.AWAITS_BOUNDED, wait, catalog, state))
            .isPresent();
  }

  /** What the call waits for, where the method shows that it is such a count. */
  static Optional<Awaited> by(TreePath path, Catalog catalog, VisitorState state) {
    return isWait((ExpressionTree) path.getLeaf(), catalog, state)
        ? future(path)
            .flatMap(
                origin ->
                    Result.of((ExpressionTree) origin.getLeaf(), state)
                        .flatMap(r -> find(r, catalog, state))
                        .map(line -> new Awaited(line, origin)))
        : Optional.empty();
  }

  private static Optional<TreePath> future(TreePath path) {
    ExpressionTree receiver = ASTHelpers.getReceiver((ExpressionTree) path.getLeaf());
    return receiver instanceof MethodInvocationTree
        ? Optional.of(new TreePath(path, receiver))
        : receiver instanceof IdentifierTree
            ? Scopes.onlyValue(ASTHelpers.getSymbol(receiver), path)
            : Optional.empty();
  }

  private static Optional<Model> find(Result result, Catalog catalog, VisitorState state) {
    return catalog.find(Role.PROGRESS_LATER, result.method(), result.site(), state.getTypes());
  }

  private static boolean plays(Role role, Result result, Catalog catalog, VisitorState state) {
    return catalog.has(role, result.method(), result.site(), state.getTypes());
  }
}
