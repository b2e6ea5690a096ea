package cases.droppedanew.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Values that travel some way through a method before they are lost, or not. */
class LongMethods {
  private static final Logger LOG = LogManager.getLogger();
  private CompletableFuture<Void> neverRead;
  private CompletableFuture<Void> readLater;
  private final List<Future<?>> kept = new ArrayList<>();

  record Job(String id, Runnable body) {}

  interface Engine {
    CompletableFuture<Void> run(Job job);

    CompletableFuture<List<Job>> plan();

    CompletionStage<Void> cancel(String id);
  }

  private final Engine engine;
  private final ExecutorService pool;

  LongMethods(Engine engine, ExecutorService pool) {
    this.engine = engine;
    this.pool = pool;
  }

  int schedule(Collection<Job> jobs, boolean dry) {
    int count = 0;
    Map<String, CompletableFuture<Void>> started = new LinkedHashMap<>();
    Deque<Job> order = new ArrayDeque<>(jobs);
    while (!order.isEmpty()) {
      Job job = order.pop();
      if (dry) {
        LOG.info("would run {}", job.id());
        continue;
      }
      started.put(job.id(), engine.run(job)); // expect: DiscardedAsyncResult
      count++;
    }
    return count;
  }

  int scheduleRight(Collection<Job> jobs) {
    int count = 0;
    Map<String, CompletableFuture<Void>> started = new HashMap<>();
    for (Job job : jobs) {
      started.put(job.id(), engine.run(job)); // ok: joined below
      count++;
    }
    for (Map.Entry<String, CompletableFuture<Void>> e : started.entrySet()) {
      LOG.debug("waiting for {}", e.getKey());
      e.getValue().join();
    }
    return count;
  }

  int scheduleLogged(Collection<Job> jobs) {
    List<CompletableFuture<Void>> started = new ArrayList<>();
    for (Job job : jobs) {
      started.add(engine.run(job)); // expect: DiscardedAsyncResult
    }
    LOG.info("started {} jobs", started.size());
    return started.size();
  }

  void ifElse(Job job, boolean wait) {
    CompletableFuture<Void> f = engine.run(job); // ok: on one path it is joined
    if (wait) {
      f.join();
    }
  }

  void nullChecked(Job job) {
    CompletableFuture<Void> f = engine.run(job); // expect: DiscardedAsyncResult
    if (f == null) {
      throw new IllegalStateException("no future");
    }
    Objects.requireNonNull(f);
    LOG.info("running {}", f);
  }

  void branches(Job job, boolean cancel) {
    CompletionStage<Void> stage;
    if (cancel) {
      stage = engine.cancel(job.id()); // expect: DiscardedAsyncResult
    } else {
      stage = engine.run(job); // expect: DiscardedAsyncResult
    }
    LOG.trace(stage);
  }

  CompletionStage<Void> branchesRight(Job job, boolean cancel) {
    final CompletionStage<Void> stage;
    if (cancel) {
      stage = engine.cancel(job.id()); // ok
    } else {
      stage = engine.run(job); // ok
    }
    return stage;
  }

  void reassigned(Job a, Job b) {
    CompletableFuture<Void> f = engine.run(a); // expect: DiscardedAsyncResult
    f = engine.run(b); // ok
    f.join();
  }

  void fieldNeverRead(Job a) {
    neverRead = engine.run(a); // expect: DiscardedAsyncResult
  }

  void fieldRead(Job a) {
    readLater = engine.run(a); // ok
  }

  void awaitIt() {
    readLater.join();
  }

  void keep(Job a) {
    kept.add(engine.run(a)); // ok
  }

  boolean busy() {
    return kept.stream().anyMatch(f -> !f.isDone());
  }

  void chainedOff(Job a) {
    CompletableFuture<Void> f = engine.run(a); // ok: its failure goes into the chain, which is lost below
    CompletableFuture<String> named = f.thenApply(v -> a.id()); // expect: DiscardedAsyncResult
  }

