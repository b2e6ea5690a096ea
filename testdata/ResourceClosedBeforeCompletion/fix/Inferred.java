package cases.lifetime.fix;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Futures whose type the variable tells, and those that tell it themselves. */
abstract class Inferred {
  interface Client extends AutoCloseable {
    <T> CompletableFuture<T> fetch(String key);

    <T> CompletableFuture<T> fetchOr(Supplier<T> other);

    <X extends RuntimeException> CompletableFuture<String> fetchLoudly(String key) throws X;

    @Override
    void close();
  }

  CompletableFuture<String> fromTheVariable(Client client, String key) {
    CompletableFuture<String> answer = client.fetch(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> fromAnArgument(Client client, Supplier<String> other) {
    CompletableFuture<String> answer = client.fetchOr(other); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }

  CompletableFuture<String> ofAnotherVariable(Client client, String key) {
    CompletableFuture<String> answer = client.fetchLoudly(key); // expect: ResourceClosedBeforeCompletion
    client.close();
    return answer;
  }
}
