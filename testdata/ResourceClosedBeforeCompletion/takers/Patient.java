package cases.lifetime.takers;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Closes whose code, in the same file, waits. */
class Patient {
  interface Wire {
    CompletableFuture<String> ask(String question);

    CompletableFuture<Void> finish();

    void cut();
  }

  /** Its close gets the last answer. */
  static class Getting implements AutoCloseable {
    private CompletableFuture<Integer> last;

    CompletableFuture<Integer> add(int n) {
      last = CompletableFuture.supplyAsync(() -> n + 1);
      return last;
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
      last.get();
    }
  }

  /** Its close gets something else. */
  static class Impatient implements AutoCloseable {
    private CompletableFuture<Integer> last;

    CompletableFuture<Integer> add(int n) {
      last = CompletableFuture.supplyAsync(() -> n + 1);
      return last;
    }

    @Override
    public void close() {
      System.out.println(last.getNow(0));
    }
  }

  /** Its close lets what was accepted finish. */
  static class Orderly implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    CompletableFuture<Integer> add(int n) {
      return CompletableFuture.supplyAsync(() -> n + 1, pool);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  /** Its close stops what runs. */
  static class Stopping implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    CompletableFuture<Integer> add(int n) {
      return CompletableFuture.supplyAsync(() -> n + 1, pool);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  /** Its close ends something else as well. */
  static class Partly implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private Wire wire;

    CompletableFuture<String> add(String question) {
      return CompletableFuture.supplyAsync(() -> question, pool).thenCompose(wire::ask);
    }

    @Override
    public void close() {
      pool.shutdown();
      wire.cut();
    }
  }

  /** Its close only notes that it was closed. */
  static class Noting implements AutoCloseable {
    private boolean closed;

    CompletableFuture<Integer> add(int n) {
      return CompletableFuture.supplyAsync(() -> closed ? 0 : n + 1);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static void closeWhenDone(Wire wire) {
    wire.finish().join();
  }

  private static void closeAtOnce(Wire wire) {
    wire.cut();
  }

  CompletableFuture<Integer> got() throws InterruptedException, ExecutionException {
    try (Getting getting = new Getting()) {
      return getting.add(1); // ok: the close waits for it
    }
  }

  CompletableFuture<Integer> notGot() {
    try (Impatient impatient = new Impatient()) {
      return impatient.add(1); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> finished() {
    try (Orderly orderly = new Orderly()) {
      return orderly.add(1); // ok: what its pool has accepted runs
    }
  }

  CompletableFuture<Integer> stopped() {
    try (Stopping stopping = new Stopping()) {
      return stopping.add(1); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> halfFinished() {
    try (Partly partly = new Partly()) {
      return partly.add("a"); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<Integer> noted() {
    try (Noting noting = new Noting()) {
      return noting.add(1); // expect: ResourceClosedBeforeCompletion
    }
  }

  CompletableFuture<String> whenDone(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: the helper waits
    closeWhenDone(wire);
    return answer;
  }

  CompletableFuture<String> atOnce(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    closeAtOnce(wire);
    return answer;
  }
}
