package cases.promise.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Methods that are there to be filled in, and methods that are not. */
abstract class FilledIn {
  private Executor executor;

  protected String load() {
    return null;
  }

  protected String label() {
    return "label";
  }

  private String fixed() {
    return "fixed";
  }

  static String constant() {
    return "constant";
  }

  protected final String last() {
    return "last";
  }

  protected String both() {
    String text = "both";
    return text;
  }

  protected Runnable code() {
    return () -> {};
  }

  protected void prepare() {}

  static final class Sealed {
    String version() {
      return "1";
    }
  }

  CompletableFuture<String> loads() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(load())); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> labels() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(label())); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> cannotBeFilledIn(Sealed sealed) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> second = new CompletableFuture<>();
    CompletableFuture<String> third = new CompletableFuture<>();
    CompletableFuture<String> fourth = new CompletableFuture<>();
    executor.execute(() -> promise.complete(fixed())); // ok: its body says it all
    executor.execute(() -> second.complete(constant())); // ok: its body says it all
    executor.execute(() -> third.complete(last())); // ok: its body says it all
    executor.execute(() -> fourth.complete(sealed.version())); // ok: its body says it all
    return promise.thenCombine(second, String::concat).thenCombine(third, String::concat)
        .thenCombine(fourth, String::concat);
  }

  CompletableFuture<String> hasABody() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(both())); // ok: its body does something
    return promise;
  }

  CompletableFuture<Runnable> givesCode() {
    CompletableFuture<Runnable> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(code())); // ok: its body does something
    return promise;
  }

  CompletableFuture<String> preparesFirst() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // expect: UncompletedPromise
        () -> {
          prepare();
          promise.complete("prepared");
        });
    return promise;
  }

  record Unfinished(String name) {
    String load(String key) {
      return null;
    }
  }

  CompletableFuture<String> loadsFromRecord(Unfinished source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute(() -> promise.complete(source.load("key"))); // expect: UncompletedPromise
    return promise;
  }
}
