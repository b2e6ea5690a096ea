package cases.discarded.exemption;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

/** Methods that return their receiver move the obligation to it. */
abstract class Receivers {
  private CompletableFuture<String> pending = CompletableFuture.supplyAsync(() -> "x"); // ok: read in reply()

  abstract CompletableFuture<String> call();

  void fresh() {
    call().orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
    call().completeOnTimeout("late", 1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> kept() {
    CompletableFuture<String> reply = call(); // ok: returned below
    reply.orTimeout(1, TimeUnit.SECONDS); // ok: its receiver is returned
    return reply;
  }

  void keptAndAwaited() {
    var reply = call(); // ok: awaited below
    reply.completeOnTimeout("late", 1, TimeUnit.SECONDS); // ok: its receiver is awaited
    reply.join();
  }

  void keptByNobody() {
    var reply = call(); reply.orTimeout(1, TimeUnit.SECONDS); // expect: DiscardedAsyncResult
  }

  void ofTheCaller(CompletableFuture<String> reply) {
    reply.orTimeout(1, TimeUnit.SECONDS); // ok: the caller has the receiver
  }

  void ofAField() {
    pending.orTimeout(1, TimeUnit.SECONDS); // ok: the field is read in reply()
  }

  String reply() {
    return pending.join();
  }

  CompletableFuture<String> inAChain() {
    return call().orTimeout(1, TimeUnit.SECONDS); // ok: returned
  }

  static final class Fibonacci extends RecursiveTask<Long> {
    private final int n;

    Fibonacci(int n) {
      this.n = n;
    }

    @Override
    protected Long compute() {
      if (n < 2) {
        return (long) n;
      }
      Fibonacci left = new Fibonacci(n - 1);
      left.fork(); // ok: joined below
      return new Fibonacci(n - 2).compute() + left.join();
    }
  }

  void forkedFresh() {
    new Fibonacci(30).fork(); // expect: DiscardedAsyncResult
  }

  long forkedAndJoined() {
    return new Fibonacci(30).fork().join(); // ok: awaited
  }

  ForkJoinTask<Long> forkedAndReturned() {
    return new Fibonacci(30).fork(); // ok: returned
  }

  long forkedIntoAList(int many) {
    List<Fibonacci> parts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Fibonacci part = new Fibonacci(i);
      parts.add(part);
      part.fork(); // ok: joined through the list
    }
    long sum = 0;
    for (Fibonacci part : parts) {
      sum += part.join();
    }
    return sum;
  }
}
