package cases.uncompleted.harder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Promises on roads that are harder to follow. */
class Harder {
  private static final Logger log = LoggerFactory.getLogger(Harder.class);

  interface Api {
    CompletableFuture<String> call(String s);

    CompletableFuture<Optional<String>> find(String s);

    CompletableFuture<List<String>> list();

    void async(String s, Consumer<String> ok, Consumer<Throwable> bad);

    String parse(String s) throws IOException;
  }

  private final Api api;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  Harder(Api api) {
    this.api = api;
  }

  CompletableFuture<String> ifPresent(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.find(s).whenComplete((found, e) -> { // expect: UncompletedPromise
      if (e != null) {
        p.completeExceptionally(e);
        return;
      }
      found.ifPresent(p::complete);
    });
    return p;
  }

  CompletableFuture<String> ifPresentOrElse(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.find(s).whenComplete((found, e) -> { // ok: there is an else
      if (e != null) {
        p.completeExceptionally(e);
        return;
      }
      found.ifPresentOrElse(p::complete, () -> p.complete(""));
    });
    return p;
  }

  CompletableFuture<String> onlyTimeouts(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.call(s).whenComplete((v, e) -> { // expect: UncompletedPromise
      if (e instanceof TimeoutException) {
        p.completeExceptionally(e);
      } else if (e == null) {
        p.complete(v);
      }
    });
    return p;
  }

  CompletableFuture<String> unwrapped(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.call(s).whenComplete((v, e) -> { // ok: the last else takes the rest
      if (e instanceof CompletionException && e.getCause() instanceof IOException) {
        p.complete("");
      } else if (e == null) {
        p.complete(v);
      } else {
        p.completeExceptionally(e);
      }
    });
    return p;
  }

  CompletableFuture<String> localLink(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    CompletableFuture<Void> link = api.call(s).thenAccept(p::complete); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> unusedLink(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    var unused = api.call(s).thenApply(v -> p.complete(v)); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<Void> linkReturned(String s, CompletableFuture<String> p) {
    return api.call(s).thenAccept(p::complete); // ok: the caller has both, and sees the failure of one
  }

  CompletableFuture<String> bothLinks(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    List<CompletableFuture<Void>> links = new ArrayList<>();
    links.add(api.call(s).thenAccept(p::complete)); // ok: joined
    CompletableFuture.allOf(links.toArray(new CompletableFuture[0])).join();
    return p;
  }

  CompletableFuture<String> catchLogs(String s, ExecutorService pool) {
    CompletableFuture<String> p = new CompletableFuture<>();
    pool.execute(() -> { // expect: UncompletedPromise
      String v;
      try {
        v = api.parse(s);
      } catch (IOException e) {
        log.error("cannot parse", e);
        return;
      }
      p.complete(v);
    });
    return p;
  }

  CompletableFuture<String> catchFails(String s, ExecutorService pool) {
    CompletableFuture<String> p = new CompletableFuture<>();
    pool.execute(() -> { // ok
      String v;
      try {
        v = api.parse(s);
      } catch (IOException | RuntimeException e) {
        log.error("cannot parse", e);
        p.completeExceptionally(e);
        return;
      }
      p.complete(v);
    });
    return p;
  }

  CompletableFuture<String> namedRunnable(String s, ExecutorService pool) {
    CompletableFuture<String> p = new CompletableFuture<>();
    Runnable task = () -> {
      try {
        p.complete(api.parse(s));
      } catch (IOException e) {
        log.warn("cannot parse", e);
      }
    };
    pool.execute(task); // expect: UncompletedPromise
    return p;
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
        result.completeExceptionally(e);
      }
    }
  }

  CompletableFuture<String> job(ExecutorService pool) {
    CompletableFuture<String> result = new CompletableFuture<>();
    pool.execute(new Job(api, result)); // ok: the job tells both
    return result;
  }

  CompletableFuture<String> timerTask(Timer timer, String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    timer.schedule(new TimerTask() { // expect: UncompletedPromise
      @Override
      public void run() {
        try {
          p.complete(api.parse(s));
        } catch (IOException e) {
          log.warn("cannot parse", e);
        }
      }
    }, 100);
    return p;
  }

  CompletableFuture<String> timerTaskRight(Timer timer, String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    timer.schedule(new TimerTask() { // ok
      @Override
      public void run() {
        try {
          p.complete(api.parse(s));
        } catch (IOException | RuntimeException e) {
          p.completeExceptionally(e);
        }
      }
    }, 100);
    return p;
  }

