package cases.discarded.obligation;

import dev.heed.api.MustUse;

/** A must-use value that a try statement closes is used, even if no code names it. */
abstract class Resources {
  @MustUse
  static final class Guard implements AutoCloseable {
    @Override
    public void close() {}
  }

  abstract Guard enter();

  abstract void work();

  void guarded() {
    try (Guard guard = enter()) { // ok: the try statement closes it
      work();
    }
  }

  void inferred() {
    try (var ignored = enter()) { // ok: the try statement closes it
      work();
    }
  }

  void notGuarded() {
    Guard guard = enter(); // expect: DiscardedAsyncResult
    work();
  }

  void entered() {
    enter(); // expect: DiscardedAsyncResult
    work();
  }

  void closedByHand() {
    Guard guard = enter(); // ok: closed below
    try {
      work();
    } finally {
      guard.close();
    }
  }
}
