package cases.uncompleted.harder;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Promise;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Callbacks and tasks that are objects, helpers that make callbacks, and factories with promises. */
class CallbackObjects {
  private static final Logger log = LoggerFactory.getLogger(CallbackObjects.class);

  interface Api {
    CompletableFuture<String> call(String s);

    String parse(String s) throws IOException;

    ListenableFuture<String> listen(String s);
  }

  private final Api api;

  CallbackObjects(Api api) {
    this.api = api;
  }

  static final class Job implements Runnable {
    private final Api api;
    private final CompletableFuture<String> result;

    Job(Api api, CompletableFuture<String> result) {
      this.api = api;
      this.result = result;
    }

    @Override
    public void run() {
      try {
        result.complete(api.parse("job"));
      } catch (IOException e) {
        log.warn("job failed", e);
      }
    }
  }

  CompletableFuture<String> job(ExecutorService pool) {
    CompletableFuture<String> result = new CompletableFuture<>();
    pool.execute(new Job(api, result)); // expect: UncompletedPromise
    return result;
  }

  static final class LogFailure<T> implements FutureCallback<T> {
    private final SettableFuture<T> target;

    LogFailure(SettableFuture<T> target) {
      this.target = target;
    }

    @Override
    public void onSuccess(T result) {
      target.set(result);
    }

    @Override
    public void onFailure(Throwable t) {
      log.warn("lost", t);
    }
  }

  ListenableFuture<String> named(String s) {
    SettableFuture<String> target = SettableFuture.create();
    Futures.addCallback(api.listen(s), new LogFailure<>(target), MoreExecutors.directExecutor()); // expect: UncompletedPromise
    return target;
  }

  private static <T> FutureCallback<T> to(SettableFuture<T> target) {
    return new FutureCallback<T>() {
      @Override
      public void onSuccess(T result) {
        target.set(result);
      }

      @Override
      public void onFailure(Throwable t) {
        target.setException(t);
      }
    };
  }

  ListenableFuture<String> made(String s) {
    SettableFuture<String> target = SettableFuture.create();
    Futures.addCallback(api.listen(s), to(target), MoreExecutors.directExecutor()); // ok
    return target;
  }

  Mono<String> monoSink(String s) {
    return Mono.create(sink -> api.call(s).thenAccept(v -> { // expect: UncompletedPromise
      log.debug("{}", v);
      sink.success(v);
    }));
  }

  Flux<String> fluxSink(CompletionStage<List<String>> source) {
    return Flux.create(sink -> source.thenAccept(all -> { // expect: UncompletedPromise
      all.forEach(sink::next);
      sink.complete();
    }));
  }

  Flux<String> fluxSinkRight(CompletionStage<List<String>> source) {
    return Flux.create(sink -> source.whenComplete((all, e) -> { // ok
      if (e != null) {
        sink.error(e);
        return;
      }
      all.forEach(sink::next);
      sink.complete();
    }));
  }

  Future<String> vertxFuture(String s) {
    return Future.future(promise -> api.call(s).thenAccept(promise::complete)); // expect: UncompletedPromise
  }

  Future<String> vertxFutureRight(String s) {
    return Future.future(promise -> api.call(s).whenComplete((v, e) -> { // ok
      if (e == null) {
        promise.complete(v);
      } else {
        promise.fail(e);
      }
    }));
  }

