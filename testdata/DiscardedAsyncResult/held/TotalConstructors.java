package cases.discarded.held;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that complete a promise with an object that is made there. */
abstract class TotalConstructors {
  record Point(int x, int y) {
    static Point of(int both) {
      return new Point(both, both); // ok: returned
    }
  }

  record Range(int from, int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException("from");
      }
    }
  }

  static class Batch {
    private final List<String> lines = new ArrayList<>();
    private int size;

    Batch() {}

    Batch(int size) {
      this.size = size;
    }
  }

  static final class Named extends Batch {
    final String name;

    Named(String name) {
      super(1);
      this.name = name;
    }
  }

  static final class Plain {}

  static final class Loaded {
    final String text = load();
  }

  static final class Late extends RuntimeException {
    Late(String text) {
      super(text);
    }
  }

  /** Has its text only when asked. */
  record Page(int number) {
    String text() {
      return load();
    }
  }

  static class Checked {
    final int size;

    Checked(int size) {
      if (size < 0) {
        throw new IllegalArgumentException("size");
      }
      this.size = size;
    }
  }

  static final class CheckedTwice extends Checked {
    CheckedTwice(int size) {
      super(2 * size);
    }
  }

  static final class LoadedInBlock {
    final String text;

    {
      text = load();
    }
  }

  static final class LoadedOnce {
    static final String TEXT;

    static {
      TEXT = load();
    }
  }

  final ScheduledExecutorService timer;

  TotalConstructors(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  static String load() {
    throw new UnsupportedOperationException();
  }

  void records(CompletableFuture<Object> promise, Point point, Page page) {
    timer.schedule(() -> promise.complete(new Point(1, 2)), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(Point.of(1)), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(point.x()), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(new Range(1, 0)), 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.schedule(() -> promise.complete(new Reading(1, 2.5)), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(page.number()), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(page.text()), 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void classes(CompletableFuture<Object> promise) {
    timer.schedule(() -> promise.complete(new Object()), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(new Plain()), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(new Batch()), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(new Named("a")), 1, TimeUnit.SECONDS); // ok: cannot throw
    timer.schedule(() -> promise.complete(new Loaded()), 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.schedule(() -> promise.complete(new LoadedInBlock()), 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.schedule(() -> promise.complete(new LoadedOnce()), 1, TimeUnit.SECONDS); // ok: making one more loads nothing
    timer.schedule(() -> promise.complete(new CheckedTwice(-1)), 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    timer.schedule(() -> promise.completeExceptionally(new Late("a")), 1, TimeUnit.SECONDS); // ok: cannot throw
  }
}
