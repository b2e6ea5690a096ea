package cases.discarded.held;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import dev.heed.api.MustUse;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** Where a value goes on: through operators, helpers, receivers and listeners. */
abstract class Operands {
  abstract CompletableFuture<String> send(String text);

  abstract CompletableFuture<Void> close();

  abstract ListenableFuture<String> rpc(String text);

  @MustUse
  abstract int evicted();

  void sums() {
    int more = evicted() + 1; // expect: DiscardedAsyncResult
    int less = evicted() - 1; // expect: DiscardedAsyncResult
    System.out.println(less);
  }

  void throughCasts(boolean first, Logger log) {
    ((CompletionStage<String>) send("a")).thenRun(() -> log.info("sent")); // expect: DiscardedAsyncResult
    (first ? send("a") : send("b")).thenRun(() -> log.info("sent")); // expect: DiscardedAsyncResult
    (first ? send("a") : send("b")).thenRun(() -> log.info("sent")).join(); // ok: waited for
  }

  void throughHelpers(Logger log) {
    note(send("a"), log); // expect: DiscardedAsyncResult
    watch(send("a"), log); // ok: the helper handles the failure
  }

  private static void note(Future<?> future, Logger log) {
    log.info("started {}", future);
  }

  private static void watch(CompletableFuture<?> future, Logger log) {
    future.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            log.warn("failed", failure);
          }
        });
  }

  void listeners(Executor executor, Logger log) {
    rpc("a").addListener(() -> log.info("done"), executor); // expect: DiscardedAsyncResult
    ListenableFuture<String> asked = rpc("b"); // ok: the listener asks it
    asked.addListener(() -> log.info(Futures.getUnchecked(asked)), executor);
  }

  void someFailures(Logger log) {
    Futures.catching( // expect: DiscardedAsyncResult
        rpc("a"),
        IllegalStateException.class,
        failure -> {
          log.warn("refused", failure);
          return null;
        },
        MoreExecutors.directExecutor());
    Futures.catching( // ok: every failure
        rpc("a"),
        Throwable.class,
        failure -> {
          log.warn("failed", failure);
          return null;
        },
        MoreExecutors.directExecutor());
  }

  void takenByNobody(Executor executor, Callable<String> task) {
    CompletionService<String> service = new ExecutorCompletionService<>(executor);
    service.submit(task); // expect: DiscardedAsyncResult
  }

  String taken(Executor executor, Callable<String> task) throws Exception {
    CompletionService<String> service = new ExecutorCompletionService<>(executor);
    service.submit(task); // ok: taken below
    return service.take().get();
  }

  Channel notYetConnected(Bootstrap bootstrap) {
    return bootstrap.connect("localhost", 80).channel(); // expect: DiscardedAsyncResult
  }

  Channel connected(Bootstrap bootstrap) throws InterruptedException {
    ChannelFuture connect = bootstrap.connect("localhost", 80); // ok: waited for
    connect.sync();
    return connect.channel();
  }

  void byFlag() {
    boolean sent = false;
    try {
      send("a").join();
      sent = true;
    } finally {
      if (!sent) {
        close(); // ok: the failure that matters is thrown
      }
    }
  }

  void byFlagOfSuccess() {
    boolean sent = false;
    try {
      send("a").join();
      sent = true;
    } finally {
      if (sent) {
        close(); // expect: DiscardedAsyncResult
      }
    }
  }

  void onBothOutcomes(Logger log) {
    send("a")
        .whenComplete(
            (answer, failure) -> {
              log.info("answer {}", answer, failure);
              close(); // expect: DiscardedAsyncResult
            });
    send("a")
        .exceptionally(
            failure -> {
              close(); // ok: the failure is handled
              throw new CompletionException(failure);
            })
        .join();
  }

  void lambdaInSight() {
    Consumer<CompletableFuture<String>> deaf = future -> {};
    deaf.accept(send("a")); // expect: DiscardedAsyncResult
    Consumer<CompletableFuture<String>> waiting = future -> future.join();
    waiting.accept(send("a")); // ok: waited for
  }

  boolean same(CompletableFuture<String> other) {
    return send("a").equals(other); // expect: DiscardedAsyncResult
  }

  void futureForValue(Map<String, String> all) {
    CompletableFuture.supplyAsync(() -> send("a")) // ok: the inner one is reached
        .thenAccept(inner -> inner.thenAccept(answer -> all.put("a", answer))); // expect: DiscardedAsyncResult
  }
}
