package history.nocodesaas723.before;

import reactor.core.publisher.Mono;

/**
 * Modlix's no-code platform, "map instead of flatMap": the inner update is assembled and never
 * subscribed to, and the outer result says that it went well.
 *
 * <p>https://github.com/modlix-india/nocode-saas/pull/723
 */
final class DocumentService {
  record Document(String id, int version) {
    Document next() {
      return new Document(id, version + 1);
    }
  }

  interface Store {
    Mono<Document> find(String id);

    Mono<Document> save(Document document);
  }

  private final Store store;

  DocumentService(Store store) {
    this.store = store;
  }

  Mono<Boolean> bumpVersion(String id) {
    return store
        .find(id)
        .map(found -> store.save(found.next())) // expect: NestedAsyncResult
        .hasElement();
  }
}
