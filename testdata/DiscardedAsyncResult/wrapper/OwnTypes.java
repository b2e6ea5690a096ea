package cases.droppedanew.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Futures of the user's own make, generic helpers, and subclasses. */
class OwnTypes {
  static class Task<T> extends CompletableFuture<T> {
    private String name;

    Task<T> named(String name) {
      this.name = name;
      return this;
    }

    String name() {
      return name;
    }
  }

  static class Handle implements Future<String> {
    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public String get() {
      return "";
    }

    @Override
    public String get(long timeout, TimeUnit unit) {
      return "";
    }
  }

  interface Deferred<T> extends CompletionStage<T> {}

  interface Poll<T> {}

  enum Progress {
    DONE,
    PENDING
  }

  sealed interface Step permits Ready, NotReady {}

  record Ready(int n) implements Step {}

  record NotReady() implements Step {}

  static class Pump {
    Progress pump() {
      return Progress.PENDING;
    }

    Step step() {
      return new NotReady();
    }

    Handle start() {
      return new Handle();
    }

    <T> Task<T> task(Supplier<T> s) {
      Task<T> t = new Task<>();
      t.completeAsync(s); // ok: completeAsync returns its receiver, which is returned below
      return t;
    }

    Deferred<String> deferred() {
      return null;
    }
  }

  static <T> T timed(Supplier<T> s) {
    long start = System.nanoTime();
    try {
      return s.get();
    } finally {
      System.out.println(System.nanoTime() - start);
    }
  }

  static <T> T also(T t, Runnable r) {
    r.run();
    return t;
  }

  static <R> R with(Pump pump, Function<Pump, R> f) {
    return f.apply(pump);
  }

  void use(Pump pump) {
    pump.pump(); // expect: DiscardedAsyncResult
    pump.step(); // expect: DiscardedAsyncResult
    pump.start(); // expect: DiscardedAsyncResult
    pump.task(() -> 1); // expect: DiscardedAsyncResult
    pump.deferred(); // expect: DiscardedAsyncResult
    pump.task(() -> 1).named("one"); // expect: DiscardedAsyncResult
    timed(() -> pump.start()); // expect: DiscardedAsyncResult
    timed(pump::step); // expect: DiscardedAsyncResult
    also(pump.start(), () -> System.out.println("started")); // expect: DiscardedAsyncResult
    with(pump, Pump::deferred); // expect: DiscardedAsyncResult
    with(pump, p -> p.hashCode()); // ok: an int
    timed(() -> "text"); // ok: a string
  }

  String right(Pump pump) {
    while (pump.pump() == Progress.PENDING) { // ok: branched on
      Thread.onSpinWait();
    }
    Step step = pump.step(); // ok
    if (step instanceof Ready ready) {
      return "" + ready.n();
    }
    Handle handle = pump.start(); // ok
    pump.task(() -> 1).named("one").join(); // ok
    return timed(pump::start).get() + handle.get(); // ok
  }

  int switched(Pump pump) {
    return switch (pump.pump()) { // ok
      case DONE -> 1;
      case PENDING -> 0;
    };
  }

  void asserted(Pump pump) {
    assert pump.pump() == Progress.DONE; // ok
    if (pump.step() instanceof NotReady) { // ok
      throw new IllegalStateException();
    }
  }

  static class Sum extends RecursiveTask<Long> {
    private final long[] values;
    private final int from;
    private final int to;

    Sum(long[] values, int from, int to) {
      this.values = values;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from < 100) {
        long s = 0;
        for (int i = from; i < to; i++) {
          s += values[i];
        }
        return s;
      }
      int mid = (from + to) >>> 1;
      Sum left = new Sum(values, from, mid);
      Sum right = new Sum(values, mid, to);
      left.fork(); // ok: joined below
      return right.compute() + left.join();
    }
  }

  static class Walk extends RecursiveAction {
    private final List<Walk> children = new ArrayList<>();

    @Override
    protected void compute() {
      for (Walk child : children) {
        child.fork(); // ok: joined below
      }
      for (Walk child : children) {
        child.join();
      }
    }
  }

  static class LostWalk extends RecursiveAction {
    private final int depth;

    LostWalk(int depth) {
      this.depth = depth;
    }

    @Override
    protected void compute() {
      if (depth > 0) {
        new LostWalk(depth - 1).fork(); // expect: DiscardedAsyncResult
        ForkJoinTask.invokeAll(new LostWalk(depth - 1), new LostWalk(depth - 1)); // ok: void
      }
    }
  }

  void forkJoin(ForkJoinPool pool, Sum sum, Walk walk) {
    pool.submit(sum); // ok: sum is joined
    System.out.println(sum.join());
    pool.execute(walk); // ok: void
    pool.invoke(walk); // ok: a Void value
    pool.submit(new LostWalk(3)); // expect: DiscardedAsyncResult
  }

  void futureTask(Executor executor) throws InterruptedException, ExecutionException {
    FutureTask<Integer> task = new FutureTask<>(() -> 42); // ok
    executor.execute(task);
    System.out.println(task.get());
  }

  void futureTaskLost(Executor executor) {
    executor.execute(new FutureTask<>(() -> 42)); // ok: handed to the executor as its task
  }

  Integer orElse(Future<Integer> f) {
    try {
      return f.get(1, TimeUnit.SECONDS); // ok
    } catch (InterruptedException | ExecutionException | TimeoutException | CancellationException e) {
      return null;
    }
  }
}
