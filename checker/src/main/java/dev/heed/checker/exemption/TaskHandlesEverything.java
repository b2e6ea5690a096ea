package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Model;
import dev.heed.checker.catalog.Role;
import java.util.List;
import java.util.Optional;

/** The task behind the future handles every throwable itself, so that the future never fails. */
final class TaskHandlesEverything implements Exemption {
  private final Catalog catalog;
  private final Harmless harmless;

  TaskHandlesEverything(Catalog catalog, Harmless harmless) {
    this.catalog = catalog;
    this.harmless = harmless;
  }

  @Override
  public boolean excuses(Dropped dropped) {
    return dropped.tree() instanceof MethodInvocationTree call
        && handlesEverything(call, dropped.state());
  }

  /** Whether the call runs a task whose code is known and handles every throwable. */
  boolean handlesEverything(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Type site = receiver == null ? null : ASTHelpers.getType(receiver);
    Optional<Model> model =
        catalog.find(Role.RUNS_TASK, Callbacks.method(call), site, state.getTypes());
    int index = model.map(found -> found.index("arg").orElse(0)).orElse(-1);
    if (index < 0 || index >= call.getArguments().size()) {
      return false;
    }
    List<Functions.Code> code = Functions.codeOf(call.getArguments().get(index), state);
    return !code.isEmpty()
        && code.stream().allMatch(c -> new TotalCode(harmless, state).isTotal(c.body()));
  }
}
