package history.spanner49.before;

import reactor.core.publisher.Mono;

/**
 * The R2DBC driver of Cloud Spanner, as its tests could not tell it from the right one: with {@code
 * map} the transaction is a Mono in a Mono, and {@code then} waits for the outer one only.
 *
 * <p>https://github.com/GoogleCloudPlatform/cloud-spanner-r2dbc/issues/49
 */
final class SpannerConnection {
  interface Client {
    Mono<String> beginTransaction(String session);
  }

  private final Client client;
  private final Mono<String> session;

  SpannerConnection(Client client, Mono<String> session) {
    this.client = client;
    this.session = session;
  }

  Mono<Void> beginTransaction() {
    return session.map(client::beginTransaction).then(); // expect: NestedAsyncResult
  }
}
