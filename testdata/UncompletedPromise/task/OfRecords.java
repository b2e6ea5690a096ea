package cases.promise.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Tasks that complete a promise of a record, or of another thing that has one. */
abstract class OfRecords {
  record Entry(long index, CompletableFuture<Long> stored) {}

  static final class Held {
    private final CompletableFuture<Long> stored = new CompletableFuture<>();

    CompletableFuture<Long> stored() {
      return stored;
    }
  }

  interface Segment {
    void append(long index);

    void append(Entry entry);

    void take(CompletableFuture<Long> stored);

    Long give(Object entry);
  }

  private Executor executor;

  void asksFirst(Segment segment, Entry entry) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          segment.append(entry.index());
          entry.stored().complete(1L);
        });
  }

  void passesFirst(Segment segment, Entry entry) {
    executor.execute( // ok: what takes the entry has its promise
        () -> {
          segment.append(entry);
          entry.stored().complete(1L);
        });
  }

  void givesWhile(Segment segment, Held held) {
    executor.execute(() -> held.stored().complete(segment.give(""))); // expect: UncompletedPromise
  }

  void completedOnFailure(Segment segment, Entry entry) {
    executor.execute( // ok: the clause fails it
        () -> {
          try {
            segment.append(entry);
          } catch (RuntimeException e) {
            entry.stored().completeExceptionally(e);
            return;
          }
          entry.stored().complete(entry.index());
        });
  }

  void promiseIsTaken(Segment segment, Entry entry) {
    executor.execute( // ok: who takes the promise completes it
        () -> {
          segment.take(entry.stored());
          segment.append(1);
          entry.stored().complete(1L);
        });
  }

  void promiseIsNamed(Segment segment, Entry entry) {
    executor.execute( // ok: who takes the promise completes it
        () -> {
          CompletableFuture<Long> stored = entry.stored();
          segment.take(stored);
          segment.append(1);
          entry.stored().complete(1L);
        });
  }

  void askedElsewhere(Segment segment, Request request) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          segment.append(request.index());
          request.stored().complete(1L);
        });
  }

  void mayBeRefusedElsewhere(Segment segment, Request request) {
    executor.execute( // ok: it has the promise, and nobody sees here what it does
        () -> {
          request.refuseOld();
          segment.append(1);
          request.stored().complete(1L);
        });
  }
}
