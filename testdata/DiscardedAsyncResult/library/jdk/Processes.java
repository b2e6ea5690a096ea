package cases.discarded.library.jdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of a process is an event that cannot fail, what follows it may. */
abstract class Processes {
  private final AtomicInteger running = new AtomicInteger();

  abstract CompletableFuture<Void> report(int code);

  void listener(Process process) {
    process.onExit().thenRun(() -> running.decrementAndGet()); // ok: the process keeps its own future
  }

  void newWork(Process process) {
    process.onExit().thenCompose(p -> report(p.exitValue())); // expect: DiscardedAsyncResult
    process.onExit().thenAccept(p -> report(p.exitValue())); // expect: DiscardedAsyncResult
  }

  int awaited(Process process) {
    return process.onExit().join().exitValue(); // ok: awaited
  }

  CompletableFuture<Void> composed(ProcessHandle handle) {
    return handle.onExit().thenCompose(h -> report(0)); // ok: returned
  }
}
