package cases.nested.follow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What types say of what they hold. */
abstract class Types {
  private static final Logger LOG = LoggerFactory.getLogger(Types.class);

  interface Pending<T> extends Future<T> {
    <R> Pending<R> map(Function<? super T, ? extends R> function);

    List<? extends T> values();

    List<String> names();

    List<? extends Number> sizes();

    T[] all();
  }

  abstract static class Job<T> extends CompletableFuture<T> {
    class Part {}
  }

  abstract <T> Job<T> start(Supplier<T> task);

  /** What is under way, to be waited for together. */
  interface Batch<F> extends Collection<F> {
    Batch<F> unfinished();

    int waitForAll();
  }

  abstract Batch<CompletableFuture<Void>> saveAll(String text);

  int inABatch(String id) {
    return load(id).thenApply(this::saveAll).join().unfinished().waitForAll(); // ok: a batch may look at what is in it
  }

  Object partOfAJob(String id) {
    return start(() -> save(id)).new Part(); // ok: the part knows its job
  }

  CompletableFuture<CompletableFuture<Void>> open;

  abstract CompletableFuture<String> load(String id);

  abstract CompletableFuture<Void> save(String text);

  abstract CompletableFuture<String[]> parts(String id);

  abstract Pending<String> pending(String id);

  abstract List<CompletableFuture<CompletableFuture<Void>>> shared();

  void notStarted(String id) {
    load(id).thenApply(text -> (Supplier<CompletableFuture<Void>>) () -> save(text)).join(); // ok: nothing runs yet
  }

  void arrayOfValues(String id) {
    load(id).thenApply(text -> new String[] {text}).join(); // ok: strings
    load(id).thenApply(text -> new CompletableFuture<?>[] {save(text)}).join(); // expect: NestedAsyncResult
  }

  void outOfAnArray(String id) {
    parts(id).thenApply(parts -> save(parts[0])).join(); // expect: NestedAsyncResult
    parts(id).thenCompose(parts -> save(parts[0])).join(); // ok: composed
  }

  void valuesOfAWildcard(String id) {
    pending(id).map(this::save).values().forEach(CompletableFuture::join); // ok: each is awaited
    pending(id).map(this::save).names().forEach(name -> LOG.info(name)); // expect: NestedAsyncResult
  }

  List<? extends Number> sizesOfAWildcard(String id) {
    return pending(id).map(this::save).sizes(); // expect: NestedAsyncResult
  }

  void allInAnArray(String id) {
    for (CompletableFuture<Void> each : pending(id).map(this::save).all()) { // ok: each is awaited
      each.join();
    }
  }

  void handledInParentheses(String id) {
    load(id)
        .thenApply( // ok: handled inside
            text ->
                (save(text)
                    .whenComplete(
                        (saved, failure) -> {
                          if (failure != null) {
                            LOG.warn("save", failure);
                          }
                        })))
        .join();
  }

  Object asAnyObject(String id) {
    return load(id).thenApply(this::save).join(); // ok: the caller has the inner one
  }

  Object bothAsAnyObject(String id) {
    return load(id).thenApply(this::save); // expect: NestedAsyncResult
  }

  Object[] inAnArray(String id) {
    return new Object[] {load(id).thenApply(this::save)}; // ok: the caller has the array
  }

  void inAnArrayNobodyReads(String id) {
    Object[] unused = {load(id).thenApply(this::save)}; // expect: NestedAsyncResult
  }

  CompletableFuture<?>[] inAnArrayOfAny(String id) {
    return new CompletableFuture<?>[] {load(id).thenApply(this::save)}; // expect: NestedAsyncResult
  }

  void visible(String id) {
    open = load(id).thenApply(this::save); // ok: other classes see the field
  }

  void inSharedList(String id) {
    List<CompletableFuture<CompletableFuture<Void>>> shared = shared();
    shared.add(load(id).thenApply(this::save)); // ok: who made the list has it
    List<CompletableFuture<CompletableFuture<Void>>> own = new ArrayList<>();
    own.add(load(id).thenApply(this::save)); // expect: NestedAsyncResult
  }

  void onlyFormatted(String id) {
    LOG.info(String.valueOf(load(id).thenApply(this::save))); // expect: NestedAsyncResult
    LOG.info(String.format("%s", load(id).thenApply(this::save))); // expect: NestedAsyncResult
  }

  void awaitedBefore(String id) {
    load(id)
        .thenApply( // ok: awaited before it is returned
            text -> {
              CompletableFuture<Void> saved = save(text);
              saved.join();
              return saved;
            })
        .join();
  }

  void awaitedForATime(ExecutorService executor) throws Exception {
    executor
        .submit( // ok: awaited before it is returned
            () -> {
              CompletableFuture<Void> saved = save("a");
              saved.get(1, TimeUnit.SECONDS);
              return saved;
            })
        .get();
  }

  void handledBefore(String id) {
    load(id)
        .thenApply( // ok: its failure is told before it is returned
            text -> {
              CompletableFuture<Void> saved = save(text);
              saved.whenComplete(
                  (nothing, failure) -> {
                    if (failure != null) {
                      LOG.warn("save", failure);
                    }
                  });
              return saved;
            })
        .join();
  }

  void askedBefore(String id) {
    load(id)
        .thenApply( // expect: NestedAsyncResult
            text -> {
              CompletableFuture<Void> saved = save(text);
              LOG.info("{}", saved.isDone());
              return saved;
            })
        .join();
  }
}
