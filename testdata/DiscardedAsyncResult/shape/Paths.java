package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;

/** A local that is read, but on no path that leads out normally. */
abstract class Paths {
  abstract CompletableFuture<Void> copy(String file);

  abstract void verify(String file);

  void readOnlyWhenItFails(String file) {
    var copying = copy(file); // expect: DiscardedAsyncResult
    try {
      verify(file);
    } catch (RuntimeException e) {
      copying.cancel(true);
      throw e;
    }
  }

  CompletableFuture<Void> readWhenItFailsAndReturned(String file) {
    var copying = copy(file); // ok: returned when nothing fails
    try {
      verify(file);
    } catch (RuntimeException e) {
      copying.cancel(true);
      throw e;
    }
    return copying;
  }

  void readBeforeAThrow(String file) {
    var copying = copy(file); // expect: DiscardedAsyncResult
    if (file.isEmpty()) {
      copying.join();
      throw new IllegalArgumentException("no name");
    }
  }

  void readBeforeAReturn(String file) {
    var copying = copy(file); // ok: awaited on the way out
    if (file.isEmpty()) {
      copying.join();
      return;
    }
    verify(file);
  }

  void readInFinally(String file) {
    var copying = copy(file); // ok: the finally block awaits it on every path
    try {
      verify(file);
    } finally {
      copying.join();
    }
  }
}
