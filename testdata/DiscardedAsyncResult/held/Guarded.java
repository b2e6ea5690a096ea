package cases.discarded.held;

import java.util.concurrent.CompletableFuture;

/** A getter that is only allowed at some times still gives what its object holds. */
abstract class Guarded {
  static final class Action {
    private final boolean remove;
    private CompletableFuture<String> removed;

    Action(boolean remove, CompletableFuture<String> removed) {
      this.remove = remove;
      this.removed = removed;
    }

    CompletableFuture<String> removed() {
      if (!remove) {
        throw new IllegalStateException("nothing is removed");
      }
      return removed;
    }

    CompletableFuture<String> checked() {
      if (remove) throw new IllegalStateException("something is removed");
      return removed;
    }

    CompletableFuture<String> begin() {
      if (remove) {
        removed = new CompletableFuture<>();
      }
      return removed;
    }

    CompletableFuture<String> orElse(CompletableFuture<String> other) {
      if (remove) {
        throw new IllegalStateException("something is removed");
      }
      return other;
    }
  }

  abstract void settle(CompletableFuture<String> removed);

  abstract CompletableFuture<String> work();

  void guarded(Action action) {
    if (action.removed() == null) { // ok: whoever holds it can ask again
      return;
    }
    settle(action.removed());
  }

  void guardedInOneLine(Action action) {
    if (action.checked() == null) { // ok: the same
      settle(null);
    }
  }

  void begun(Action action) {
    if (action.begin() == null) { // expect: DiscardedAsyncResult
      settle(null);
    }
  }

  void another(Action action) {
    if (action.orElse(work()) == null) { // expect: DiscardedAsyncResult
      settle(null);
    }
  }
}
