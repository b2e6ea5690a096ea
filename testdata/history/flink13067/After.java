package history.flink13067.after;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The failure completes the future that is in the map, and the next caller may try again.
 *
 * <p>https://github.com/apache/flink/pull/13067
 */
final class ClientFactory {
  interface Client {}

  interface Network {
    CompletableFuture<Client> connect(String peer);
  }

  private final ConcurrentMap<String, CompletableFuture<Client>> clients =
      new ConcurrentHashMap<>();
  private final Network network;

  ClientFactory(Network network) {
    this.network = network;
  }

  CompletableFuture<Client> client(String peer) {
    CompletableFuture<Client> created = new CompletableFuture<>();
    CompletableFuture<Client> earlier = clients.putIfAbsent(peer, created);
    if (earlier != null) {
      return earlier;
    }
    network
        .connect(peer)
        .whenComplete(
            (client, failure) -> {
              if (failure != null) {
                clients.remove(peer, created);
                created.completeExceptionally(failure);
              } else {
                created.complete(client);
              }
            });
    return created;
  }
}
