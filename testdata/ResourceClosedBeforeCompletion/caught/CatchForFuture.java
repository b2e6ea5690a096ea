package cases.lifetime.caught;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Clauses that can only be meant for the failure of a future. */
class CatchForFuture {
  interface Service {
    CompletableFuture<String> load(String key);

    CompletionStage<Integer> count();

    String loadNow(String key);

    CompletableFuture<String> open(String key) throws IOException;

    CompletableFuture<String> take(String key) throws ExecutionException;
  }

  record Job(String key) {}

  private static final Logger LOG = Logger.getLogger("cases");

  private Service service;

  CompletableFuture<String> returned(String key) {
    try {
      return service.load(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.completedFuture("");
    }
  }

  String joined(String key) {
    try {
      return service.load(key).join(); // ok: join throws it
    } catch (CompletionException e) {
      return "";
    }
  }

  void dropped(String key) {
    try {
      service.load(key); // expect: DiscardedAsyncResult
    } catch (CompletionException e) {
      LOG.warning("not loaded: " + e);
    }
  }

  void waitedInside(String key) {
    try {
      service.load(key).join(); // ok: waited
    } catch (CompletionException e) {
      LOG.warning("not loaded: " + e);
    }
  }

  CompletionStage<Integer> chained() {
    try {
      return service.count().thenApply(n -> n + 1); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      System.err.println(e.getCause());
      return CompletableFuture.completedFuture(0);
    }
  }

  CompletionStage<Integer> handledOnTheFuture() {
    return service.count().exceptionally(failure -> 0); // ok: no clause
  }

  CompletableFuture<String> kept(String key) {
    CompletableFuture<String> answer = null;
    try {
      answer = service.load(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      System.err.println(e);
    }
    return answer;
  }

  CompletableFuture<String> syncFailure(String key) {
    try {
      return service.load(key); // ok: a clause for what the call itself throws
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> anythingElse(String key) {
    try {
      return service.load(key); // ok: RuntimeException may come from the call
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<Integer> joinedBefore(String key) {
    try {
      CompletableFuture<String> text = service.load(key); // ok: joined below
      int length = text.join().length();
      return service.load("more").thenApply(t -> t.length() + length); // ok: join above throws it
    } catch (CompletionException e) {
      return CompletableFuture.completedFuture(0);
    }
  }

  CompletableFuture<String> otherCallMayJoin(String key) {
    try {
      String other = service.loadNow(key);
      return service.load(other); // ok: loadNow may throw it
    } catch (CompletionException e) {
      return CompletableFuture.completedFuture("");
    }
  }

  String got(String key) throws InterruptedException {
    try {
      return service.load(key).get(); // ok: get throws it
    } catch (ExecutionException e) {
      return "";
    }
  }

  CompletableFuture<String> multi(String key) {
    try {
      return service.load(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException | IllegalStateException e) {
      return CompletableFuture.completedFuture("");
    }
  }

  CompletionStage<Integer> chainedOverLines() {
    try {
      return service
          .count() // expect: ResourceClosedBeforeCompletion
          .thenApply(n -> n + 1); // ok: said of the first link
    } catch (CompletionException e) {
      return CompletableFuture.completedFuture(0);
    }
  }

  CompletableFuture<String> throwsItself(String key) {
    try {
      return service.take(key); // ok: the call itself says that it throws it
    } catch (ExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> throwsSomethingElse(String key) throws IOException {
    try {
      return service.open(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> logsBefore(String key) {
    try {
      LOG.info("asking");
      return service.load(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> completesBefore(String key, CompletableFuture<Void> started) {
    try {
      started.complete(null);
      return service.load(key); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> getterBefore(Job job) {
    try {
      return service.load(job.key()); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> supplierBefore(Supplier<String> key) {
    try {
      return service.load(key.get()); // ok: whoever supplies the key may throw it
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  interface Names {
    String getName(String key);

    String find();
  }

  CompletableFuture<String> lookupBefore(Names names, String key) {
    try {
      return service.load(names.getName(key)); // ok: the lookup may throw it
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  CompletableFuture<String> searchBefore(Names names) {
    try {
      return service.load(names.find()); // ok: the search may throw it
    } catch (CompletionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
