package cases.promise.task;

import java.util.concurrent.CompletableFuture;

/** A record with a promise, for cases in other files. */
record Request(long index, CompletableFuture<Long> stored) {
  boolean refuseOld() {
    return index < 0 && stored.completeExceptionally(new IllegalStateException("old"));
  }
}
