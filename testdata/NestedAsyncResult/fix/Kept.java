package cases.nested.fix;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Futures of futures that the code around them counts on. */
abstract class Kept {
  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract void accept(Object future);

  void declared(String id) {
    CompletableFuture<CompletableFuture<Void>> both = load(id).thenApply(this::save); // expect: NestedAsyncResult
    both.join();
  }

  void inferred(String id) {
    var both = load(id).thenApply(this::save); // expect: NestedAsyncResult
    both.join();
  }

  Object asAnObject(String id) {
    return load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  Supplier<CompletableFuture<?>> inALambda(String id) {
    return () -> {
      return load(id).thenApply(this::save); // expect: NestedAsyncResult
    };
  }

  void given(String id) {
    accept(load(id).thenApply(this::save)); // ok: whoever is given it knows
  }

  void kept(String id, List<Object> all) {
    all.add(load(id).thenApply(this::save)); // ok: whoever has the list knows
  }

  CompletableFuture<Boolean> asked(String id) {
    return load(id).thenApply(this::save).thenApply(saved -> saved.isDone()); // ok: asked
  }

  CompletableFuture<Void> printed(String id) {
    return load(id).thenApply(this::save).thenAccept(saved -> System.out.println(saved)); // expect: NestedAsyncResult
  }

  void notWaitedFor(String id) {
    load(id).thenApply(this::save).whenComplete((saved, failure) -> System.out.println(failure)); // expect: NestedAsyncResult
  }
}
