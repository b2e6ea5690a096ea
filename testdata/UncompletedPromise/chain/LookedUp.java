package cases.promise.chain;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/** Promises that are looked up where others find them, and members that do not help each other. */
abstract class LookedUp {
  private final Map<String, SettableFuture<String>> registered = new ConcurrentHashMap<>();
  private final Map<String, SettableFuture<String>> forgotten = new ConcurrentHashMap<>();
  private final Semaphore permits = new Semaphore(10);
  private Executor executor;

  abstract ListenableFuture<String> find(String key);

  abstract CompletableFuture<String> load(String key);

  abstract String findNow(String key);

  abstract void give(Semaphore permits);

  void register(String key) {
    SettableFuture<String> waiting = registered.get(key);
    if (waiting != null) {
      executor.execute(() -> waiting.set(findNow(key))); // ok: shutdown() fails all that wait
    }
  }

  void shutdown() {
    for (SettableFuture<String> waiting : registered.values()) {
      waiting.setException(new IllegalStateException("shut down"));
    }
  }

  void registerForEver(String key) {
    SettableFuture<String> waiting = forgotten.get(key);
    if (waiting != null) {
      executor.execute(() -> waiting.set(findNow(key))); // expect: UncompletedPromise
    }
  }

  CompletableFuture<String> given(Map<String, CompletableFuture<String>> pending, String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pending.put(key, promise);
    executor.execute(() -> promise.complete(findNow(key))); // ok: whoever owns the map can fail it
    return promise;
  }

  ListenableFuture<String> nested(String first, String second) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback(
        find(first),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String one) {
            Futures.addCallback( // expect: UncompletedPromise
                find(second),
                new FutureCallback<String>() {
                  @Override
                  public void onSuccess(String other) {
                    promise.set(one + other);
                  }

                  @Override
                  public void onFailure(Throwable failure) {
                    System.err.println(failure);
                  }
                },
                executor);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }

  ListenableFuture<String> nestedBothWays(String first, String second) {
    SettableFuture<String> promise = SettableFuture.create();
    Futures.addCallback(
        find(first),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String one) {
            Futures.addCallback( // ok: both members
                find(second),
                new FutureCallback<String>() {
                  @Override
                  public void onSuccess(String other) {
                    promise.set(one + other);
                  }

                  @Override
                  public void onFailure(Throwable failure) {
                    promise.setException(failure);
                  }
                },
                executor);
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }

  void giveOwn() throws InterruptedException {
    permits.acquire();
    give(permits);
  }

  void keepOwn(String key) throws InterruptedException {
    permits.acquire();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                System.err.println(failure);
                return;
              }
              permits.release();
            });
  }
}
