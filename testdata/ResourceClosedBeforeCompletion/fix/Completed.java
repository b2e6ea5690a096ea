package cases.lifetime.fix;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Closes that can wait for the future. */
abstract class Completed {
  interface Client extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    @Override
    void close();
  }

  interface Noisy extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    @Override
    void close() throws IOException;
  }

  interface Loud extends AutoCloseable {
    CompletableFuture<String> fetch(String key);

    @Override
    void close() throws IllegalStateException;
  }

  private CompletableFuture<String> last;

  static final class Own extends CompletableFuture<String> {}

  interface OwnClient extends AutoCloseable {
    Own fetch(String key);

    @Override
    void close();
  }

  abstract Client open();

  CompletableFuture<String> plain(Client client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<Integer> chain(Client client, String key) {
    CompletableFuture<Integer> length =
        client.fetch(key).thenApply(String::length); // expect: ResourceClosedBeforeCompletion
    client.close();
    return length;
  }

  CompletableFuture<String> between(Client client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    System.out.println("asked");
    client.close();
    return answer;
  }

  CompletableFuture<String> nameTaken(Client client, String value) {
    CompletableFuture<String> answer = client.fetch(value); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> changing(String key) {
    Client client = open();
    client = open();
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  Own ownType(OwnClient client, String key) {
    Own answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> throwing(Noisy client, String key) throws IOException {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> throwingUnchecked(Loud client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  void stored(Client client, String key) {
    CompletableFuture<String> answer =
        last = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
  }

  CompletableFuture<String> inFinally(Client client, String key) {
    try {
      return client.fetch(key); // expect: ResourceClosedBeforeCompletion
    } finally {
      client.close();
    }
  }
}
