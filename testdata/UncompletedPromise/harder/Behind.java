package cases.uncompleted.harder;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/** Chains that go on behind the link that completes: they have one finding, not two. */
class Behind {
  private final AtomicReference<CompletableFuture<String>> current = new AtomicReference<>();
  private CompletableFuture<String> latest;

  CompletableFuture<String> runs(CompletionStage<String> s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    s.thenAccept(p::complete).thenRun(() -> System.out.println("done")); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> sameFuture(CompletionStage<String> s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    s.thenAccept(p::complete).toCompletableFuture(); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> goesOn(CompletionStage<String> s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    s.thenApply(x -> p.complete(x)).thenApply(x -> x.toString()).thenAccept(System.out::println); // expect: UncompletedPromise
    return p;
  }

  CompletableFuture<String> secondChain(CompletionStage<String> s, CompletionStage<String> other) {
    CompletableFuture<String> p = new CompletableFuture<>();
    s.thenAccept(p::complete).thenRun(() -> System.out.println("done")); // expect: UncompletedPromise
    other.thenApply(String::trim).thenAccept(System.out::println); // expect: DiscardedAsyncResult
    return p;
  }

  CompletableFuture<String> current(CompletionStage<String> s) {
    CompletableFuture<String> p = new CompletableFuture<>();
    current.set(p);
    s.thenAccept(v -> { // expect: UncompletedPromise
      p.complete(v);
      current.set(null);
    });
    return p;
  }

  CompletableFuture<String> field(CompletionStage<String> s) {
    latest = new CompletableFuture<>();
    s.thenAccept(v -> latest.complete(v)); // expect: UncompletedPromise
    return latest;
  }
}