  void throughHelper(Job a) {
    note(engine.run(a)); // ok: an argument
  }

  private void note(CompletableFuture<Void> f) {
    f.exceptionally(e -> {
      LOG.error("failed", e);
      return null;
    });
  }

  void throughLambda(Job a) {
    Callable<CompletableFuture<Void>> c = () -> engine.run(a); // ok
    Future<CompletableFuture<Void>> nested = pool.submit(c); // expect: NestedAsyncResult
    kept.add(nested);
  }

  void intoRecord(Job a) {
    record Started(Job job, CompletableFuture<Void> future) {}
    List<Started> all = new ArrayList<>();
    all.add(new Started(a, engine.run(a))); // ok: read below
    for (Started s : all) {
      s.future().join();
    }
  }

  void returnsOptional(Job a) {
    Optional<CompletableFuture<Void>> o = Optional.of(engine.run(a)); // ok
    o.get().join();
  }

  void optionalLost(Job a) {
    Optional.of(engine.run(a)); // expect: DiscardedAsyncResult
  }

  void listLost(Job a, Job b) {
    List.of(engine.run(a), engine.run(b)); // expect: DiscardedAsyncResult
  }

  void arraysLost(Job a, Job b) {
    Arrays.asList(engine.run(a), engine.run(b)).forEach(f -> f.join()); // ok
    Stream.of(engine.run(a), engine.run(b)).forEach(CompletableFuture::join); // ok
  }

  void planned() {
    engine.plan().thenAccept(jobs -> jobs.forEach(engine::run)); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Void> plannedInner() {
    return engine.plan().thenAccept(jobs -> {
      for (Job j : jobs) {
        engine.run(j); // expect: DiscardedAsyncResult
      }
    });
  }

  CompletableFuture<Void> plannedRight() {
    return engine.plan().thenCompose(jobs -> CompletableFuture.allOf(jobs.stream().map(engine::run).toArray(CompletableFuture[]::new))); // ok
  }

  <T> T generic(Function<Engine, T> f) {
    return f.apply(engine); // ok
  }

  void genericUsed(Job a) {
    generic(e -> e.run(a)); // expect: DiscardedAsyncResult
    generic(e -> e.run(a)).join(); // ok
    generic(Object::toString); // ok
  }

  void stringed(Job a) {
    String s = engine.run(a).toString(); // expect: DiscardedAsyncResult
    LOG.info(s);
  }

  void formatted(Job a) {
    LOG.info(String.format("%s", engine.run(a))); // expect: DiscardedAsyncResult
  }

  int hashed(Job a) {
    return engine.run(a).hashCode(); // expect: DiscardedAsyncResult
  }

  void asked(Job a) {
    engine.run(a).isDone(); // expect: DiscardedAsyncResult
    if (engine.run(a).isDone()) { // ok: branched on
      LOG.info("at once");
    }
  }

  void loopUntilFirst(Collection<Job> jobs) {
    for (Job j : jobs) {
      CompletableFuture<Void> f = engine.run(j); // ok: asked below
      if (f.isCompletedExceptionally()) {
        break;
      }
    }
  }

  void unused(Job a) {
    @SuppressWarnings("unused")
    CompletableFuture<Void> unused = engine.run(a); // expect: DiscardedAsyncResult
    Future<?> ignored = pool.submit(() -> Integer.parseInt(a.id())); // expect: DiscardedAsyncResult
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void reviewed(Job a) {
    engine.run(a); // ok: reviewed
  }

  @SuppressWarnings("DiscardedAsyncResult")
  void reviewedByName(Job a) {
    engine.run(a); // ok: reviewed
  }

  void casted(Object o, Job a) {
    ((Engine) o).run(a); // expect: DiscardedAsyncResult
    Object kept0 = engine.run(a); // expect: DiscardedAsyncResult
    Object kept1 = engine.run(a); // ok
    ((CompletableFuture<?>) kept1).join();
  }
}
