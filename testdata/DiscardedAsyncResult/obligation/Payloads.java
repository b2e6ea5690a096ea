package cases.discarded.obligation;

import java.util.List;

/** What only the done variants carry tells a poll from a choice, whatever they are called. */
abstract class Payloads {
  sealed interface Frame<T> {
    record Whole<T>(T value) implements Frame<T> {}

    record Pending<T>() implements Frame<T> {
      static final byte[] NOTHING = {};

      static final class Waiter<W> {}
    }
  }

  sealed interface Chunk {
    record Taken(byte[] bytes) implements Chunk {}

    record Pending() implements Chunk {}
  }

  sealed interface Chunks {
    record Taken(byte[][] parts) implements Chunks {}

    record Pending() implements Chunks {}
  }

  sealed interface Totals {
    record Taken(int[] sums) implements Totals {}

    record Pending() implements Totals {}
  }

  sealed interface Either<L, R> {
    record Left<L, R>(L value) implements Either<L, R> {}

    record Right<L, R>(R value) implements Either<L, R> {}
  }

  sealed interface Delta<T> {
    record Whole<T>(T value) implements Delta<T> {}

    record Pending<T>(List<T> soFar) implements Delta<T> {}
  }

  sealed interface Sums {
    record Taken(int[] sums) implements Sums {}

    record Retry() implements Sums {}
  }

  sealed interface Change<T> {
    record Whole<T>(T value) implements Change<T> {}

    record Retry<T>(List<T> soFar) implements Change<T> {}
  }

  sealed interface Look<T> {
    record Whole<T>(T value) implements Look<T> {}

    final class Retry<T> implements Look<T> {
      final class Cursor<C> {}
    }
  }

  abstract Sums sums();

  abstract Look<String> look();

  abstract Change<String> change();

  abstract Frame<String> frame();

  abstract Chunk chunk();

  abstract Chunks chunks();

  abstract Totals totals();

  abstract Either<String, Integer> either();

  abstract Delta<String> delta();

  void dropped() {
    frame(); // expect: DiscardedAsyncResult
    chunk(); // expect: DiscardedAsyncResult
    chunks(); // expect: DiscardedAsyncResult
    totals(); // expect: DiscardedAsyncResult
    sums(); // ok: numbers are no payload that was waited for
    look(); // expect: DiscardedAsyncResult
    change(); // ok: both carry the like
    either(); // ok: no variant says that something is not done
    delta(); // expect: DiscardedAsyncResult
  }
}
