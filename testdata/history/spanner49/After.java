package history.spanner49.after;

import reactor.core.publisher.Mono;

/**
 * The transaction has begun when the result completes.
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
    return session.flatMap(client::beginTransaction).then();
  }
}
