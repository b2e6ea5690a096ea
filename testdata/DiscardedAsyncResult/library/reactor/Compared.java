package cases.discarded.library.reactor;

import reactor.core.publisher.Mono;

/** A publisher that is compared with nothing is asked for; one that is compared with another is not. */
abstract class Compared {
  interface Source {
    Mono<String> body();
  }

  boolean isThere(Source source) {
    return source.body() != null; // ok: asked whether there is one
  }

  boolean isThereAtAll(Source source) {
    return null != source.body(); // ok: asked whether there is one
  }

  boolean isSame(Source source, Object other) {
    return source.body() == other; // expect: DiscardedAsyncResult
  }

  boolean isSameAs(Source source, Object other) {
    return other != source.body(); // expect: DiscardedAsyncResult
  }
}
