package cases.discarded.shape;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Calls through {@code super}, an outer instance, an inherited or a generic method. */
class Inheritance {
  static class Base {
    CompletableFuture<Void> init() {
      return CompletableFuture.runAsync(() -> System.loadLibrary("native")); // ok: returned
    }
  }

  static class Dropping extends Base {
    @Override
    CompletableFuture<Void> init() {
      super.init(); // expect: DiscardedAsyncResult
      return CompletableFuture.runAsync(() -> System.loadLibrary("other")); // ok: returned
    }
  }

  static class Composing extends Base {
    @Override
    CompletableFuture<Void> init() {
      return super.init().thenRun(() -> System.loadLibrary("other")); // ok: returned
    }

    void references(ExecutorService pool) {
      pool.execute(super::init); // expect: DiscardedAsyncResult
    }
  }

  static class Outer extends Base {
    class Inner {
      void start() {
        init(); // expect: DiscardedAsyncResult
        Outer.this.init(); // expect: DiscardedAsyncResult
      }

      CompletableFuture<Void> startAndReturn() {
        return Outer.this.init(); // ok: returned
      }
    }

    Runnable later() {
      return new Runnable() {
        @Override
        public void run() {
          init(); // expect: DiscardedAsyncResult
        }
      };
    }
  }

  interface Step<R extends CompletableFuture<?>> {
    R perform(String input);

    private void quietly(String input) {
      perform(input); // expect: DiscardedAsyncResult
    }

    default R loudly(String input) {
      quietly(input);
      return perform(input); // ok: returned
    }
  }

  static <F extends CompletableFuture<String>> F start(Step<F> step) {
    step.perform("a"); // expect: DiscardedAsyncResult
    return step.perform("b"); // ok: returned
  }

  void explicitTypes(Step<CompletableFuture<String>> step) {
    Inheritance.<CompletableFuture<String>>start(step); // expect: DiscardedAsyncResult
    Inheritance.<CompletableFuture<String>>start(step).join(); // ok: awaited
  }

  void submitted(ExecutorService pool, Base base) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          base.init(); // expect: DiscardedAsyncResult
        });
    new Thread(() -> base.init()).start(); // expect: DiscardedAsyncResult
    new Thread(() -> base.init().join()).start(); // ok: awaited
    Runtime.getRuntime().addShutdownHook(new Thread(base::init)); // expect: DiscardedAsyncResult
  }

  void deep(List<List<Base>> bases) {
    bases.forEach(some -> some.forEach(base -> base.init())); // expect: DiscardedAsyncResult
    bases.forEach(some -> some.forEach(base -> base.init().join())); // ok: awaited
  }
}
