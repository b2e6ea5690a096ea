package cases.lifetime.takers;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

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
