package dev.heed.checker.exemption;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.tree.Calls;
import dev.heed.checker.tree.Scopes;
import java.util.List;
import java.util.Optional;

/**
 * What an object of a batch was asked for is done when the batch is executed, and the execution
 * fails with what any of it failed with: {@code batch.getMap(name).putAsync(key, value)}.
 */
final class ComesOutOfBatch implements Exemption {
  private final Catalog catalog;

  ComesOutOfBatch(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return madeBy(Calls.receiver(dropped.tree()), dropped)
        .filter(batch -> isExecuted(batch, dropped))
        .isPresent();
  }

  /** The batch that the object was asked of, if so, by way of variables and views. */
  private Optional<ExpressionTree> madeBy(ExpressionTree object, Dropped dropped) {
    if (is(Role.ASYNC, object, dropped)) {
      return Optional.empty(); // its callbacks are this code's own
    }
    if (object instanceof MethodInvocationTree call && ASTHelpers.getReceiver(call) != null) {
      ExpressionTree maker = ASTHelpers.getReceiver(call);
      return is(Role.COMES_OUT, maker, dropped) ? Optional.of(maker) : madeBy(maker, dropped);
    }
    Symbol variable = ASTHelpers.getSymbol(object);
    return Scopes.isLocal(variable)
        ? Scopes.onlyValue(variable, dropped.path())
            .flatMap(value -> madeBy((ExpressionTree) value.getLeaf(), dropped))
        : Optional.empty();
  }

  private boolean is(Role role, ExpressionTree tree, Dropped dropped) {
    return model(role, tree, dropped).isPresent();
  }

  private Optional<Model> model(Role role, ExpressionTree tree, Dropped dropped) {
    return catalog.findType(role, ASTHelpers.getType(tree), dropped.state().getTypes());
  }

  /** Whoever gave this code a batch executes it. */
  private boolean isExecuted(ExpressionTree batch, Dropped dropped) {
    Symbol holder = ASTHelpers.getSymbol(batch);
    if (!Scopes.isLocal(holder) || Scopes.isParameter(holder)) {
      return Scopes.isLocal(holder) || Scopes.isField(holder);
    }
    List<String> executions =
        List.of(
            model(Role.COMES_OUT, batch, dropped)
                .orElseThrow()
                .attribute("by")
                .orElse("")
                .split(","));
    return Scopes.uses(holder, dropped.path()).stream()
        .anyMatch(use -> isExecution(use.getParentPath().getLeaf(), executions));
  }

  /** Or it is given to somebody else. */
  private static boolean isExecution(Tree use, List<String> executions) {
    return !(use instanceof MemberSelectTree select)
        || executions.contains(select.getIdentifier().toString());
  }
}
