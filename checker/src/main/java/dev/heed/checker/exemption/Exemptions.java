package dev.heed.checker.exemption;

import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import dev.heed.checker.catalog.Catalog;
import dev.heed.checker.discard.ValueWalker;
import dev.heed.checker.obligation.Obligation;
import dev.heed.checker.obligation.Obligations;
import java.util.List;

/** The reasons why dropping a result can be right, in the order in which they are asked. */
public final class Exemptions {
  private final List<Exemption> exemptions;

  /** Creates the list. */
  public Exemptions(Catalog catalog, ValueWalker walker, Obligations obligations) {
    Callbacks callbacks = new Callbacks(catalog);
    Harmless harmless = new Harmless(catalog);
    FailureHandled handled = new FailureHandled(catalog, callbacks);
    KeptVariables kept = new KeptVariables(walker, obligations, handled);
    exemptions =
        List.of(
            handled,
            new HandledInside(handled),
            new CannotFailAfterRecovery(catalog, callbacks, harmless),
            new OutcomeElsewhere(catalog, obligations, kept, handled),
            new ReceiverKept(catalog, obligations, kept, callbacks, harmless),
            new TaskHandlesEverything(catalog, harmless),
            new CleanupAfterFailure(catalog),
            new Stubbing(catalog),
            new ExpectsSynchronousThrow(catalog));
  }

  /** Whether dropping the result is right. */
  public boolean excuse(TreePath path, Obligation obligation, VisitorState state) {
    Exemption.Dropped dropped = new Exemption.Dropped(path, obligation, state);
    return exemptions.stream().anyMatch(exemption -> exemption.excuses(dropped));
  }
}
