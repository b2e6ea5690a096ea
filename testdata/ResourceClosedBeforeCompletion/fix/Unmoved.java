package cases.lifetime.fix;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Closes that would be another thing in a callback: no fix. */
abstract class Unmoved {
  interface Client {
    CompletableFuture<String> fetch(String key);

    String read(String key);

    void close();
  }

  private final Object lock = new Object();
  private final Client kept;
  private Client current;

  Unmoved(Client kept) {
    this.kept = kept;
  }

  abstract Client open();

  CompletableFuture<String> besideAnother(Client client) {
    CompletableFuture<String> none = null, answer = client.fetch("b"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> anotherByThen() {
    try {
      CompletableFuture<String> answer = current.fetch("a"); // expect: ResourceClosedBeforeCompletion
      current.close();
      return answer;
    } finally {
      current = open();
    }
  }

  CompletableFuture<String> underALock(Client client) {
    synchronized (lock) {
      CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
      client.close();
      return answer;
    }
  }

  CompletableFuture<String> withItsReason(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    // Nobody needs it any more.
    client.close();
    return answer;
  }

  CompletableFuture<Object> ofAWiderType(Client client) {
    CompletableFuture<Object> answer = client.fetch("a").thenApply(text -> text.trim()); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<Object> suppliedAsAWiderType(Client client, Executor executor) {
    CompletableFuture<Object> answer = CompletableFuture.supplyAsync(() -> client.read("a"), executor); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> supplied(Client client, Executor executor) {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> client.read("a"), executor); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> ofAFinalField() {
    CompletableFuture<String> answer = kept.fetch("a"); // expect: ResourceClosedBeforeCompletion
    kept.close();
    return answer;
  }
}
