package cases.promise.chain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where a promise comes from says whether anybody waits for it. */
abstract class Births {
  static final class Request {
    final CompletableFuture<String> answer = new CompletableFuture<>();
  }

  abstract CompletableFuture<String> load(String id);

  abstract Request next();

  abstract CompletableFuture<String> startAnswer();

  static CompletableFuture<String> fresh() {
    return new CompletableFuture<>();
  }

  void nobodyWaits(String id) {
    CompletableFuture<String> done = new CompletableFuture<>();
    load(id).thenAccept(text -> done.complete(text)); // expect: DiscardedAsyncResult
  }

  void nobodyWaitsForAStaticOne(String id) {
    CompletableFuture<String> done = fresh();
    load(id).thenAccept(text -> done.complete(text)); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> theCallerWaits(String id) {
    CompletableFuture<String> done = new CompletableFuture<>();
    load(id).thenAccept(text -> done.complete(text)); // expect: UncompletedPromise
    return done;
  }

  void itsMakerKnowsIt(String id) {
    Request request = next();
    load(id).thenAccept(text -> request.answer.complete(text)); // expect: UncompletedPromise
  }

  CompletableFuture<String> completesByItself(String id) {
    CompletableFuture<String> done =
        new CompletableFuture<String>().orTimeout(1, TimeUnit.SECONDS);
    load(id).thenAccept(text -> done.complete(text)); // expect: DiscardedAsyncResult
    return done;
  }

  abstract CompletableFuture<String> newPromise(Duration timeout);

  abstract CompletableFuture<String> newPromise(String name);

  CompletableFuture<String> madeToComplete(String id) {
    CompletableFuture<String> done = newPromise(Duration.ofSeconds(1));
    load(id).thenAccept(text -> done.complete(text)); // expect: DiscardedAsyncResult
    return done;
  }

  CompletableFuture<String> madeToBeCompleted(String id) {
    CompletableFuture<String> done = newPromise(id);
    load(id).thenAccept(text -> done.complete(text)); // expect: UncompletedPromise
    return done;
  }
}
