package cases.lifetime.caught;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Futures in a try with a clause for their failure: kept ones, and ones that are dropped. */
class CatchForDropped {
  interface Service {
    CompletableFuture<String> load(String key);
  }

  private Service service;

  void dropped(String key) {
    try {
      service.load(key); // expect: DiscardedAsyncResult
    } catch (CompletionException e) {
      System.err.println(e);
    }
  }

  void droppedChain(String key) {
    try {
      service.load(key).thenAccept(System.out::println); // expect: DiscardedAsyncResult
    } catch (CompletionException e) {
      System.err.println(e);
    }
  }

  void unread(String key) {
    try {
      CompletableFuture<String> ignored = service.load(key); // expect: DiscardedAsyncResult
    } catch (CompletionException e) {
      System.err.println(e);
    }
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

  void handled(String key) {
    try {
      service.load(key).whenComplete((s, e) -> System.out.println(s + " " + e)); // expect: ResourceClosedBeforeCompletion
    } catch (CompletionException e) {
      System.err.println(e);
    }
  }

  void awaited(String key) {
    try {
      service.load(key).join(); // ok: join throws it
    } catch (CompletionException e) {
      System.err.println(e);
    }
  }
}
