package cases.discarded.obligation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a project's own holder hands back was stored before, unless it takes or makes it. */
abstract class Holders {
  enum Step {
    DONE,
    PENDING
  }

  interface Job {
    Step state();

    Step advance();

    Step getStep(String name);
  }

  abstract static class Cell<T> {
    abstract T swap(T next);

    abstract T swap(T next, Function<T, T> how);

    abstract T make(Supplier<T> how);

    abstract T get();

    abstract T firstOfAll();

    abstract T perform();
  }

  abstract CompletableFuture<String> send(String text);

  abstract <T> T checked(T value, String message, int code);

  abstract <T> T formatted(T value, Object[] arguments);

  void stored(Cell<CompletableFuture<String>> cell, CompletableFuture<String> next) {
    cell.swap(next); // ok: like a put
    cell.get(); // ok: the cell holds it
    cell.firstOfAll(); // ok: the cell holds it
  }

  void made(Cell<CompletableFuture<String>> cell, CompletableFuture<String> next) {
    cell.swap(next, old -> send("a")); // expect: DiscardedAsyncResult
    cell.make(() -> send("a")); // expect: DiscardedAsyncResult
    cell.perform(); // expect: DiscardedAsyncResult
  }

  void taken(AtomicReference<CompletableFuture<String>> latest, CompletableFuture<String> next) {
    latest.getAndSet(null); // expect: DiscardedAsyncResult
    latest.getAndSet(next); // ok: like a put
  }

  void states(List<Job> jobs, Job job) {
    job.state(); // ok: a state that is kept
    job.advance(); // expect: DiscardedAsyncResult
    job.getStep("a"); // expect: DiscardedAsyncResult
    jobs.stream().map(each -> each.state()).toList(); // ok: states that are kept
    jobs.stream().map(Job::state).toList(); // ok: states that are kept
    jobs.stream().map(each -> each.advance()).toList(); // expect: DiscardedAsyncResult
    jobs.stream().map(Job::advance).toList(); // expect: DiscardedAsyncResult
  }

  String handedBack(CompletableFuture<String> sent) {
    checked(sent, "sent", 1); // ok: hands back what is awaited below
    formatted(sent, new Object[] {"a"}); // ok: hands back what is awaited below
    checked(send("a"), "sent", 1); // expect: DiscardedAsyncResult
    return sent.join();
  }
}
