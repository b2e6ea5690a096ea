package cases.promise.asked;

import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Who else completes what a callback completes, or is only given it. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class OthersToo {
  interface Watch {
    void over(CompletableFuture<String> watched);

    void over(Semaphore watched);
  }

  private final CompletableFuture<String> watched = new CompletableFuture<>();
  private final CompletableFuture<String> alone = new CompletableFuture<>();
  private final Semaphore permits = new Semaphore(4);

  abstract CompletableFuture<String> load(String key);

  abstract CompletableFuture<Void> send(CompletableFuture<String> body);

  abstract CompletableFuture<Void> answer(Promise<String> request);

  abstract void note(String text);

  void sendOn(String key, CompletableFuture<String> body) {
    load(key).thenAccept(value -> send(body)); // ok: what is sent is not completed by that
  }

  void answerOn(String key, Promise<String> request) {
    load(key).thenAccept(value -> answer(request)); // expect: UncompletedPromise
  }

  void begin(String key) {
    load(key).thenAccept(value -> watched.complete(value)); // ok: whoever watches it has it, too
  }

  void watch(Watch watch) {
    watch.over(watched);
  }

  void beginAlone(String key) {
    load(key).thenAccept(value -> alone.complete(value)); // expect: UncompletedPromise
  }

  void tellOf(Watch watch) {
    note(alone.toString());
  }

  void take(String key) {
    permits.acquireUninterruptibly();
    load(key).thenAccept(value -> permits.release()); // expect: UncompletedPromise
  }

  void takeAnother(Watch watch) {
    permits.acquireUninterruptibly();
    watch.over(permits);
  }

  CompletableFuture<Integer> nothingThrows(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // ok: before it is completed there is nothing to catch
            value -> {
              try {
                int size = value.length();
                promise.complete(size);
              } catch (RuntimeException e) {
                note(key);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<Integer> parsingThrows(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .thenAccept( // expect: UncompletedPromise
            value -> {
              try {
                int size = Integer.parseInt(value);
                promise.complete(size);
              } catch (RuntimeException e) {
                note(key);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }
}
