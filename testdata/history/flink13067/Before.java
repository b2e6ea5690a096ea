package history.flink13067.before;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Apache Flink's clients for partition requests: when connecting failed, the future in the map was
 * left as it was, and every later request for the same peer waited for it.
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
    network.connect(peer).thenAccept(created::complete); // expect: UncompletedPromise
    return created;
  }
}