  String latch(String s) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<String> v = new AtomicReference<>();
    api.call(s).thenAccept(x -> { // expect: UncompletedPromise
      v.set(x);
      done.countDown();
    });
    done.await();
    return v.get();
  }

  String latchBounded(String s) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<String> v = new AtomicReference<>();
    api.call(s).whenComplete((x, e) -> { // ok
      v.set(x);
      done.countDown();
      if (e != null) {
        log.warn("failed", e);
      }
    });
    return done.await(1, TimeUnit.SECONDS) ? v.get() : null;
  }

  CompletableFuture<String> twoLambdas(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.async(s, p::complete, e -> log.warn("failed", e)); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> twoLambdasRight(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.async(s, p::complete, p::completeExceptionally); // ok
    return p;
  }

  CompletableFuture<String> twoLambdasBlock(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.async(s, v -> {
      log.info("got {}", v);
      p.complete(v);
    }, e -> { // ok
      log.warn("failed", e);
      p.completeExceptionally(e);
    });
    return p;
  }

  CompletableFuture<String> firstMatch(String prefix) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.list().whenComplete((all, e) -> { // ok: none is found, and null says so
      if (e != null) {
        p.completeExceptionally(e);
        return;
      }
      for (String s : all) {
        if (s.startsWith(prefix)) {
          p.complete(s);
          return;
        }
      }
      p.complete(null);
    });
    return p;
  }

  void start() {
    api.call("start").whenComplete((v, e) -> { // expect: UncompletedPromise
      if (e == null) {
        ready.complete(null);
      } else {
        log.error("not started", e);
      }
    });
  }

  CompletableFuture<Void> ready() {
    return ready;
  }

  static class StartRight {
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    void start(Api api) {
      api.call("start").handle((v, e) -> { // ok
        if (e == null) {
          ready.complete(null);
        } else {
          log.error("not started", e);
          ready.completeExceptionally(e);
        }
        return null;
      });
    }

    CompletableFuture<Void> ready() {
      return ready;
    }
  }

  static class StartByReference {
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    void start(Api api) {
      api.call("start").whenComplete(this::started); // expect: UncompletedPromise
    }

    private void started(String v, Throwable e) {
      if (e != null) {
        log.error("not started", e);
        return;
      }
      ready.complete(null);
    }

    CompletableFuture<Void> ready() {
      return ready;
    }
  }

  CompletableFuture<String> deadline(ScheduledExecutorService timer, String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    timer.schedule(() -> p.complete("too late"), 1, TimeUnit.SECONDS);
    api.call(s).whenComplete((v, e) -> { // ok: the deadline completes what this does not
      if (e == null) {
        p.complete(v);
      } else {
        log.warn("failed, the deadline will tell", e);
      }
    });
    return p;
  }

  CompletableFuture<String> own(String s) {
    CompletableFuture<String> p = new CompletableFuture<String>().orTimeout(2, TimeUnit.SECONDS);
    api.call(s).whenComplete((v, e) -> { // ok: it expires
      if (e == null) {
        p.complete(v);
      }
    });
    return p;
  }

  CompletableFuture<Integer> sum(List<String> all) {
    CompletableFuture<Integer> p = new CompletableFuture<>();
    CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
    for (String s : all) {
      sum = sum.thenCombine(api.call(s), (n, v) -> n + v.length());
    }
    sum.thenAccept(p::complete); // expect: UncompletedPromise
    return p;
  }

  void iterate(Iterator<String> it, CompletableFuture<Void> done) {
    if (!it.hasNext()) {
      done.complete(null);
      return;
    }
    api.call(it.next()).thenAccept(v -> iterate(it, done)); // expect: UncompletedPromise
  }

  void iterateRight(Iterator<String> it, CompletableFuture<Void> done) {
    if (!it.hasNext()) {
      done.complete(null);
      return;
    }
    api.call(it.next()).whenComplete((v, e) -> { // ok
      if (e != null) {
        done.completeExceptionally(e);
      } else {
        iterateRight(it, done);
      }
    });
  }

  private final Semaphore slots = new Semaphore(4);

  CompletableFuture<String> slot(String s) throws InterruptedException {
    slots.acquire();
    CompletableFuture<String> f = api.call(s);
    f.thenRun(slots::release); // expect: UncompletedPromise
    return f;
  }

  CompletableFuture<String> slotRight(String s) throws InterruptedException {
    slots.acquire();
    CompletableFuture<String> f = api.call(s);
    f.whenComplete((v, e) -> slots.release()); // ok
    return f;
  }

  CompletableFuture<String> slotReturned(String s) throws InterruptedException {
    slots.acquire();
    return api.call(s).thenApply(v -> { // expect: UncompletedPromise
      slots.release();
      return v;
    });
  }

  CompletableFuture<String> exceptionHelper(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    api.call(s).thenAccept(p::complete).exceptionally(forward(p)); // ok: forward() fails it
    return p;
  }

  private static java.util.function.Function<Throwable, Void> forward(CompletableFuture<?> p) {
    return e -> {
      p.completeExceptionally(e);
      return null;
    };
  }

  CompletableFuture<String> consumerVariable(String s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    Consumer<String> onValue = p::complete;
    api.call(s).thenAccept(onValue); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> supplierOfStage(Supplier<CompletionStage<String>> supplier) {
    CompletableFuture<String> p = new CompletableFuture<>();
    supplier.get().thenAcceptAsync(v -> p.complete(v + "!")).toCompletableFuture(); // expect: UncompletedPromise
    return p;
  }

  static class Multiplexer {
    private final Map<Integer, CompletableFuture<String>> open = new HashMap<>();
    private final Map<Integer, CompletableFuture<String>> served = new ConcurrentHashMap<>();

    CompletableFuture<String> open(int id) {
      return open.computeIfAbsent(id, i -> new CompletableFuture<>());
    }

    void serve(Api api, int id) {
      api.call("" + id).thenAccept(v -> { // expect: UncompletedPromise
        CompletableFuture<String> p = open.remove(id);
        if (p != null) {
          p.complete(v);
        }
      });
    }

    CompletableFuture<String> served(int id) {
      return served.computeIfAbsent(id, i -> new CompletableFuture<>());
    }

    void serveBoth(Api api, int id) {
      api.call("" + id).whenComplete((v, e) -> { // ok
        CompletableFuture<String> p = served.remove(id);
        if (p == null) {
          return;
        }
        if (e != null) {
          p.completeExceptionally(e);
        } else {
          p.complete(v);
        }
      });
    }
  }
}
