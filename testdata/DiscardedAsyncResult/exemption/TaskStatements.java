package cases.discarded.exemption;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task catches everything whatever statement the {@code try} stands in, or it does not. */
abstract class TaskStatements {
  private static final Logger log = LoggerFactory.getLogger(TaskStatements.class);

  private volatile boolean running = true;
  private final Object lock = new Object();

  abstract void step();

  abstract boolean more();

  abstract int first();

  abstract String name();

  abstract List<String> names();

  abstract AutoCloseable open();

  abstract void read() throws IOException;

  void guarded(String name) {
    try {
      step();
    } catch (Throwable t) {
      log.error("step {}", name, t);
    }
  }

  void inABranch(ExecutorService pool) {
    pool.submit( // ok: handled on the one way that does anything
        () -> {
          if (running) {
            guarded("a");
          }
        });
    pool.submit( // ok: handled on both ways
        () -> {
          if (running) {
            guarded("a");
          } else {
            guarded("b");
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          guarded("a");
          if (running) {
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          if (running) {
            guarded("a");
          } else {
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          guarded("a");
          if (more()) {
            log.info("more");
          }
        });
  }

  void inLoops(ExecutorService pool) {
    pool.submit( // ok: each turn handles everything
        () -> {
          for (int i = 0; i < 3; i++) {
            guarded("a");
          }
        });
    pool.submit( // ok: each turn handles everything
        () -> {
          do {
            guarded("a");
          } while (running);
        });
    pool.submit( // ok: each turn handles everything
        () -> {
          turns:
          while (true) {
            guarded("a");
            if (!running) {
              break turns;
            }
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          while (running) {
            guarded("a");
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (int i = first(); i < 3; i++) {
            guarded("a");
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (int i = 0; more(); i++) {
            guarded("a");
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (int i = 0; i < 3; step()) {
            guarded("a");
            i++;
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (int i = 0; i < 3; i++) {
            guarded("a");
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          do {
            guarded("a");
          } while (more());
        });
  }

  void forEachOne(ExecutorService pool, List<String> given) {
    pool.submit( // ok: each turn handles everything
        () -> {
          for (String name : given) {
            guarded(name);
          }
        });
    pool.submit( // ok: each call handles everything
        () -> given.forEach(name -> guarded(name)));
    pool.submit( // ok: each call handles everything
        () -> given.forEach(this::guarded));
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (String name : names()) {
            guarded(name);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          for (String name : given) {
            guarded(name);
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          guarded("a");
          given.forEach(name -> step());
        });
  }

  void underALock(ExecutorService pool) {
    pool.submit( // ok: handled under the lock
        () -> {
          synchronized (lock) {
            guarded("a");
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          guarded("a");
          synchronized (lock) {
            step();
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          synchronized (open()) {
            guarded("a");
          }
        });
  }

  void inASwitch(ExecutorService pool, int kind) {
    pool.submit( // ok: each case handles everything
        () -> {
          switch (kind) {
            case 1:
              guarded("a");
              break;
            default:
              guarded("b");
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          switch (kind) {
            case 1:
              guarded("a");
              break;
            default:
              step();
          }
        });
  }

  void resources(ExecutorService pool) {
    pool.submit( // ok: opening, closing and the work are handled
        () -> {
          try (AutoCloseable opened = open()) {
            step();
          } catch (Throwable t) {
            log.error("step", t);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try (AutoCloseable opened = open()) {
            guarded("a");
          }
          return 1;
        });
    pool.submit( // ok: the inner one handles everything
        () -> {
          try {
            guarded("a");
          } finally {
            log.info("done");
          }
        });
  }

  void arguments(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> guarded(name()));
    pool.submit(() -> guarded("a")); // ok: handled
  }

  void clauses(ExecutorService pool, CompletableFuture<Integer> promise) {
    pool.submit( // ok: a task declares no other exception
        () -> {
          try {
            step();
          } catch (RuntimeException e) {
            log.error("step", e);
          } catch (Error e) {
            log.error("step, badly", e);
          }
        });
    pool.submit( // ok: the two together handle everything
        () -> {
          try {
            step();
          } catch (RuntimeException | Error e) {
            log.error("step", e);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            read();
          } catch (IOException e) {
            log.error("read", e);
          } catch (Error e) {
            log.error("read, badly", e);
          }
        });
  }

  void handlers(ExecutorService pool) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (Throwable t) {
            if (running) {
              throw t;
            }
            log.error("step", t);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (Throwable ignored) {
            step();
          }
        });
    pool.submit( // ok: nobody wants to hear of it
        () -> {
          try {
            step();
          } catch (Throwable ignored) {
            log.info("as it may be");
          }
        });
  }

  void promises(ExecutorService pool, CompletableFuture<Integer> given) {
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (IllegalStateException e) {
            given.completeExceptionally(e);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (StackOverflowError e) {
            given.completeExceptionally(e);
          }
        });
    pool.submit( // expect: DiscardedAsyncResult
        () -> {
          try {
            step();
          } catch (IllegalStateException | IllegalArgumentException e) {
            given.completeExceptionally(e);
          }
        });
    pool.submit( // ok: the promise tells
        () -> {
          try {
            step();
          } catch (RuntimeException e) {
            given.completeExceptionally(e);
          }
        });
  }

  void calledAgain(ExecutorService pool, List<String> given) {
    pool.submit(() -> again(3)); // ok: each call handles everything
    pool.submit(() -> tree(given)); // ok: each call handles everything
    pool.submit(() -> againWithAGap(3)); // expect: DiscardedAsyncResult
  }

  private void again(int turns) {
    guarded("a");
    if (turns > 0) {
      again(turns - 1);
    }
  }

  private void tree(List<String> given) {
    guarded("a");
    given.forEach(name -> tree(List.of()));
  }

  private void againWithAGap(int turns) {
    guarded("a");
    if (turns > 0) {
      againWithAGap(turns - 1);
    }
    step();
  }

  void written(ExecutorService pool) {
    pool.submit((Runnable) () -> guarded("a")); // ok: handled
    pool.submit(((Runnable) (() -> guarded("a")))); // ok: handled
    pool.submit((Runnable) () -> step()); // expect: DiscardedAsyncResult
  }
}
