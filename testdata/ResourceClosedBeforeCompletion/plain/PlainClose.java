package cases.lifetime.plain;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Futures and a plain {@code close()} later in the method. */
class PlainClose {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    CompletableFuture<Void> store(InputStream content);

    @Override
    void close();
  }

  private Client shared;
  private CompletableFuture<String> last;

  CompletableFuture<String> returned(Client client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> returnedAfterJoin(Client client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // ok: awaited before the close
    answer.join();
    client.close();
    return answer;
  }

  String awaitedTooLate(Client client, String key) throws ExecutionException, InterruptedException {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer.get();
  }

  String awaitedInTime(Client client, String key) throws ExecutionException, InterruptedException {
    CompletableFuture<String> answer = client.fetch(key); // ok: awaited before the close
    String text = answer.get();
    client.close();
    return text;
  }

  void stored(String key) {
    last = shared.fetch(key); // expect: ResourceClosedBeforeCompletion
    shared.close();
  }

  void storedOther(Client client, String key) {
    last = shared.fetch(key); // ok: another client is closed
    client.close();
  }

  CompletableFuture<String> last() {
    return last;
  }

  CompletableFuture<Integer> derived(Client client, String key) {
    CompletableFuture<Integer> length =
        client.fetch(key).thenApply(String::length); // expect: ResourceClosedBeforeCompletion
    client.close();
    return length;
  }

  CompletableFuture<Integer> closedBehind(Client client, String key) {
    CompletableFuture<Integer> length =
        client.fetch(key).thenApply(String::length); // ok: closed when it is complete
    return length.whenComplete((n, failure) -> client.close());
  }

  CompletableFuture<String> closedBefore(Client client, String key) {
    client.close();
    return shared.fetch(key); // ok: closed before, and another one
  }

  CompletableFuture<String> closedOnOnePath(Client client, String key) {
    if (key.isEmpty()) {
      client.close();
      return CompletableFuture.completedFuture("");
    }
    return client.fetch(key); // ok: not closed on this path
  }

  CompletableFuture<Void> streamClosed(Client client, InputStream content)
      throws java.io.IOException {
    CompletableFuture<Void> stored =
        client.store(content); // expect: ResourceClosedBeforeCompletion
    content.close();
    return stored;
  }

  CompletableFuture<Void> streamClosedBehind(Client client, InputStream content) {
    return client
        .store(content) // ok: closed when it is complete
        .whenComplete(
            (done, failure) -> {
              try {
                content.close();
              } catch (java.io.IOException e) {
                System.err.println(e);
              }
            });
  }

  Future<String> pool() {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<String> task = pool.submit(() -> "done"); // ok: shutdown lets the task finish
    pool.shutdown();
    return task;
  }

  CompletableFuture<Integer> pooled(Client client, String key) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CompletableFuture<Integer> length =
        CompletableFuture.supplyAsync(key::length, pool); // ok: does not use the client
    client.close();
    pool.shutdown();
    return length;
  }

  /** Its {@code close()} answers whether it was open. */
  interface Connection {
    CompletableFuture<String> fetch(String key);

    boolean close();

    boolean isClosed();
  }

  CompletableFuture<String> closeThatAnswers(Connection connection, String key) {
    CompletableFuture<String> answer =
        connection.fetch(key); // expect: ResourceClosedBeforeCompletion
    connection.close();
    return answer;
  }

  CompletableFuture<String> closeThatIsAsked(Connection connection, String key) {
    CompletableFuture<String> answer =
        connection.fetch(key); // expect: ResourceClosedBeforeCompletion
    if (!connection.close()) {
      System.err.println("closed already");
    }
    return answer;
  }

  CompletableFuture<String> closeWhoseAnswerIsKept(Connection connection, String key) {
    CompletableFuture<String> answer =
        connection.fetch(key); // expect: ResourceClosedBeforeCompletion
    boolean open = connection.close();
    System.err.println(open);
    return answer;
  }

  CompletableFuture<String> questionOfAClose(Connection connection, String key) {
    CompletableFuture<String> answer = connection.fetch(key); // ok: nothing is closed
    connection.isClosed();
    return answer;
  }

  String closeThatAnswersBehind(Connection connection, String key) {
    String answer = connection.fetch(key).join(); // ok: awaited before the close
    connection.close();
    return answer;
  }

  CompletableFuture<String> capturing(Client client, String key) {
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync( // expect: ResourceClosedBeforeCompletion
            () -> client.fetch(key).join());
    client.close();
    return answer;
  }
}
