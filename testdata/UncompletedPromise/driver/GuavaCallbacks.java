package cases.uncompleted.driver;

import com.google.common.base.Function;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settable futures that are fed from callbacks. */
class GuavaCallbacks {
  private static final Logger logger = Logger.getLogger("cache");
  private final Executor executor = MoreExecutors.directExecutor();

  ListenableFuture<String> viaCallback(ListenableFuture<Integer> source) {
    SettableFuture<String> result = SettableFuture.create();
    Futures.addCallback(source, new FutureCallback<Integer>() { // expect: UncompletedPromise
      @Override
      public void onSuccess(Integer n) {
        result.set("n=" + n);
      }

      @Override
      public void onFailure(Throwable t) {
        logger.log(Level.WARNING, "no number", t);
      }
    }, executor);
    return result;
  }

  ListenableFuture<String> viaCallbackRight(ListenableFuture<Integer> source) {
    SettableFuture<String> result = SettableFuture.create();
    Futures.addCallback(source, new FutureCallback<Integer>() { // ok: onFailure fails it
      @Override
      public void onSuccess(Integer n) {
        result.set("n=" + n);
      }

      @Override
      public void onFailure(Throwable t) {
        result.setException(t);
      }
    }, executor);
    return result;
  }

  ListenableFuture<String> defaulted(ListenableFuture<String> source) {
    SettableFuture<String> result = SettableFuture.create();
    Futures.addCallback(source, new FutureCallback<String>() { // ok: a failure becomes ""
      @Override
      public void onSuccess(String s) {
        result.set(s);
      }

      @Override
      public void onFailure(Throwable t) {
        result.set("");
      }
    }, executor);
    return result;
  }

  ListenableFuture<String> viaTransform(ListenableFuture<Integer> source) {
    SettableFuture<String> result = SettableFuture.create();
    Futures.transform(source, n -> result.set("n=" + n), executor); // expect: UncompletedPromise
    return result;
  }

  ListenableFuture<Integer> viaListener(ListenableFuture<Integer> source) {
    SettableFuture<Integer> doubled = SettableFuture.create();
    source.addListener(() -> { // expect: UncompletedPromise
      try {
        doubled.set(source.get() * 2);
      } catch (InterruptedException | ExecutionException e) {
        logger.log(Level.FINE, "not doubled", e);
      }
    }, executor);
    return doubled;
  }

  ListenableFuture<Integer> viaListenerRight(ListenableFuture<Integer> source) {
    SettableFuture<Integer> doubled = SettableFuture.create();
    source.addListener(() -> { // ok: the catch fails it
      try {
        doubled.set(Futures.getDone(source) * 2);
      } catch (Throwable t) {
        doubled.setException(t);
      }
    }, executor);
    return doubled;
  }

  ListenableFuture<Integer> viaSetFuture(ListenableFuture<Integer> source) {
    SettableFuture<Integer> same = SettableFuture.create();
    same.setFuture(source); // ok: takes over both outcomes
    return same;
  }

  CompletableFuture<Integer> toJdk(ListenableFuture<Integer> source) {
    CompletableFuture<Integer> cf = new CompletableFuture<>();
    Futures.addCallback(source, new FutureCallback<>() { // expect: UncompletedPromise
      @Override
      public void onSuccess(Integer value) {
        cf.complete(value);
      }

      @Override
      public void onFailure(Throwable t) {
        // the caller has a timeout of its own
      }
    }, MoreExecutors.directExecutor());
    return cf;
  }

  CompletableFuture<Integer> toJdkRight(ListenableFuture<Integer> source) {
    CompletableFuture<Integer> cf = new CompletableFuture<>();
    Futures.addCallback(source, new FutureCallback<>() { // ok
      @Override
      public void onSuccess(Integer value) {
        cf.complete(value);
      }

      @Override
      public void onFailure(Throwable t) {
        cf.completeExceptionally(t);
      }
    }, MoreExecutors.directExecutor());
    return cf;
  }

  static final class Setter<T> implements FutureCallback<T> {
    private final SettableFuture<T> target;

    Setter(SettableFuture<T> target) {
      this.target = target;
    }

    @Override
    public void onSuccess(T result) {
      target.set(result);
    }

    @Override
    public void onFailure(Throwable t) {
      target.setException(t);
    }
  }

  <T> ListenableFuture<T> named(ListenableFuture<T> source) {
    SettableFuture<T> target = SettableFuture.create();
    Futures.addCallback(source, new Setter<>(target), executor); // ok: the named callback does both
    return target;
  }

  ListenableFuture<Long> submitted(ListeningExecutorService pool, String text) {
    SettableFuture<Long> parsed = SettableFuture.create();
    pool.submit(() -> parsed.set(Long.parseLong(text))); // expect: UncompletedPromise
    return parsed;
  }

  ListenableFuture<Long> submittedRight(ListeningExecutorService pool, String text) {
    return pool.submit(() -> Long.parseLong(text)); // ok
  }

  <A, B> ListenableFuture<B> catching(ListenableFuture<A> source, Function<A, B> f, B fallback) {
    SettableFuture<B> out = SettableFuture.create();
    ListenableFuture<B> safe =
        Futures.catching(Futures.transform(source, f, executor), Exception.class, e -> fallback, executor);
    out.setFuture(safe); // ok
    return out;
  }

  void completeAll(ListenableFuture<Integer> source, Iterable<SettableFuture<Integer>> waiting) {
    Futures.addCallback(source, new FutureCallback<Integer>() { // ok: each waiter learns of either outcome
      @Override
      public void onSuccess(Integer n) {
        for (SettableFuture<Integer> w : waiting) {
          w.set(n);
        }
      }

      @Override
      public void onFailure(Throwable t) {
        waiting.forEach(w -> w.setException(t));
      }
    }, executor);
  }
}