  Promise<Integer> scheduled(EventLoop loop, String s) {
    Promise<Integer> promise = loop.newPromise();
    loop.schedule(() -> promise.setSuccess(Integer.parseInt(s)), 1, TimeUnit.SECONDS); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> runAsync(String s) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> promise.complete(Integer.parseInt(s))); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> oneCatchForgets(ExecutorService pool, Callable<String> c) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> { // expect: UncompletedPromise
      try {
        promise.complete(pool.submit(c).get(1, TimeUnit.SECONDS));
      } catch (TimeoutException | InterruptedException e) {
        promise.completeExceptionally(e);
      } catch (ExecutionException e) {
        log.warn("failed", e.getCause());
      }
    });
    return promise;
  }

  CompletableFuture<String> eachCatchTells(ExecutorService pool, Callable<String> c) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> { // ok
      try {
        promise.complete(pool.submit(c).get(1, TimeUnit.SECONDS));
      } catch (TimeoutException | InterruptedException e) {
        promise.completeExceptionally(e);
      } catch (ExecutionException e) {
        promise.completeExceptionally(e.getCause());
      }
    });
    return promise;
  }

  CompletableFuture<String> takenRight(ExecutorService pool, BlockingQueue<String> queue) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> { // ok
      try {
        promise.complete(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        promise.cancel(false);
      }
    });
    return promise;
  }

  void phaser(Phaser phaser, List<String> all) {
    for (String s : all) {
      phaser.register();
      api.call(s).thenAccept(v -> phaser.arriveAndDeregister()); // expect: UncompletedPromise
    }
    phaser.arriveAndAwaitAdvance();
  }

  <T> void into(CompletionStage<T> stage, Promise<T> promise) {
    stage.thenAccept(promise::setSuccess); // expect: UncompletedPromise
  }

  <T> void intoBoth(CompletionStage<T> stage, Promise<T> promise) {
    stage.whenComplete((v, e) -> { // ok
      if (e != null) {
        promise.setFailure(e);
      } else {
        promise.setSuccess(v);
      }
    });
  }

  void write(ChannelHandlerContext ctx, CompletionStage<Object> message, ChannelPromise promise) {
    message.thenAccept(m -> ctx.writeAndFlush(m, promise)); // expect: UncompletedPromise
  }

  void writeBoth(ChannelHandlerContext ctx, CompletionStage<Object> message, ChannelPromise promise) {
    message.whenComplete((m, e) -> { // ok
      if (e != null) {
        promise.setFailure(e);
        return;
      }
      ctx.writeAndFlush(m, promise);
    });
  }

  static class Loader {
    private final CompletableFuture<String> loaded = new CompletableFuture<>();
    private final Api api;

    Loader(Api api) {
      this.api = api;
    }

    void load() {
      api.call("a").thenCompose(a -> api.call(a)).thenAccept(this::accept); // expect: UncompletedPromise
    }

    private void accept(String s) {
      if (s.isEmpty()) {
        loaded.completeExceptionally(new IOException("empty"));
      } else {
        loaded.complete(s);
      }
    }

    CompletableFuture<String> loaded() {
      return loaded;
    }
  }

  static class LoaderRight {
    private final CompletableFuture<String> loaded = new CompletableFuture<>();
    private final Api api;

    LoaderRight(Api api) {
      this.api = api;
    }

    void load() {
      api.call("a").thenCompose(a -> api.call(a)).thenAccept(this::accept).exceptionally(this::refuse); // ok
    }

    private void accept(String s) {
      loaded.complete(s);
    }

    private Void refuse(Throwable t) {
      loaded.completeExceptionally(t);
      return null;
    }

    CompletableFuture<String> loaded() {
      return loaded;
    }
  }

  CompletableFuture<String> fieldOfLambda(ScheduledExecutorService timer, String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Callable<Boolean> task = () -> promise.complete(api.parse(s));
    timer.schedule(task, 1, TimeUnit.SECONDS); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> viaFunction(String s, Function<String, String> f) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.call(s).thenApply(f).thenApply(v -> { // expect: UncompletedPromise
      promise.complete(v);
      return v;
    });
    return promise;
  }

  CompletableFuture<String> handlerIgnores(String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.call(s).handle((v, e) -> { // expect: UncompletedPromise
      if (v != null) {
        promise.complete(v);
      }
      return null;
    });
    return promise;
  }

  CompletableFuture<String> handlerOfVariable(String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    BiConsumer<String, Throwable> done = (v, e) -> {
      if (e == null) {
        promise.complete(v);
      }
    };
    api.call(s).whenComplete(done); // expect: UncompletedPromise
    return promise;
  }

  void paired(Consumer<String> onValue, Consumer<Throwable> onFailure, String s) {
    api.call(s).whenComplete((v, e) -> { // ok
      if (e == null) {
        onValue.accept(v);
      } else {
        onFailure.accept(e);
      }
    });
  }

  CompletableFuture<String> innerForgets(String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.call(s).whenComplete((v, e) -> {
      if (e != null) {
        promise.completeExceptionally(e);
      } else {
        api.call(v).whenComplete((w, e2) -> { // expect: UncompletedPromise
          if (e2 == null) {
            promise.complete(w);
          } else {
            log.error("second call failed", e2);
          }
        });
      }
    });
    return promise;
  }

  CompletableFuture<String> outerForgets(String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.call(s).thenAccept(v -> api.call(v).whenComplete((w, e) -> { // expect: UncompletedPromise
      if (e == null) {
        promise.complete(w);
      } else {
        promise.completeExceptionally(e);
      }
    }));
    return promise;
  }

  CompletableFuture<String> deadBranch(String s, boolean cached) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (cached) {
      promise.complete("cached");
    } else {
      api.call(s).thenAccept(promise::complete); // expect: UncompletedPromise
    }
    return promise;
  }

  CompletableFuture<String> thrown(String s) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    api.call(s).thenAccept(v -> { // expect: UncompletedPromise
      if (v.isEmpty()) {
        throw new IllegalStateException("empty");
      }
      promise.complete(v);
    }).exceptionally(e -> {
      log.warn("no value for {}", s, e);
      return null;
    });
    return promise;
  }
}
