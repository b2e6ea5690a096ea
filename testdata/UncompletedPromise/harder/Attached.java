package cases.promise.harder;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Promises that go along with a call and come back to its handler. */
class Attached {
  CompletableFuture<Integer> logged(AsynchronousSocketChannel channel, ByteBuffer into) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // expect: UncompletedPromise
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> back) {
            System.err.println(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> bothWays(AsynchronousSocketChannel channel, ByteBuffer into) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // ok: both ways
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> back) {
            back.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> failedByItsName(AsynchronousSocketChannel channel, ByteBuffer into) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // ok: the same promise
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> unused) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> bounded(AsynchronousSocketChannel channel, ByteBuffer into) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // ok: it gives up
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> back) {
            System.err.println(failure);
          }
        });
    return promise.orTimeout(1, TimeUnit.SECONDS);
  }

  CompletableFuture<Integer> other(
      AsynchronousSocketChannel channel, ByteBuffer into, CompletableFuture<Integer> given) {
    channel.read( // ok: what comes back is completed, what was not given is not
        into,
        "a name",
        new CompletionHandler<Integer, String>() {
          @Override
          public void completed(Integer count, String name) {
            given.complete(count);
          }

          @Override
          public void failed(Throwable failure, String name) {
            given.completeExceptionally(failure);
          }
        });
    return given;
  }

  interface Told<T, A> {
    void done(T value, A attachment);

    void failed(Exception failure, A attachment);
  }

  interface Api {
    <A> void start(String query, A attachment, Told<String, ? super A> told);
  }

  CompletableFuture<String> own(Api api) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.start( // expect: UncompletedPromise
        "q",
        promise,
        new Told<String, CompletableFuture<String>>() {
          @Override
          public void done(String value, CompletableFuture<String> back) {
            back.complete(value);
          }

          @Override
          public void failed(Exception failure, CompletableFuture<String> back) {
            System.err.println(failure);
          }
        });
    return promise;
  }

  CompletableFuture<Integer> toldToSomebodyElse(
      AsynchronousSocketChannel channel, ByteBuffer into, Consumer<Throwable> alarm) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // expect: UncompletedPromise
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> back) {
            alarm.accept(failure);
          }
        });
    return promise;
  }

  void handedOn(
      AsynchronousSocketChannel channel,
      ByteBuffer into,
      CompletableFuture<Integer> promise,
      Consumer<CompletableFuture<Integer>> next) {
    channel.read( // ok: whether the next one completes it cannot be seen
        into,
        promise,
        new CompletionHandler<Integer, CompletableFuture<Integer>>() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            next.accept(back);
          }

          @Override
          public void failed(Throwable failure, CompletableFuture<Integer> back) {
            System.err.println(failure);
          }
        });
  }

  void permit(AsynchronousSocketChannel channel, ByteBuffer into, Semaphore permits) {
    channel.read( // expect: UncompletedPromise
        into,
        permits,
        new CompletionHandler<Integer, Semaphore>() {
          @Override
          public void completed(Integer count, Semaphore back) {
            back.release();
          }

          @Override
          public void failed(Throwable failure, Semaphore back) {
            System.err.println(failure);
          }
        });
  }

  abstract static class Reading implements CompletionHandler<Integer, CompletableFuture<Integer>> {
    @Override
    public void failed(Throwable failure, CompletableFuture<Integer> back) {
      back.completeExceptionally(failure);
    }
  }

  CompletableFuture<Integer> failedByItsBase(AsynchronousSocketChannel channel, ByteBuffer into) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    channel.read( // ok: what it extends fails it
        into,
        promise,
        new Reading() {
          @Override
          public void completed(Integer count, CompletableFuture<Integer> back) {
            back.complete(count);
          }
        });
    return promise;
  }
}
