package cases.nested.tasks;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Jobs {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);
  private final ListeningExecutorService workers;
  private final Executor direct = MoreExecutors.directExecutor();
  private Future<CompletableFuture<Long>> running;

  Jobs(ListeningExecutorService workers) {
    this.workers = workers;
  }

  CompletableFuture<Long> job(String name) {
    return CompletableFuture.supplyAsync(System::nanoTime, workers);
  }

  ListenableFuture<Long> task(String name) {
    return workers.submit(System::nanoTime);
  }

  void fluent(String n) throws ExecutionException, InterruptedException {
    FluentFuture.from(task(n)).transform(t -> task(n + t), direct).get(); // expect: NestedAsyncResult
  }

  void fluentRight(String n) throws ExecutionException, InterruptedException {
    FluentFuture.from(task(n)).transformAsync(t -> task(n + t), direct).get(); // ok: flat
  }

  void fluentBoth(String n) throws ExecutionException, InterruptedException {
    FluentFuture.from(task(n)).transform(t -> task(n + t), direct).get().get(); // ok: both
  }

  void settable(String n) throws ExecutionException, InterruptedException {
    SettableFuture<Long> flat = SettableFuture.create();
    flat.setFuture(task(n)); // ok: setFuture flattens
    flat.get();
  }

  ListenableFuture<Long> catching(String n) {
    return Futures.catchingAsync(task(n), RuntimeException.class, e -> task("again"), direct); // ok: flat
  }

  void eventLoop(EventExecutor loop, String n) throws ExecutionException, InterruptedException {
    loop.submit(() -> job(n)).get(); // expect: NestedAsyncResult
  }

  long eventLoopBoth(EventExecutor loop, String n) throws ExecutionException, InterruptedException {
    return loop.submit(() -> job(n)).get().get(); // ok: both
  }

  void eventLoopLater(EventExecutor loop, String n) throws ExecutionException, InterruptedException {
    loop.schedule(() -> job(n), 1, TimeUnit.SECONDS).sync().get(); // expect: NestedAsyncResult
  }

  void field(String n) {
    running = workers.submit(() -> job(n)); // ok: the field is asked below
  }

  long fieldAsked() throws ExecutionException, InterruptedException {
    return running.get().get();
  }

  CompletableFuture<Long> viaBridge(String n) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    workers.execute(
        () ->
            job(n)
                .whenComplete( // ok: a bridge
                    (v, e) -> {
                      if (e == null) {
                        result.complete(v);
                      } else {
                        result.completeExceptionally(e);
                      }
                    }));
    return result;
  }

  void blockLambda(String n) throws Exception {
    workers
        .submit( // expect: NestedAsyncResult
            () -> {
              log.info("job {}", n);
              return job(n);
            })
        .get(1, TimeUnit.MINUTES);
  }

  void blockLambdaRight(String n) throws Exception {
    Long t =
        workers
            .submit(
                () -> {
                  log.info("job {}", n);
                  return job(n).get(); // ok: waits inside
                })
            .get(1, TimeUnit.MINUTES);
    log.info("took {}", t);
  }

  void ref() throws Exception {
    workers.submit(this::defaultJob).get(); // expect: NestedAsyncResult
  }

  private CompletableFuture<Long> defaultJob() {
    return job("default");
  }

  void refRight() throws Exception {
    workers.submit(this::defaultJob).get().join(); // ok: both
  }

  void logged(String n) {
    CompletableFuture<CompletableFuture<Long>> f = job(n).thenApply(t -> job(n + t)); // expect: NestedAsyncResult
    f.whenComplete(
            (inner, e) -> {
              if (e != null) {
                log.warn("failed", e);
              }
            })
        .join();
  }

  void timer(ScheduledExecutorService timer, String n) throws Exception {
    Future<CompletableFuture<Long>> f = timer.schedule(() -> job(n), 5, TimeUnit.SECONDS);
    long t = f.get().get(); // ok: both
    log.info("{}", t);
  }

  CompletableFuture<Void> conditional(String n, boolean again) {
    return job(n).thenCompose(t -> again ? job(n).thenAccept(x -> {}) : CompletableFuture.completedFuture(null)); // ok: flat
  }

  CompletableFuture<Object> conditionalNested(String n, boolean again) {
    return job(n).thenApply(t -> again ? job(n) : null); // expect: NestedAsyncResult
  }
}
