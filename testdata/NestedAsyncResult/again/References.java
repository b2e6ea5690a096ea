package cases.nested.again;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** References, where the outer future's type does not tell what they give. */
abstract class References {
  /** A future that begins by itself. */
  static final class Answer extends CompletableFuture<String> {
    private static final Executor POOL = Runnable::run;

    Answer() {
      POOL.execute(() -> complete("yes"));
    }
  }

  abstract CompletableFuture<String> ask();

  abstract String know();

  CompletableFuture<Object> referred() {
    return CompletableFuture.supplyAsync(this::ask); // expect: NestedAsyncResult
  }

  CompletableFuture<Object> referredToAValue() {
    return CompletableFuture.supplyAsync(this::know); // ok: a value
  }

  Future<Object> submitted(ExecutorService pool) {
    return pool.submit(this::ask); // expect: NestedAsyncResult
  }

  CompletableFuture<Object> made() {
    return CompletableFuture.supplyAsync(Answer::new); // expect: NestedAsyncResult
  }

  CompletableFuture<Object> madeOfValues() {
    return CompletableFuture.supplyAsync(StringBuilder::new); // ok: a value
  }

  CompletableFuture<Object> held() {
    Supplier<Object> asking = this::ask;
    return CompletableFuture.supplyAsync(asking); // expect: NestedAsyncResult
  }

  Object asked(Supplier<Object> other) {
    Supplier<Object> asking = this::ask; // expect: DiscardedAsyncResult
    return asking.get().hashCode() + other.get().hashCode();
  }

  CompletableFuture<String> flattened() {
    return CompletableFuture.supplyAsync(this::ask).thenCompose(answer -> answer); // ok: flat
  }
}
