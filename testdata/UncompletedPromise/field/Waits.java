package cases.promise.field;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whether everybody who waits gives up after a time. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Waits {
  static final class Request extends CompletableFuture<String> {
    final CompletableFuture<String> answer = new CompletableFuture<>();
  }

  abstract CompletableFuture<String> load(String key);

  abstract void finish(CompletableFuture<String> promise, String text);

  abstract void show(Supplier<String> source);

  String forATime(String key) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: the wait ends
    return promise.get(1, TimeUnit.SECONDS);
  }

  String forEver(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise.join();
  }

  String bothWays(String key, boolean patient) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return patient ? promise.join() : promise.get(1, TimeUnit.SECONDS);
  }

  String askedFirst(String key) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: a question does not wait
    return promise.isDone() ? "at once" : promise.get(1, TimeUnit.SECONDS);
  }

  String triedTwice(String key) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // ok: the wait ends
    load(key + "2").thenAccept(promise::complete); // ok: the wait ends
    load(key + "3").thenAccept(text -> promise.complete(text)); // ok: the wait ends
    return promise.get(1, TimeUnit.SECONDS);
  }

  String waitedForByOthers(String key) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    show(promise::join);
    return promise.get(1, TimeUnit.SECONDS);
  }

  String completedByHelper(String key) throws Exception {
    CompletableFuture<String> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: the wait ends
            text -> {
              promise.complete(text);
              finish(promise, text);
            });
    return promise.get(1, TimeUnit.SECONDS);
  }

  String madeLater(String key) throws Exception {
    CompletableFuture<String> promise;
    promise = new CompletableFuture<>();
    CompletableFuture<String> made = promise;
    made.isDone();
    load(key).thenAccept(promise::complete); // expect: UncompletedPromise
    return promise.get(1, TimeUnit.SECONDS);
  }

  String ownerForATime(String key, Request request) throws Exception {
    Request asked = new Request();
    load(key).thenAccept(text -> asked.answer.complete(text)); // expect: UncompletedPromise
    return asked.get(1, TimeUnit.SECONDS);
  }

  boolean latchForEver(String key) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    load(key).thenRun(latch::countDown); // expect: UncompletedPromise
    latch.await();
    return latch.await(1, TimeUnit.SECONDS);
  }

  /** Fields that nobody else can see. */
  abstract static class Hidden {
    private CompletableFuture<String> first = new CompletableFuture<>();
    private CompletableFuture<String> second;
    private CompletableFuture<String> third = new CompletableFuture<>();
    private CompletableFuture<String> given;

    abstract CompletableFuture<String> load(String key);

    String first(String key) throws Exception {
      load(key).thenAccept(text -> first.complete(text)); // ok: the wait ends
      return first.get(1, TimeUnit.SECONDS);
    }

    String second(String key) throws Exception {
      second = new CompletableFuture<>();
      load(key).thenAccept(text -> second.complete(text)); // ok: the wait ends
      return second.get(1, TimeUnit.SECONDS);
    }

    String third(String key) throws Exception {
      given = third;
      load(key).thenAccept(text -> third.complete(text)); // expect: UncompletedPromise
      return third.get(1, TimeUnit.SECONDS);
    }
  }

  /** A field that others can see. */
  abstract static class Open {
    CompletableFuture<String> first = new CompletableFuture<>();

    abstract CompletableFuture<String> load(String key);

    String first(String key) throws Exception {
      load(key).thenAccept(text -> first.complete(text)); // expect: UncompletedPromise
      return first.get(1, TimeUnit.SECONDS);
    }
  }
}
