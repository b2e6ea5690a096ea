package cases.nested.beside;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Futures that are given to a method beside the functions that get what they hold. */
abstract class Beside {
  private static final Logger LOG = Logger.getLogger("beside");

  Executor executor;

  abstract ListenableFuture<List<String>> shards();

  abstract ListenableFuture<String> read(String shard);

  abstract ListenableFuture<Void> write(String text);

  abstract CompletableFuture<String> load(String key);

  abstract boolean check(ListenableFuture<Void> written);

  private static <T, R> CompletableFuture<R> then(
      CompletableFuture<T> future, Function<? super T, ? extends R> step) {
    return future.thenApply(step);
  }

  ListenableFuture<Boolean> counted(String shard) {
    ListenableFuture<ListenableFuture<Void>> written =
        Futures.transform(read(shard), this::write, executor); // ok: the next function looks at it
    return Futures.transform(written, inner -> check(inner), executor);
  }

  ListenableFuture<Boolean> uncounted(String shard) {
    ListenableFuture<ListenableFuture<Void>> written =
        Futures.transform(read(shard), this::write, executor); // expect: NestedAsyncResult
    return Futures.transform(written, inner -> true, executor);
  }

  ListenableFuture<Boolean> byReference(String shard) {
    return Futures.transform(
        Futures.transform(read(shard), this::write, executor), // ok: given to a method
        this::check,
        executor);
  }

  ListenableFuture<Boolean> inside(String shard) {
    return Futures.transform(
        Futures.transform(read(shard), this::write, executor), // expect: NestedAsyncResult
        inner -> true,
        executor);
  }

  ListenableFuture<Void> flattened(String shard) {
    return Futures.transformAsync(
        Futures.transform(read(shard), this::write, executor), // ok: flattened
        inner -> inner,
        executor);
  }

  ListenableFuture<Integer> size() {
    return Futures.transform(
        Futures.transform(shards(), all -> all.stream().map(this::read).toList(), executor), // expect: NestedAsyncResult
        List::size,
        executor);
  }

  ListenableFuture<List<String>> all() {
    return Futures.transformAsync(
        Futures.transform(shards(), all -> all.stream().map(this::read).toList(), executor), // ok: allAsList
        Futures::allAsList,
        executor);
  }

  void watched(String shard) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // ok: the callback looks at the inner one
        new FutureCallback<ListenableFuture<Void>>() {
          @Override
          public void onSuccess(ListenableFuture<Void> inner) {
            check(inner);
          }

          @Override
          public void onFailure(Throwable failure) {
            LOG.log(Level.WARNING, "read", failure);
          }
        },
        executor);
  }

  void halfWatched(String shard) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // expect: NestedAsyncResult
        new FutureCallback<ListenableFuture<Void>>() {
          @Override
          public void onSuccess(ListenableFuture<Void> inner) {
            LOG.info("written");
          }

          @Override
          public void onFailure(Throwable failure) {
            LOG.log(Level.WARNING, "read", failure);
          }
        },
        executor);
  }

  void watchedByAnother(String shard, FutureCallback<ListenableFuture<Void>> callback) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // ok: the callback may look at it
        callback,
        executor);
  }

  void watchedForAnything(String shard) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // expect: NestedAsyncResult
        logging(),
        executor);
  }

  private static <T> FutureCallback<T> logging() {
    return new FutureCallback<>() {
      @Override
      public void onSuccess(T result) {
        LOG.info("done");
      }

      @Override
      public void onFailure(Throwable failure) {
        LOG.log(Level.WARNING, "failed", failure);
      }
    };
  }

  private abstract static class Watching<T> implements FutureCallback<T> {
    T last;

    @Override
    public void onSuccess(T result) {
      last = result;
    }
  }

  void watchedAbove(String shard) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // ok: the superclass takes it
        new Watching<ListenableFuture<Void>>() {
          @Override
          public void onFailure(Throwable failure) {
            LOG.log(Level.WARNING, "failed", failure);
          }
        },
        executor);
  }

  private final class Checking implements FutureCallback<ListenableFuture<Void>> {
    @Override
    public void onSuccess(ListenableFuture<Void> inner) {
      check(inner);
    }

    @Override
    public void onFailure(Throwable failure) {
      LOG.log(Level.WARNING, "failed", failure);
    }
  }

  void watchedByNamedClass(String shard) {
    Futures.addCallback(
        Futures.transform(read(shard), this::write, executor), // ok: the callback may look at it
        new Checking(),
        executor);
  }

  CompletableFuture<Boolean> ownHelper(String key) {
    return then(load(key).thenApply(this::load), inner -> inner.isCompletedExceptionally()); // ok: asked
  }

  CompletableFuture<Boolean> ownHelperThatLoses(String key) {
    return then(load(key).thenApply(this::load), inner -> true); // expect: NestedAsyncResult
  }
}
