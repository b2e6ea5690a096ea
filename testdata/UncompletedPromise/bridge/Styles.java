package cases.uncompleted.bridge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The same mistake, and its cure, as different people write it. */
class Styles {
  interface Source<T> {
    CompletionStage<T> next();
  }

  abstract static class Template<I, O> {
    final CompletableFuture<O> execute(I input) {
      final CompletableFuture<O> output = new CompletableFuture<O>();
      doExecute(input).thenAccept(new Consumer<O>() { // expect: UncompletedPromise
        @Override
        public void accept(O o) {
          output.complete(o);
        }
      });
      return output;
    }

    final CompletableFuture<O> executeRight(I input) {
      final CompletableFuture<O> output = new CompletableFuture<O>();
      doExecute(input).whenComplete(new BiConsumer<O, Throwable>() { // ok
        @Override
        public void accept(O o, Throwable t) {
          if (t != null) {
            output.completeExceptionally(t);
          } else {
            output.complete(o);
          }
        }
      });
      return output;
    }

    protected abstract CompletionStage<O> doExecute(I input);
  }

  static class Deferred<T> {
    private final CompletableFuture<T> future = new CompletableFuture<>();

    void resolve(T t) {
      future.complete(t);
    }

    void reject(Throwable t) {
      future.completeExceptionally(t);
    }

    CompletionStage<T> promise() {
      return future;
    }

    void followRight(CompletionStage<T> other) {
      other.thenAccept(this::resolve).exceptionally(t -> { // ok
        reject(t);
        return null;
      });
    }

    void followBoth(CompletionStage<T> other) {
      other.whenComplete((v, t) -> { // ok
        if (t == null) resolve(v);
        else reject(t);
      });
    }
  }

  static class Collector<T> {
    private final CompletableFuture<List<T>> result = new CompletableFuture<>();
    private final List<T> values = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger missing;

    Collector(Collection<? extends CompletionStage<T>> stages) {
      missing = new AtomicInteger(stages.size());
      stages.forEach(s -> s.thenAccept(this::arrived)); // expect: UncompletedPromise
    }

    private void arrived(T value) {
      values.add(value);
      if (missing.decrementAndGet() == 0) {
        result.complete(values);
      }
    }

    CompletableFuture<List<T>> result() {
      return result;
    }
  }

  static class CollectorRight<T> {
    private final CompletableFuture<List<T>> result = new CompletableFuture<>();
    private final List<T> values = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger missing;

    CollectorRight(Collection<? extends CompletionStage<T>> stages) {
      missing = new AtomicInteger(stages.size());
      stages.forEach(s -> s.whenComplete(this::arrived)); // ok
    }

    private void arrived(T value, Throwable failure) {
      if (failure != null) {
        result.completeExceptionally(failure);
        return;
      }
      values.add(value);
      if (missing.decrementAndGet() == 0) {
        result.complete(values);
      }
    }

    CompletableFuture<List<T>> result() {
      return result;
    }
  }

  static class Poller {
    private final Source<String> source;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    Poller(Source<String> source) {
      this.source = source;
    }

    void poll() {
      source.next().thenAccept(s -> { // expect: UncompletedPromise
        if (stop.get()) {
          stopped.complete(null);
        } else {
          poll();
        }
      });
    }

    CompletableFuture<Void> stop() {
      stop.set(true);
      return stopped;
    }
  }

  static class PollerRight {
    private final Source<String> source;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    PollerRight(Source<String> source) {
      this.source = source;
    }

    void poll() {
      source.next().whenComplete((s, e) -> { // ok: an error ends it as well
        if (e != null) {
          stopped.completeExceptionally(e);
        } else if (stop.get()) {
          stopped.complete(null);
        } else {
          poll();
        }
      });
    }

    CompletableFuture<Void> stop() {
      stop.set(true);
      return stopped;
    }
  }

  static class Waiters {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();

    CompletableFuture<String> await() {
      CompletableFuture<String> w = new CompletableFuture<>();
      waiters.add(w);
      return w;
    }

    void announce(CompletionStage<String> news) {
      news.thenAccept(n -> waiters.forEach(w -> w.complete(n))); // expect: UncompletedPromise
    }

    void announceNow(String n) {
      waiters.forEach(w -> w.complete(n)); // ok: no stage before it
    }
  }

  static class WaitersRight {
    private final List<CompletableFuture<String>> waiters = new CopyOnWriteArrayList<>();

