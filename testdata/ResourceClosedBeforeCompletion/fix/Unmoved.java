package cases.lifetime.fix;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Closes that would be another thing in a callback: no fix. */
abstract class Unmoved {
  interface Client {
    CompletableFuture<String> fetch(String key);

    String read(String key);

    <T> CompletableFuture<T> echo(T value);

    @SuppressWarnings("unchecked")
    <T> CompletableFuture<T> first(T... values);

    void close();
  }

  private final Object lock = new Object();
  private final Client kept;
  private Client current;
  private Client made;

  Unmoved(Client kept) {
    this.kept = kept;
    made = kept;
  }

  CompletableFuture<String> madeAtFirst() {
    CompletableFuture<String> answer = made.fetch("a"); // expect: ResourceClosedBeforeCompletion
    made.close();
    return answer;
  }

  CompletableFuture<String> echoed(Client client) {
    CompletableFuture<String> answer = client.echo("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<Object> echoedAsAWiderType(Client client) {
    CompletableFuture<Object> answer = client.echo("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> oneOfSeveral(Client client) {
    CompletableFuture<String> answer = client.first("a", "b", "c"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> withAWordBehind(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    client.close(); // It is full.
    return answer;
  }

  synchronized CompletableFuture<String> underItsOwnLock(Client client) {
    CompletableFuture<String> answer = client.fetch("a"); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> anotherOfThisByThen() {
    CompletableFuture<String> answer = this.current.fetch("a"); // expect: ResourceClosedBeforeCompletion
    this.current.close();
    return answer;
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
