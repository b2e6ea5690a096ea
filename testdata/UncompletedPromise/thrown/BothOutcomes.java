package cases.promise.thrown;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.grpc.stub.StreamObserver;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import reactor.core.publisher.Mono;

/** Both outcomes are seen to; what the callback throws itself, before it is done, is not. */
abstract class BothOutcomes {
  interface Codec {
    int decode(String text);
  }

  private final CompletableFuture<Integer> field = new CompletableFuture<>();
  private final Semaphore permits = new Semaphore(4);
  private final Semaphore others = new Semaphore(4);
  private Codec codec;
  private Executor executor;
  private int total;

  abstract CompletableFuture<String> load(String key);

  abstract Future<String> find(String key);

  abstract ListenableFuture<String> ask(String key);

  abstract Mono<String> stream(String key);

  abstract void later(String key, BiConsumer<String, Throwable> callback);

  static int decode(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing to decode");
    }
    return text.charAt(0);
  }

  CompletableFuture<Integer> bridged(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> inOneExpression(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .handle( // expect: UncompletedPromise
            (text, failure) ->
                failure != null
                    ? promise.completeExceptionally(failure)
                    : promise.complete(decode(text)));
    return promise;
  }

  void parsed(String key, StreamObserver<Integer> observer) {
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                observer.onError(failure);
                return;
              }
              observer.onNext(Integer.parseInt(text));
              observer.onCompleted();
            });
  }

  CompletableFuture<Integer> opaque(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: nobody sees what the codec throws
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(codec.decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> onFailureOnly(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: nothing is decoded on success
            (text, failure) -> {
              if (failure != null) {
                promise.complete(decode(failure.getMessage()));
              } else {
                promise.complete(text.length());
              }
            });
    return promise;
  }

  CompletableFuture<Integer> afterwards(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: it is complete by then
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(1);
                total += decode(text);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> caught(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: told to the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(decode(text));
              } catch (IllegalArgumentException e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> caughtAnother(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(decode(text));
              } catch (IllegalStateException e) {
                promise.completeExceptionally(e);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> lookedAtBefore(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: what it is given was looked at
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text.isEmpty()) {
                promise.complete(0);
              } else {
                promise.complete(decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> lookedAtInExpression(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: what it is given was looked at
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(text.isEmpty() ? 0 : decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> askedForNull(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (text == null) {
                promise.complete(0);
              } else {
                promise.complete(decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> linkBehind(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // ok: the link behind is told of it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(decode(text));
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<Integer> handlerBehind(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .thenAccept(text -> promise.complete(decode(text))) // ok: the link behind is told of it
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              }
            });
    return promise;
  }

  CompletableFuture<Integer> handlerBeside(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    CompletableFuture<String> loaded = load(key);
    loaded.thenAccept(text -> promise.complete(decode(text))); // expect: UncompletedPromise
    loaded.whenComplete(
        (nothing, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> otherHandlerBeside(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    CompletableFuture<String> loaded = load(key);
    loaded.thenAccept(text -> promise.complete(decode(text))); // expect: DiscardedAsyncResult
    loaded.whenComplete((nothing, failure) -> promise.complete(-1)); // ok: it completes it either way
    return promise;
  }

  CompletableFuture<Integer> linkBefore(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return "";
            })
        .thenAccept(text -> promise.complete(decode(text))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> ownLink(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .thenApply(BothOutcomes::decode)
        .whenComplete( // ok: decoding is a link before it
            (number, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(number);
              }
            });
    return promise;
  }

  CompletableFuture<String> returned(String key, CompletableFuture<Integer> promise) {
    return load(key)
        .whenComplete( // ok: the caller is told of it
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(decode(text));
              }
            });
  }

  CompletableFuture<Integer> bounded(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    promise.orTimeout(1, TimeUnit.SECONDS);
    load(key)
        .whenComplete( // ok: the time runs out
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(decode(text));
              }
            });
    return promise;
  }

  CompletableFuture<Integer> firstOfMany(List<String> keys) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    for (String key : keys) {
      load(key)
          .whenComplete( // ok: another one may complete it
              (text, failure) -> {
                if (failure != null) {
                  promise.completeExceptionally(failure);
                } else {
                  promise.complete(decode(text));
                }
              });
    }
    return promise;
  }

  void intoField(String key) {
    load(key)
        .whenComplete( // ok: others may complete a field
            (text, failure) -> {
              if (failure != null) {
                field.completeExceptionally(failure);
              } else {
                field.complete(decode(text));
              }
            });
  }

  void ofItself(CompletableFuture<Integer> promise, String text) {
    promise.whenComplete( // ok: it is complete already
        (number, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          } else {
            promise.complete(decode(text));
          }
        });
  }

  void withPermit(String key) throws InterruptedException {
    permits.acquire();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                System.out.println(failure);
              }
              total += decode(key);
              permits.release();
            });
  }

  void withPermitAtOnce(String key) throws InterruptedException {
    permits.acquire();
    load(key)
        .whenComplete( // ok: it is given back first
            (text, failure) -> {
              permits.release();
              if (failure == null) {
                total += decode(text);
              }
            });
  }

  void withPermitInFinally(String key) throws InterruptedException {
    permits.acquire();
    load(key)
        .whenComplete( // ok: it is given back whatever happens
            (text, failure) -> {
              try {
                System.out.println(failure);
                total += decode(key);
              } finally {
                permits.release();
              }
            });
  }

  void someoneElsesPermit(String key) {
    load(key)
        .whenComplete( // ok: this method has taken none
            (text, failure) -> {
              System.out.println(failure);
              total += decode(key);
              others.release();
            });
  }

  Future<Integer> handlers(String key) {
    Promise<Integer> promise = Promise.promise();
    find(key)
        .onSuccess(text -> promise.complete(decode(text))) // expect: UncompletedPromise
        .onFailure(promise::fail);
    return promise.future();
  }

  Future<Integer> mapped(String key) {
    Promise<Integer> promise = Promise.promise();
    find(key).map(BothOutcomes::decode).onSuccess(promise::complete).onFailure(promise::fail); // ok: mapped before
    return promise.future();
  }

  Future<Integer> andThen(String key) {
    Promise<Integer> promise = Promise.promise();
    find(key)
        .andThen( // ok: its own future fails with what the handler throws
            done -> {
              if (done.succeeded()) {
                promise.complete(decode(done.result()));
              } else {
                promise.fail(done.cause());
              }
            })
        .onFailure(promise::tryFail);
    return promise.future();
  }

  ListenableFuture<Integer> members(String key) {
    SettableFuture<Integer> promise = SettableFuture.create();
    Futures.addCallback( // expect: UncompletedPromise
        ask(key),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            promise.set(decode(text));
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }
        },
        executor);
    return promise;
  }

  ListenableFuture<Integer> oneMoreMember(String key) {
    SettableFuture<Integer> promise = SettableFuture.create();
    Futures.addCallback( // ok: a third member may end it
        ask(key),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            promise.set(decode(text));
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }

          @Override
          public String toString() {
            promise.cancel(false);
            return key;
          }
        },
        executor);
    return promise;
  }

  CompletableFuture<Integer> subscribed(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    stream(key)
        .subscribe( // ok: the second is told what the first throws
            text -> promise.complete(decode(text)), promise::completeExceptionally);
    return promise;
  }

  CompletableFuture<Integer> toldBySomebody(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    later( // ok: whoever calls it back may tell it what it throws
        key,
        (text, failure) -> {
          if (failure != null) {
            promise.completeExceptionally(failure);
          } else {
            promise.complete(decode(text));
          }
        });
    return promise;
  }

  ListenableFuture<Integer> memberWithoutIt(String key) {
    SettableFuture<Integer> promise = SettableFuture.create();
    Futures.addCallback( // expect: UncompletedPromise
        ask(key),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            promise.set(decode(text));
          }

          @Override
          public void onFailure(Throwable failure) {
            promise.setException(failure);
          }

          @Override
          public String toString() {
            return "decode " + key;
          }
        },
        executor);
    return promise;
  }

  CompletableFuture<Integer> onFailureAlone(String key) {
    CompletableFuture<Integer> reason = new CompletableFuture<>();
    load(key)
        .exceptionally( // ok: only a success is followed
            failure -> {
              reason.complete(decode(failure.getMessage()));
              return "";
            });
    return reason;
  }

  CompletableFuture<Integer> inAClause(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    try {
      promise.complete(Integer.parseInt(key));
    } catch (NumberFormatException e) {
      CompletableFuture<Integer> loaded = new CompletableFuture<>();
      load(key)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  loaded.completeExceptionally(failure);
                } else if (text.isEmpty()) {
                  throw new IllegalStateException("empty");
                } else {
                  loaded.complete(text.length());
                }
              });
      return loaded;
    }
    return promise;
  }
}
