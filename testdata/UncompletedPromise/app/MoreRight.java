package cases.uncompleted.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code that looks like a forgotten promise and is none. */
class MoreRight {
  private static final Logger log = LoggerFactory.getLogger(MoreRight.class);

  interface Service {
    CompletableFuture<String> call(String arg);

    CompletionStage<Integer> count();
  }

  private final Service service;

  MoreRight(Service service) {
    this.service = service;
  }

  CompletableFuture<String> returnsTheChain(String arg, CompletableFuture<String> cacheEntry) {
    return service.call(arg).whenComplete((s, e) -> { // ok
      if (e != null) {
        cacheEntry.completeExceptionally(e);
      } else {
        cacheEntry.complete(s);
      }
    });
  }

  String waits(String arg) throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).thenAccept(promise::complete).get(1, TimeUnit.SECONDS); // ok: the chain itself is waited for
    return promise.get();
  }

  CompletableFuture<String> early(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    if (arg.isEmpty()) {
      promise.complete("");
      return promise;
    }
    return service.call(arg); // ok: the other promise is completed at once
  }

  CompletableFuture<String> direct() {
    CompletableFuture<String> promise = new CompletableFuture<>();
    try {
      promise.complete(compute()); // ok
    } catch (Exception e) {
      promise.completeExceptionally(e);
    }
    return promise;
  }

  private String compute() throws Exception {
    return String.valueOf(service.call("x").get());
  }

  CompletableFuture<Boolean> flag(AtomicBoolean seen) {
    return service.call("flag").thenApply(s -> seen.compareAndSet(false, true)); // ok: an atomic is no promise
  }

  CompletableFuture<Void> collects(Set<String> into) {
    return service.call("x").thenAccept(into::add); // ok
  }

  CompletableFuture<Void> remembers(AtomicReference<String> last) {
    return service.call("x").thenAccept(last::set); // ok
  }

  CompletionStage<Void> queues(BlockingQueue<String> queue) {
    return service.call("x").thenAccept(queue::add); // ok
  }

  CompletableFuture<String> joinedIn(ExecutorService pool) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    pool.execute(() -> { // ok: join's failure is caught and handed on
      try {
        promise.complete(service.call("x").join());
      } catch (CompletionException e) {
        promise.completeExceptionally(e.getCause());
      } catch (RuntimeException e) {
        promise.completeExceptionally(e);
      }
    });
    return promise;
  }

  CompletableFuture<String> dispatch(Optional<String> arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    arg.ifPresentOrElse(promise::complete, () -> promise.complete("none")); // ok: called at once
    return promise;
  }

  CompletableFuture<List<String>> forEach(List<String> in) {
    CompletableFuture<List<String>> promise = new CompletableFuture<>();
    Set<String> seen = new HashSet<>();
    in.forEach(s -> {
      if (seen.add(s) && seen.size() == in.size()) {
        promise.complete(in); // ok: forEach runs at once and throws here
      }
    });
    promise.complete(List.of());
    return promise;
  }

  void latch(CountDownLatch latch) {
    service.call("x").whenComplete((s, e) -> { // ok
      if (e != null) {
        log.error("failed", e);
      }
      latch.countDown();
    });
  }

  void phaser(Phaser phaser) {
    phaser.register();
    service.call("x").whenComplete((s, e) -> { // ok
      phaser.arriveAndDeregister();
      if (e != null) {
        log.error("failed", e);
      }
    });
  }

  CompletableFuture<String> switched(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.count().handle((n, e) -> { // ok: each arm
      if (e != null) {
        return promise.completeExceptionally(e);
      }
      return switch (n) {
        case 0 -> promise.complete("none");
        case 1 -> promise.complete("one " + arg);
        default -> promise.complete("many");
      };
    });
    return promise;
  }

  CompletableFuture<String> switchedLost(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.count().thenAccept(n -> { // expect: UncompletedPromise
      switch (n) {
        case 0 -> promise.complete("none");
        case 1 -> promise.complete("one " + arg);
        default -> promise.complete("many");
      }
    });
    return promise;
  }

  CompletableFuture<Integer> combined(Service other) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service.count().thenAcceptBoth(other.count(), (a, b) -> promise.complete(a + b)); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Integer> combinedRight(Service other) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    service.count().thenCombine(other.count(), Integer::sum).whenComplete((n, e) -> { // ok
      if (e != null) {
        promise.completeExceptionally(e);
      } else {
        promise.complete(n);
      }
    });
    return promise;
  }

  CompletableFuture<String> nested(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((first, e1) -> { // ok: three ends, each completes
      if (e1 != null) {
        promise.completeExceptionally(e1);
        return;
      }
      service.call(first).whenComplete((second, e2) -> {
        if (e2 != null) {
          promise.completeExceptionally(e2);
        } else {
          promise.complete(second);
        }
      });
    });
    return promise;
  }

  CompletableFuture<String> nestedLost(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((first, e1) -> {
      if (e1 != null) {
        promise.completeExceptionally(e1);
        return;
      }
      service.call(first).thenAccept(promise::complete); // expect: UncompletedPromise
    });
    return promise;
  }

  CompletableFuture<String> viaVariable(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.call(arg);
    stage.thenAccept(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> viaVariableRight(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    CompletableFuture<String> stage = service.call(arg);
    stage.thenAccept(promise::complete); // ok: the stage's failure is bridged below
    stage.whenComplete((s, e) -> {
      if (e != null) {
        promise.completeExceptionally(e);
      }
    });
    return promise;
  }

  CompletableFuture<String> cancelling(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((s, e) -> { // ok: cancelled is completed too
      if (e != null) {
        promise.cancel(true);
      } else {
        promise.complete(s);
      }
    });
    return promise;
  }

  CompletableFuture<String> obtruded(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((s, e) -> { // ok
      if (e != null) {
        promise.obtrudeException(e);
        return;
      }
      promise.obtrudeValue(s);
    });
    return promise;
  }

  CompletableFuture<Boolean> expected(String arg) {
    CompletableFuture<Boolean> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((s, e) -> promise.complete(e == null)); // ok: the outcome is the answer
    return promise;
  }

  CompletableFuture<String> errorFirst(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).exceptionally(e -> { // ok: exceptionally first, then the value
      promise.completeExceptionally(e);
      return null;
    }).thenAccept(s -> {
      if (s != null) {
        promise.complete(s);
      }
    });
    return promise;
  }

  CompletableFuture<String> helperFinishes(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).whenComplete((s, e) -> finish(promise, s, e)); // ok: finish() knows both
    return promise;
  }

  private static <T> void finish(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(value);
    }
  }

  CompletableFuture<String> helperLost(String arg) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    service.call(arg).thenAccept(s -> deliver(promise, s)); // expect: UncompletedPromise
    return promise;
  }

  private void deliver(CompletableFuture<String> promise, String value) {
    log.debug("got {}", value);
    promise.complete(value.trim());
  }
}
