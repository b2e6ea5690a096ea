package cases.nested.held;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inner futures that somebody holds besides the outer one. */
abstract class Kept {
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

  private CompletableFuture<Void> last;

  abstract CompletableFuture<String> load();

  abstract CompletableFuture<Void> save(String text);

  abstract Flux<String> stream();

  interface Response {
    Flux<String> getBody();
  }

  void collected(List<CompletableFuture<Void>> saves) {
    load()
        .thenApply( // ok: the caller's list has the inner one
            text -> {
              CompletableFuture<Void> saved = save(text);
              saves.add(saved);
              return saved;
            })
        .join();
  }

  void inField() {
    load()
        .thenApply( // ok: a field has the inner one
            text -> {
              CompletableFuture<Void> saved = save(text);
              last = saved;
              return saved;
            })
        .join();
    last.join();
  }

  void onlyLogged() {
    load()
        .thenApply( // expect: NestedAsyncResult
            text -> {
              CompletableFuture<Void> saved = save(text);
              LOG.info("saves by {}", saved);
              return saved;
            })
        .join();
  }

  Object bodyOf(Response response) {
    return Mono.just(response.getBody()); // ok: the response has the body, and hands it out
  }

  Object made() {
    return Mono.just(stream().map(String::length)); // expect: NestedAsyncResult
  }
}
