package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.Obligations;
import java.util.List;
import java.util.Optional;

/** The reasons why dropping a result can be right, in the order in which they are asked. */
public final class Exemptions {
  private final Catalog catalog;
  private final Obligations obligations;
  private final FailureHandled handled;
  private final List<Exemption> exemptions;
  private final List<Exemption> tests;

  /** Creates the list. */
  public Exemptions(Catalog catalog, ValueWalker walker, Obligations obligations) {
    this.catalog = catalog;
    this.obligations = obligations;
    Callbacks callbacks = new Callbacks(catalog);
    Harmless harmless = new Harmless(catalog);
    OwnOutcomes own = new OwnOutcomes(catalog, obligations);
    handled = new FailureHandled(catalog, callbacks, own);
    TaskHandlesEverything tasks = new TaskHandlesEverything(catalog, harmless);
    CannotFailAfterRecovery recovery =
        new CannotFailAfterRecovery(catalog, callbacks, harmless, handled, tasks);
    KeptVariables kept = new KeptVariables(catalog, walker, obligations, handled);
    tests = List.of(new Stubbing(catalog), new ExpectsSynchronousThrow(catalog));
    exemptions =
        List.of(
            handled,
            new HandledInside(catalog, handled, recovery, tasks),
            recovery,
            new OutcomeElsewhere(catalog, obligations, kept, handled),
            new ReceiverKept(catalog, obligations, kept, callbacks, own, harmless),
            new ComesOutOfReceiver(catalog),
            new ComesOutOfBatch(catalog),
            new Forwarded(),
            tasks,
            new ArgumentReturned(kept, new LazyResults(catalog)),
            new LookedUpBeside(catalog, walker),
            new AskedForPresence(catalog),
            new HandledInFunction(this),
            new CleanupAfterFailure(catalog),
            new SequencedClose(catalog, callbacks));
  }

  /** Whether the call gives its future a callback that reads the failure. */
  public boolean handlesFailure(ExpressionTree call, VisitorState state) {
    return handled.handles(call, state);
  }

  /** Whether nothing obliges anybody to look at the result of the call, or dropping it is right. */
  public boolean mayDrop(TreePath call, VisitorState state) {
    return obligations
        .of((ExpressionTree) call.getLeaf(), state)
        .filter(obligation -> !excuse(call, obligation, state))
        .isEmpty();
  }

  /** Whether dropping the result is right. */
  public boolean excuse(TreePath path, Obligation obligation, VisitorState state) {
    Exemption.Dropped dropped = new Exemption.Dropped(path, obligation, state);
    return exemptions.stream().anyMatch(exemption -> exemption.excuses(dropped))
        || isPartOfTest(dropped)
        || receiverThatItReturns(path, state)
            .filter(receiver -> excuse(receiver, obligation, state))
            .isPresent();
  }

  /** Whether a test drops the result because the call does not run, or is to throw. */
  public boolean isPartOfTest(TreePath path, Obligation obligation, VisitorState state) {
    return isPartOfTest(new Exemption.Dropped(path, obligation, state));
  }

  private boolean isPartOfTest(Exemption.Dropped dropped) {
    return tests.stream().anyMatch(exemption -> exemption.excuses(dropped));
  }

  /** The call whose future a link on it returns again: what excuses the one excuses the other. */
  private Optional<TreePath> receiverThatItReturns(TreePath path, VisitorState state) {
    return path.getLeaf() instanceof MethodInvocationTree call
            && ASTHelpers.getReceiver(call) instanceof MethodInvocationTree receiver
            && catalog.has(
                Role.RETURNS_RECEIVER,
                Callbacks.method(call),
                ASTHelpers.getType(receiver),
                state.getTypes())
        ? Optional.of(new TreePath(new TreePath(path, call.getMethodSelect()), receiver))
        : Optional.empty();
  }
}
