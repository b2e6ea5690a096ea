package cases.nested.follow;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What shows in several calls is told once, at the call that nests. */
abstract class Once {
  private static final Logger LOG = LoggerFactory.getLogger(Once.class);

  abstract CompletableFuture<String> send(String text);

  abstract <T> List<CompletableFuture<T>> startAll(Supplier<T> task);

  CompletableFuture<Object> either(boolean first) {
    return CompletableFuture.supplyAsync( // expect: NestedAsyncResult
        () ->
            first
                ? send("a")
                : send("b"));
  }

  CompletableFuture<Object> oneOfSome(int number) {
    return CompletableFuture.supplyAsync( // expect: NestedAsyncResult
        () ->
            switch (number) {
              case 0 -> send("a");
              case 1 -> {
                yield send("b");
              }
              default -> (send("c"));
            });
  }

  CompletableFuture<Object> oneOfSomeWithColons(int number) {
    return CompletableFuture.supplyAsync( // expect: NestedAsyncResult
        () ->
            switch (number) {
              case 0:
                yield send("a");
              default:
                yield send("b");
            });
  }

  CompletableFuture<Object> block(boolean first) {
    return CompletableFuture.supplyAsync( // expect: NestedAsyncResult
        () -> {
          if (first) {
            return send("a");
          }
          return send("b");
        });
  }

  void castAndInParentheses(ExecutorService executor) {
    executor.submit( // expect: NestedAsyncResult
        (Callable<Object>)
            (() ->
                send("a")));
  }

  void inALoop() {
    for (CompletableFuture<CompletableFuture<String>> one : startAll(() -> send("a"))) { // expect: NestedAsyncResult
      one.thenRun(() -> LOG.info("sent"));
    }
  }

  void inALoopAndAwaited() {
    for (CompletableFuture<CompletableFuture<String>> one : startAll(() -> send("a"))) { // ok: awaited
      one.join().join();
    }
  }

  void inALoopOverAnother(List<CompletableFuture<CompletableFuture<String>>> given) {
    for (CompletableFuture<CompletableFuture<String>> one : given) {
      one.thenRun(() -> LOG.info("sent")); // expect: DiscardedAsyncResult
    }
  }

  void innerIsReachedAndItsLinkIsDropped(String id) {
    send(id)
        .thenApply(this::send) // ok: the callback reaches the inner one
        .whenComplete(
            (sent, failure) ->
                sent.thenRun(() -> LOG.info("sent"))) // ok: cannot throw, the other is kept
        .join();
  }

  CompletableFuture<String> anonymousInALambda(ExecutorService executor) {
    executor.execute(
        () ->
            new Object() {
              CompletableFuture<Void> again() {
                CompletableFuture<Void> done = new CompletableFuture<>();
                send("b").thenAccept(sent -> done.complete(null)); // expect: UncompletedPromise
                return done;
              }
            }.again().join());
    return send("c");
  }

  abstract CompletableFuture<Void> watch(CompletableFuture<CompletableFuture<String>> nested);

  void givenAway(String id) {
    watch( // expect: DiscardedAsyncResult
        send(id).thenApply(this::send)); // ok: the method has both
  }

  void serializable(String id) {
    Runnable task =
        (Runnable & Serializable)
            () ->
                send(id)
                    .thenApply(this::send) // expect: NestedAsyncResult
                    .join();
    task.run();
    Callable<CompletableFuture<CompletableFuture<String>>> both =
        (Callable<CompletableFuture<CompletableFuture<String>>> & Serializable)
            () -> send(id).thenApply(this::send); // ok: the task returns both
    LOG.info("{}", both.hashCode());
  }

  void takenAndDropped(CompletionService<CompletableFuture<String>> service) {
    service.submit(() -> send("a")).isDone(); // ok: comes out of the service
  }

  Future<?> awaitsTheOuter(ExecutorService executor) {
    return executor.submit(() -> send("a").thenApply(this::send).join().join()); // ok: the task waits
  }
}
