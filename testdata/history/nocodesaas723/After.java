package history.nocodesaas723.after;

import reactor.core.publisher.Mono;

/**
 * The result tells whether the document was saved.
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
    return store.find(id).flatMap(found -> store.save(found.next())).hasElement();
  }
}
