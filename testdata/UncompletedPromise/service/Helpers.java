package cases.uncompleted.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What teams write around CompletableFuture for want of something better. */
final class Helpers {
  private static final Logger LOGGER = Logger.getLogger(Helpers.class.getName());

  private Helpers() {}

  static <T> void copy(CompletionStage<T> from, CompletableFuture<T> to) {
    from.thenAccept(to::complete); // expect: UncompletedPromise
  }

  static <T> void pipe(CompletionStage<? extends T> from, CompletableFuture<T> to) {
    from.whenComplete((value, failure) -> { // ok: a bridge
      if (failure == null) {
        to.complete(value);
      } else {
        to.completeExceptionally(failure);
      }
    });
  }

  static <T> BiConsumer<T, Throwable> into(CompletableFuture<? super T> target) {
    return (v, t) -> {
      if (t != null) {
        target.completeExceptionally(t);
      } else {
        target.complete(v);
      }
    };
  }

  static <T> CompletableFuture<T> copyOf(CompletionStage<T> from) {
    CompletableFuture<T> copy = new CompletableFuture<>();
    from.whenComplete(into(copy)); // ok: the helper's callback takes both outcomes
    return copy;
  }

  static <A, B> CompletableFuture<B> mapped(CompletionStage<A> from, Function<A, B> f) {
    CompletableFuture<B> to = new CompletableFuture<>();
    from.thenApply(f).thenAccept(to::complete); // expect: UncompletedPromise
    return to;
  }

  static <A, B> CompletableFuture<B> mappedRight(CompletionStage<A> from, Function<A, B> f) {
    CompletableFuture<B> to = new CompletableFuture<>();
    from.thenApply(f).whenComplete((b, e) -> { // ok: f's failure arrives as e
      if (e == null) to.complete(b);
      else to.completeExceptionally(e);
    });
    return to;
  }

  static <T> CompletableFuture<T> call(Callable<T> task, Executor executor) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(() -> { // ok: what is thrown fails the promise
      try {
        promise.complete(task.call());
      } catch (Throwable t) {
        promise.completeExceptionally(t);
      }
    });
    return promise;
  }

  static <T> CompletableFuture<T> callOnly(Callable<T> task, Executor executor) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    executor.execute(() -> { // expect: UncompletedPromise
      try {
        promise.complete(task.call());
      } catch (Exception e) {
        LOGGER.log(Level.WARNING, "task failed", e);
      }
    });
    return promise;
  }

  static CompletableFuture<String> read(Path path, ExecutorService io) {
    CompletableFuture<String> text = new CompletableFuture<>();
    io.submit(() -> { // expect: UncompletedPromise
      text.complete(Files.readString(path));
      return null;
    });
    return text;
  }

  static CompletableFuture<String> readUnchecked(Path path, ExecutorService io) {
    CompletableFuture<String> text = new CompletableFuture<>();
    io.execute(() -> text.complete(slurp(path))); // expect: UncompletedPromise
    return text;
  }

  static CompletableFuture<String> readRight(Path path, ExecutorService io) {
    return CompletableFuture.supplyAsync(() -> slurp(path), io); // ok: the future carries what slurp throws
  }

  static CompletableFuture<String> readAsyncComplete(Path path, ExecutorService io) {
    CompletableFuture<String> text = new CompletableFuture<>();
    return text.completeAsync(() -> slurp(path), io); // ok: completeAsync carries the failure
  }

  private static String slurp(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CompletableFuture<Void> delay(ScheduledExecutorService timer, long millis) {
    CompletableFuture<Void> elapsed = new CompletableFuture<>();
    timer.schedule(() -> elapsed.complete(null), millis, TimeUnit.MILLISECONDS); // ok: nothing in the task can fail
    return elapsed;
  }

  static CompletableFuture<String> delayed(ScheduledExecutorService timer, Path path) {
    CompletableFuture<String> later = new CompletableFuture<>();
    timer.schedule(() -> later.complete(slurp(path)), 1, TimeUnit.SECONDS); // expect: UncompletedPromise
    return later;
  }

  static CompletableFuture<String> delayedRight(ScheduledExecutorService timer, Path path) {
    CompletableFuture<String> later = new CompletableFuture<>();
    Runnable task = () -> {
      try {
        later.complete(slurp(path));
      } catch (RuntimeException | Error e) {
        later.completeExceptionally(e);
      }
    };
    timer.schedule(task, 1, TimeUnit.SECONDS); // ok: the task hands its failures on
    return later;
  }

  static <T> CompletableFuture<T> lazily(Supplier<CompletionStage<T>> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    try {
      source.get().thenAccept(promise::complete); // expect: UncompletedPromise
    } catch (RuntimeException e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  static <T> CompletableFuture<T> lazilyRight(Supplier<CompletionStage<T>> source) {
    CompletableFuture<T> promise = new CompletableFuture<>();
    try {
      source.get().whenComplete(into(promise)); // ok: both outcomes, and what is thrown at once
    } catch (RuntimeException e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  static <T> CompletableFuture<T> chainReturned(CompletionStage<T> from, CompletableFuture<T> also) {
    return from.thenApply(v -> { // ok: `also` is told of the failure below
      also.complete(v);
      return v;
    }).whenComplete((v, e) -> {
      if (e != null) {
        also.completeExceptionally(e);
      }
    }).toCompletableFuture();
  }

  static <T> void twoCallbacks(CompletableFuture<T> from, CompletableFuture<T> to) {
    from.thenAccept(to::complete); // ok: the failure is taken over by the next line
    from.exceptionally(e -> {
      to.completeExceptionally(e);
      return null;
    });
  }

  static CompletableFuture<Void> inThread(Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread worker = new Thread(() -> { // ok: finally always completes it
      try {
        work.run();
      } finally {
        done.complete(null);
      }
    }, "worker");
    worker.start();
    return done;
  }
}
