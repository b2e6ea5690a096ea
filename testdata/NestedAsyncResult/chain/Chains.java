package cases.nested.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stage whose function returns a stage holds it as a value. */
abstract class Chains {
  private static final Logger LOG = LoggerFactory.getLogger(Chains.class);

  private CompletableFuture<CompletableFuture<Void>> kept;

  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract String trim(String text);

  void take(CompletionStage<? extends CompletionStage<Void>> nested) {}

  void dropped(String id) {
    load(id).thenApply(text -> save(text)); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> composed(String id) {
    return load(id).thenCompose(text -> save(text)); // ok: composed
  }

  CompletableFuture<String> plain(String id) {
    return load(id).thenApply(text -> trim(text)); // ok: the function returns a value
  }

  void joined(String id) {
    load(id).thenApply(this::save).join(); // expect: NestedAsyncResult
  }

  void joinedTwice(String id) {
    load(id).thenApply(this::save).join().join(); // ok: joined twice
  }

  void gotTwice(String id) throws Exception {
    load(id).thenApply(this::save).get().get(1, TimeUnit.SECONDS); // ok: got twice
  }

  void gotOnce(String id) throws Exception {
    load(id).thenApply(this::save).get(1, TimeUnit.SECONDS); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> flattened(String id) {
    return load(id).thenApply(text -> save(text)).thenCompose(inner -> inner); // ok: flattened
  }

  CompletableFuture<Void> flattenedByIdentity(String id) {
    return load(id).thenApply(this::save).thenCompose(Function.identity()); // ok: flattened
  }

  CompletableFuture<Void> handled(String id) {
    return load(id)
        .handle((text, failure) -> failure == null ? save(text) : save("")) // ok: flattened
        .thenCompose(inner -> inner);
  }

  CompletableFuture<Void> handledAndRun(String id) {
    return load(id)
        .handle((text, failure) -> failure == null ? save(text) : save("")) // expect: NestedAsyncResult
        .thenRun(() -> LOG.info("saved"));
  }

  CompletableFuture<CompletableFuture<Void>> declared(String id) {
    return load(id).thenApply(this::save); // ok: the caller sees both
  }

  CompletableFuture<?> hidden(String id) {
    return load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  CompletionStage<Object> hiddenAsObject(String id) {
    return load(id).thenApply(text -> save(text)); // expect: NestedAsyncResult
  }

  CompletionStage<? extends CompletionStage<?>> declaredLoosely(String id) {
    return load(id).thenApply(this::save); // ok: the caller sees both
  }

  void accepted(String id) {
    load(id).thenApply(this::save).thenAccept(ignored -> LOG.info("saved")); // expect: NestedAsyncResult
  }

  void acceptedAndLogged(String id) {
    load(id).thenApply(this::save).thenAccept(saved -> LOG.info("saved {}", saved)); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> acceptedAndJoined(String id) {
    return load(id).thenApply(this::save).thenAccept(saved -> saved.join()); // ok: joined inside
  }

  CompletableFuture<Void> acceptedByReference(String id) {
    return load(id).thenApply(this::save).thenAccept(CompletableFuture::join); // ok: joined inside
  }

  CompletableFuture<Void> watched(String id) {
    return load(id)
        .thenApply(this::save) // expect: NestedAsyncResult
        .whenComplete(
            (saved, failure) -> {
              if (failure != null) {
                LOG.warn("failed", failure);
              }
            })
        .thenAccept(nothing -> LOG.info("done"));
  }

  CompletableFuture<Void> watchedAndFlattened(String id) {
    return load(id)
        .thenApply(this::save) // ok: flattened at the end
        .whenComplete((saved, failure) -> LOG.info("stored"))
        .orTimeout(1, TimeUnit.SECONDS)
        .thenCompose(saved -> saved);
  }

  CompletableFuture<String> replaced(String id) {
    return load(id).thenApply(this::save).thenCompose(ignored -> load(id)); // expect: NestedAsyncResult
  }

  CompletableFuture<String> sequenced(String id) {
    return load(id).thenCompose(this::save).thenCompose(ignored -> load(id)); // ok: composed
  }

  void local(String id) {
    CompletableFuture<CompletableFuture<Void>> saved = load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved.join();
  }

  void localUsed(String id) {
    CompletableFuture<CompletableFuture<Void>> saved = load(id).thenApply(this::save); // ok: used below
    CompletableFuture<Void> inner = saved.join();
    inner.join();
  }

  void localInner(String id) {
    CompletableFuture<Void> inner = load(id).thenApply(this::save).join(); // expect: NestedAsyncResult
  }

  void localHidden(String id) {
    CompletableFuture<?> saved = load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved.join();
  }

  void localInferred(String id) {
    var saved = load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved.thenRun(() -> LOG.info("saved"));
  }

  void localPassed(String id) {
    var saved = load(id).thenApply(this::save); // ok: passed with its full type
    take(saved);
  }

  void passed(String id) {
    take(load(id).thenApply(this::save)); // ok: passed with its full type
  }

  void awaitedWithOthers(String id) {
    CompletableFuture.allOf(load(id).thenApply(this::save), load("b")).join(); // expect: NestedAsyncResult
  }

  void awaitedFlat(String id) {
    CompletableFuture.allOf(load(id).thenCompose(this::save), load("b")).join(); // ok: composed
  }

  void collectedHidden(String id, List<CompletableFuture<?>> pending) {
    pending.add(load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  void collected(String id, List<CompletableFuture<CompletableFuture<Void>>> pending) {
    pending.add(load(id).thenApply(this::save)); // ok: held with its full type
  }

  void field(String id) {
    kept = load(id).thenApply(this::save); // ok: awaited by another method
  }

  void awaitField() {
    kept.join().join();
  }

  CompletableFuture<Void> combined(String a, String b) {
    return load(a)
        .thenCombine(load(b), (left, right) -> save(left + right)) // ok: flattened
        .thenCompose(Function.identity());
  }

  CompletableFuture<?> combinedHidden(String a, String b) {
    return load(a).thenCombine(load(b), (left, right) -> save(left + right)); // expect: NestedAsyncResult
  }

  CompletableFuture<Void> inside(String id) {
    return load(id)
        .thenCompose(text -> load(text).thenApply(this::save)) // ok: flattened by the last link
        .thenCompose(saved -> saved);
  }

  CompletableFuture<Void> insideLost(String id) {
    return load(id)
        .thenCompose(text -> load(text).thenApply(this::save)) // expect: NestedAsyncResult
        .thenRun(() -> LOG.info("saved"));
  }

  List<CompletableFuture<CompletableFuture<Void>>> all(Stream<String> ids) {
    return new ArrayList<>(ids.map(id -> load(id).thenApply(this::save)).toList()); // ok: returned
  }

  CompletableFuture<Void> blockBody(String id) {
    return load(id)
        .thenApply( // expect: NestedAsyncResult
            text -> {
              if (text.isEmpty()) {
                return null;
              }
              return save(text);
            })
        .thenAccept(done -> LOG.info("done"));
  }

  CompletableFuture<Void> blockBodyFlat(String id) {
    return load(id)
        .thenApply( // ok: flattened
            text -> {
              return save(text);
            })
        .thenCompose(done -> done);
  }

  CompletableFuture<List<CompletableFuture<Void>>> several(String id) {
    return load(id).thenApply(text -> List.of(save(text), save(text))); // ok: the caller sees them
  }
}
