package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import java.util.Optional;

/** The task behind the future handles every throwable itself, so that the future never fails. */
final class TaskHandlesEverything implements Exemption {
  private final Catalog catalog;
  private final Harmless harmless;
  private final Promises promises;
  private final OwnTasks own;

  TaskHandlesEverything(Catalog catalog, Harmless harmless) {
    this.catalog = catalog;
    this.harmless = harmless;
    this.own = new OwnTasks(catalog);
    this.promises = new Promises(catalog, harmless);
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && handlesEverything(call, dropped.state());
  }

  /** Whether the call runs a task that handles every throwable, or tells of its end by itself. */
  boolean handlesEverything(MethodInvocationTree call, VisitorState state) {
    return task(call, state)
        .filter(
            task ->
                harmless.handlesAll(task, state)
                    || (harmless.isHarmless(task, state) && promises.settles(task, state)))
        .isPresent();
  }

  /** Whether the call runs a task that cannot fail. */
  boolean cannotFail(MethodInvocationTree call, VisitorState state) {
    return task(call, state).filter(task -> harmless.isHarmless(task, state)).isPresent();
  }

  private Optional<ExpressionTree> task(MethodInvocationTree call, VisitorState state) {
    Type site = ASTHelpers.getType(ASTHelpers.getReceiver(call));
    return catalog
        .find(Role.RUNS_TASK, Callbacks.method(call), site, state.getTypes())
        .map(model -> model.index("arg").orElse(0))
        .filter(index -> index < call.getArguments().size())
        .<ExpressionTree>map(index -> call.getArguments().get(index))
        .or(() -> own.task(call, state));
  }
}