    CompletableFuture<String> await() {
      CompletableFuture<String> w = new CompletableFuture<>();
      waiters.add(w);
      return w;
    }

    void announceRight(CompletionStage<String> news) {
      news.whenComplete((n, e) -> waiters.forEach(w -> { // ok
        if (e != null) {
          w.completeExceptionally(e);
        } else {
          w.complete(n);
        }
      }));
    }
  }

  static <T> CompletableFuture<T> sequence(List<Supplier<CompletionStage<T>>> tries) {
    CompletableFuture<T> first = new CompletableFuture<>();
    step(tries, 0, first);
    return first;
  }

  private static <T> void step(List<Supplier<CompletionStage<T>>> tries, int i, CompletableFuture<T> first) {
    if (i == tries.size()) {
      first.completeExceptionally(new IllegalStateException("all failed"));
      return;
    }
    tries.get(i).get().whenComplete((v, e) -> { // ok: every failure leads to the next, the last to the end
      if (e == null) {
        first.complete(v);
      } else {
        step(tries, i + 1, first);
      }
    });
  }

  static <T> CompletableFuture<T> on(Executor executor, Supplier<T> supplier) {
    CompletableFuture<T> f = new CompletableFuture<>();
    executor.execute(() -> f.complete(supplier.get())); // expect: UncompletedPromise
    return f;
  }

  static <T> CompletableFuture<T> onRight(Executor executor, Supplier<T> supplier) {
    CompletableFuture<T> f = new CompletableFuture<>();
    executor.execute(() -> { // ok
      try {
        f.complete(supplier.get());
      } catch (Exception ex) {
        f.completeExceptionally(ex);
      }
    });
    return f;
  }

  static <T> CompletableFuture<T> onValue(Executor executor, T value) {
    CompletableFuture<T> f = new CompletableFuture<>();
    executor.execute(() -> f.complete(value)); // ok: nothing can fail
    return f;
  }

  static <A, B> CompletableFuture<B> flatMap(CompletionStage<A> a, Function<A, CompletionStage<B>> f) {
    CompletableFuture<B> out = new CompletableFuture<>();
    a.whenComplete((value, e) -> {
      if (e != null) {
        out.completeExceptionally(e);
        return;
      }
      f.apply(value).thenAccept(out::complete); // expect: UncompletedPromise
    });
    return out;
  }

  static <A, B> CompletableFuture<B> flatMapRight(CompletionStage<A> a, Function<A, CompletionStage<B>> f) {
    CompletableFuture<B> out = new CompletableFuture<>();
    a.thenCompose(f).whenComplete((b, e) -> { // ok
      if (e instanceof CompletionException && e.getCause() != null) {
        out.completeExceptionally(e.getCause());
      } else if (e != null) {
        out.completeExceptionally(e);
      } else {
        out.complete(b);
      }
    });
    return out;
  }

  static <T> CompletableFuture<T> filtered(CompletionStage<T> source, T expected) {
    CompletableFuture<T> out = new CompletableFuture<>();
    source.whenComplete((v, e) -> { // ok: an expected value, or a failure of either kind
      if (e == null && Objects.equals(v, expected)) {
        out.complete(v);
      } else {
        out.completeExceptionally(e != null ? e : new IllegalArgumentException("unexpected " + v));
      }
    });
    return out;
  }

  static <T> CompletableFuture<T> onlySuccess(CompletionStage<T> source) {
    CompletableFuture<T> out = new CompletableFuture<>();
    source.whenComplete((v, e) -> { // expect: UncompletedPromise
      if (e == null && v != null) {
        out.complete(v);
      }
    });
    return out;
  }

  static <T> CompletableFuture<T> nonNull(CompletionStage<T> source) {
    CompletableFuture<T> out = new CompletableFuture<>();
    source.whenComplete((v, e) -> { // expect: UncompletedPromise
      if (v != null) {
        out.complete(v);
      }
    });
    return out;
  }

  static <T> CompletableFuture<T> cancelPropagates(CompletableFuture<T> source) {
    CompletableFuture<T> out = new CompletableFuture<>();
    out.whenComplete((v, e) -> { // ok: out's cancellation goes back to the source
      if (out.isCancelled()) {
        source.cancel(true);
      }
    });
    source.whenComplete((v, e) -> { // ok
      if (e != null) {
        out.completeExceptionally(e);
      } else {
        out.complete(v);
      }
    });
    return out;
  }
}
