package cases.promise.fix;

import java.util.concurrent.CompletableFuture;

/** A finding in the text that the fix of another one replaces. */
abstract class Overlapping {
  abstract CompletableFuture<Void> send(String text);

  void inner(CompletableFuture<String> in, CompletableFuture<String> promise) {
    in.thenAccept( // expect: UncompletedPromise
        s -> promise.complete(in.thenApply(x -> send(x)).toString())); // expect: NestedAsyncResult
  }
}
