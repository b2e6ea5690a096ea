package cases.promise.container;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests wait in a queue for their turn. */
abstract class Queues {
  interface Watcher {
    void watch(Queue<CompletableFuture<String>> promises);
  }

  protected Watcher watcher;

  abstract CompletableFuture<String> decode(long id);

  /** Nobody else sees to them. */
  abstract static class Alone extends Queues {
    private final Queue<CompletableFuture<String>> pending = new ConcurrentLinkedQueue<>();

    CompletableFuture<String> ask() {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.add(promise);
      return promise;
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.poll().complete(text)); // expect: UncompletedPromise
    }

    void replyIfAny(long id) {
      decode(id)
          .thenAccept( // expect: UncompletedPromise
              text -> {
                CompletableFuture<String> promise = pending.poll();
                if (promise != null) {
                  promise.complete(text);
                }
              });
    }

    void replyNow(String text) {
      pending.remove().complete(text); // ok: no stage before it
    }
  }

  abstract static class Told extends Queues {
    private final Queue<CompletableFuture<String>> pending = new ConcurrentLinkedQueue<>();

    void reply(long id) {
      decode(id)
          .thenAccept(text -> pending.poll().complete(text)) // ok: there is another value
          .exceptionally(
              failure -> {
                pending.poll().complete("");
                return null;
              });
    }
  }

  abstract static class Drained extends Queues {
    private final Queue<CompletableFuture<String>> pending = new ConcurrentLinkedQueue<>();

    void reply(long id) {
      decode(id).thenAccept(text -> pending.poll().complete(text)).exceptionally(Queues::log); // ok: close() fails it
    }

    void close() {
      CompletableFuture<String> left = pending.poll();
      while (left != null) {
        left.completeExceptionally(new TimeoutException());
        left = pending.poll();
      }
    }
  }

  abstract static class Patient extends Queues {
    private final BlockingQueue<CompletableFuture<String>> pending = new LinkedBlockingQueue<>();

    String ask() throws Exception {
      CompletableFuture<String> promise = new CompletableFuture<>();
      pending.add(promise);
      return promise.get(1, TimeUnit.SECONDS);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.poll().complete(text)).exceptionally(Queues::log); // ok: the wait ends
    }
  }

  abstract static class Handed extends Queues {
    private final Queue<CompletableFuture<String>> pending = new ConcurrentLinkedQueue<>();

    void start() {
      watcher.watch(pending);
    }

    void reply(long id) {
      decode(id).thenAccept(text -> pending.poll().complete(text)).exceptionally(Queues::log); // ok: it is watched
    }
  }

  void given(Queue<CompletableFuture<String>> pending, long id) {
    decode(id).thenAccept(text -> pending.poll().complete(text)).exceptionally(Queues::log); // ok: whoever gave it has it too
  }

  static Void log(Throwable failure) {
    System.err.println(failure);
    return null;
  }
}
