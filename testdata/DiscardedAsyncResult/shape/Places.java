package cases.discarded.shape;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Class members of every kind in which a statement may stand. */
class Places {
  static {
    runAsync(Places::load); // expect: DiscardedAsyncResult
    runAsync(Places::load).join(); // ok: awaited
  }

  {
    runAsync(Places::load); // expect: DiscardedAsyncResult
  }

  Places() {
    supplyAsync(Places::hostName); // expect: DiscardedAsyncResult
  }

  Places(String name) {
    this(supplyAsync(() -> name)); // ok: passed to another constructor
  }

  Places(CompletableFuture<String> name) {
    name.join();
  }

  static void load() {
    System.loadLibrary("native");
  }

  static String hostName() {
    return System.getenv("HOSTNAME").trim();
  }

  interface Refreshing {
    CompletableFuture<Void> refresh();

    default void refreshSoon() {
      refresh(); // expect: DiscardedAsyncResult
    }

    default CompletableFuture<Void> refreshTwice() {
      return refresh().thenCompose(done -> refresh()); // ok: returned
    }

    static void refreshAll(Refreshing... all) {
      for (Refreshing one : all) one.refresh(); // expect: DiscardedAsyncResult
    }
  }

  record Named(String name, CompletableFuture<String> greeting) {
    Named {
      Objects.requireNonNull(name);
      supplyAsync(() -> name.charAt(0)); // expect: DiscardedAsyncResult
    }

    Named(String name) {
      this(name, supplyAsync(() -> "hello " + name)); // ok: a component of the record
    }
  }

  enum Mode {
    EAGER {
      @Override
      void start() {
        runAsync(Places::load); // expect: DiscardedAsyncResult
      }
    },
    PATIENT {
      @Override
      void start() {
        runAsync(Places::load).join(); // ok: awaited
      }
    };

    abstract void start();
  }

  Runnable anonymous() {
    return new Runnable() {
      @Override
      public void run() {
        runAsync(Places::load); // expect: DiscardedAsyncResult
      }
    };
  }

  void localClass() {
    class Loader {
      CompletableFuture<Void> again() {
        return runAsync(Places::load); // ok: returned
      }

      void once() {
        again(); // expect: DiscardedAsyncResult
      }
    }
    new Loader().once();
  }

  static <T extends CompletableFuture<?>> void generic(java.util.function.Supplier<? extends T> tasks) {
    tasks.get(); // expect: DiscardedAsyncResult
    T kept = tasks.get(); // ok: awaited below
    kept.join();
  }

  void throwing() {
    throw new IllegalStateException(String.valueOf(runAsync(Places::load).join())); // ok: awaited
  }

  boolean caught() {
    try {
      runAsync(Places::load); // expect: DiscardedAsyncResult
      return true;
    } catch (RuntimeException e) {
      runAsync(Places::load); // expect: DiscardedAsyncResult
      return false;
    } finally {
      runAsync(Places::load); // expect: DiscardedAsyncResult
    }
  }
}
