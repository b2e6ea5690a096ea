package cases.promise.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Tasks that only an interruption ends before they complete the promise. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Interrupted {
  private ExecutorService executor;

  abstract String ask(String key) throws IOException, InterruptedException;

  abstract String next() throws InterruptedException;

  CompletableFuture<String> interruptedOnly(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // ok: all but an interruption is caught
        () -> {
          try {
            promise.complete(ask(key));
          } catch (IOException e) {
            promise.completeExceptionally(e);
          }
          return null;
        });
    return promise;
  }

  CompletableFuture<String> uncaught(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // expect: UncompletedPromise
        () -> {
          promise.complete(ask(key));
          return null;
        });
    return promise;
  }

  CompletableFuture<String> whileItWaits() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.submit( // expect: UncompletedPromise
        () -> {
          promise.complete(next());
          return null;
        });
    return promise;
  }

  CompletableFuture<String> clauseForNobody() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: of the two, only the interruption is expected
        () -> {
          try {
            promise.complete(next());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> oneOfTwoClauses(Executor executor, Path path) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: what is expected is told
        () -> {
          try {
            promise.complete(Files.readString(path));
          } catch (IOException e) {
            promise.completeExceptionally(e);
          } catch (RuntimeException e) {
            System.err.println(e);
          }
        });
    return promise;
  }

  CompletableFuture<String> goesOn(Executor executor, Supplier<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    executor.execute( // ok: completed whatever happens
        () -> {
          try {
            System.out.println(source.get());
          } catch (Exception e) {
            System.err.println(e);
          }
          promise.complete("done");
        });
    return promise;
  }
}
