package cases.nested.held;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The places that a future of a future is put in, and the ways it is written. */
abstract class Places {
  private static final Logger LOG = LoggerFactory.getLogger(Places.class);

  private CompletableFuture<CompletableFuture<Void>> forgotten;
  CompletableFuture<CompletableFuture<Void>> shared;

  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract Mono<Void> mail(String text);

  abstract void waitFor(List<? extends CompletableFuture<?>> all);

  abstract void waitForBoth(List<CompletableFuture<CompletableFuture<Void>>> all);

  abstract void take(Object[] all);

  abstract <T> T[] array(T... elements);

  abstract <A, B> CompletableFuture<A> first(Supplier<A> first, Supplier<B> second);

  abstract CompletableFuture<Object> either(Supplier<Object> task);

  /** It tells by its supertype what it holds. */
  abstract static class Both extends CompletableFuture<CompletableFuture<Void>> {}

  record Watch(CompletableFuture<?>... work) {}

  record Kept(String name, CompletableFuture<CompletableFuture<Void>> work) {}

  void inParentheses(String id) {
    load(id).thenApply(text -> (save(text))); // expect: NestedAsyncResult
    (load(id).thenApply(this::save)).join(); // expect: NestedAsyncResult
    (load(id).thenApply(this::save)).join().join(); // ok: both are waited for
  }

  void inOneArm(String id, boolean again) {
    (again ? load(id).thenApply(this::save) : shared).join(); // expect: NestedAsyncResult
    (again ? load(id).thenApply(this::save) : shared).join().join(); // ok: both are waited for
  }

  void cast(String id) {
    ((CompletableFuture<?>) load(id).thenApply(this::save)).join(); // expect: NestedAsyncResult
    ((CompletionStage<CompletableFuture<Void>>) load(id).thenApply(this::save)) // expect: NestedAsyncResult
        .toCompletableFuture()
        .join();
    ((CompletionStage<CompletableFuture<Void>>) load(id).thenApply(this::save)) // ok: both
        .toCompletableFuture()
        .join()
        .join();
    Both both = (Both) (CompletableFuture<?>) shared;
    both.join().join();
    Both kept = (Both) load(id).thenApply(this::save); // ok: both are waited for
    kept.join().join();
  }

  void bounded(String id) {
    CompletableFuture<? extends CompletionStage<Void>> saved =
        load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved.join();
  }

  void arrayInside(String id) {
    load(id)
        .thenApply(text -> new CompletableFuture<?>[] {save(text)}) // expect: NestedAsyncResult
        .thenRun(() -> LOG.info("saved"));
  }

  void inArrays(String id) {
    CompletableFuture<?>[] hidden = {load(id).thenApply(this::save)}; // expect: NestedAsyncResult
    CompletableFuture.allOf(hidden).join();
    Object[] taken = {load(id).thenApply(this::save)}; // ok: taken
    take(taken);
    CompletableFuture<?>[] made = array(load(id).thenApply(this::save)); // expect: NestedAsyncResult
    CompletableFuture.allOf(made).join();
    CompletableFuture<CompletableFuture<Void>>[] told =
        array(load(id).thenApply(this::save)); // ok: both are waited for
    told[0].join().join();
  }

  void inLists(String id) {
    List<CompletableFuture<?>> typed = List.of(load(id).thenApply(this::save)); // expect: NestedAsyncResult
    waitFor(typed);
    var hidden = List.of(load(id).thenApply(this::save)); // expect: NestedAsyncResult
    waitFor(hidden);
    var told = List.of(load(id).thenApply(this::save)); // ok: the method sees both
    waitForBoth(told);
    for (CompletableFuture<CompletableFuture<Void>> each :
        Arrays.asList(
            load("a").thenApply(this::save), // expect: NestedAsyncResult
            load("b").thenApply(this::save))) { // expect: NestedAsyncResult
      each.join();
    }
    for (CompletableFuture<CompletableFuture<Void>> each :
        Arrays.asList(
            load("a").thenApply(this::save), // ok: both are waited for
            load("b").thenApply(this::save))) { // ok: both are waited for
      each.join().join();
    }
  }

  void toldOnceForALoop(ExecutorService pool, List<Callable<CompletableFuture<Void>>> tasks)
      throws Exception {
    for (Future<CompletableFuture<Void>> each : pool.invokeAll(tasks)) { // expect: NestedAsyncResult
      each.get();
    }
  }

  void toldOnceForAReturn(ExecutorService pool) {
    pool.submit( // expect: NestedAsyncResult
        () -> {
          return save("x");
        });
  }

  CompletableFuture<Void> outside(String id, CompletableFuture<Void> saved) {
    return load(id)
        .thenApply(text -> saved) // ok: the caller holds it
        .thenRun(() -> LOG.info("loaded"));
  }

  CompletableFuture<Void> inside(String id) {
    return load(id)
        .thenApply( // expect: NestedAsyncResult
            text -> {
              CompletableFuture<Void> saved = save(text);
              return saved;
            })
        .thenRun(() -> LOG.info("loaded"));
  }

  Watch constructed(String id) {
    return new Watch(load("a"), load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  Kept constructedAndTold(String id) {
    return new Kept(id, load(id).thenApply(this::save)); // ok: the record holds both
  }

  void described(String id) {
    LOG.info("saved " + load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  void forget(String id) {
    forgotten = load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  void awaitForgotten() {
    forgotten.join();
  }

  void share(String id) {
    shared = load(id).thenApply(this::save); // ok: others can look at it
  }

  void setAgain(String id) {
    var saved = load(id).thenApply(this::save); // expect: NestedAsyncResult
    saved = saved.orTimeout(1, TimeUnit.SECONDS);
    saved.join();
  }

  void setAgainAndBoth(String id) {
    var saved = load(id).thenApply(this::save); // ok: both are waited for
    saved = saved.orTimeout(1, TimeUnit.SECONDS);
    saved.join().join();
  }

  Runnable run(String id) {
    return () -> load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  Supplier<CompletableFuture<?>> supply(String id) {
    return () -> load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  Supplier<CompletableFuture<CompletableFuture<Void>>> supplyAndTell(String id) {
    return () -> load(id).thenApply(this::save); // ok: the caller sees both
  }

  void handedBack(String id) {
    Objects.requireNonNull(load(id).thenApply(this::save)).join(); // expect: NestedAsyncResult
    Objects.requireNonNull(load(id).thenApply(this::save)).join().join(); // ok: both
  }

  void twiceToldOnce(String id) {
    load(id)
        .thenApply(this::save) // expect: NestedAsyncResult
        .thenApply(done -> load("b"));
  }

  void given() {
    Flux.just(mail("a"), mail("b")).blockLast(); // expect: NestedAsyncResult
  }

  String elsewhere() {
    return first(() -> "a", () -> save("b")).join(); // ok: what the second gives is not in the result
  }

  String ofAnything() {
    return either(() -> save("b")).join().toString(); // expect: DiscardedAsyncResult
  }
}
