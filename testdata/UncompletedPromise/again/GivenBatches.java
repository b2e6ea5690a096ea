package cases.promise.again;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Batches that others are given as well, who fail what is in them, or do not. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class GivenBatches {
  private static final Logger LOG = LoggerFactory.getLogger(GivenBatches.class);

  record Item(String key, CompletableFuture<String> promise) {}

  interface Watch {
    void over(List<CompletableFuture<String>> promises);

    void served(List<Item> items);

    void lost(List<Item> items, Throwable failure);
  }

  private List<Item> inFlight = new ArrayList<>();
  private int served;

  abstract CompletableFuture<String> load();

  abstract CompletableFuture<String> loadAll(List<Item> items);

  abstract List<Item> drain();

  abstract List<CompletableFuture<String>> drainPromises();

  private static void failAll(List<Item> items, Throwable failure) {
    for (Item item : items) {
      item.promise().completeExceptionally(failure);
    }
  }

  private static void passOn(List<Item> items, Throwable failure) {
    LOG.warn("lost", failure);
    failAll(items, failure);
  }

  private static void limit(List<Item> items) {
    items.forEach(item -> item.promise().orTimeout(1, TimeUnit.SECONDS));
  }

  private void count(List<Item> items) {
    served += items.size();
  }

  private void remember(List<Item> items) {
    inFlight = items;
  }

  void failAllInFlight(Throwable failure) {
    failAll(inFlight, failure);
    LOG.warn("{} were served", served);
  }

  void failedByAHelper() {
    List<Item> batch = drain();
    load()
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))) // ok: failAll fails them
        .exceptionally(
            failure -> {
              failAll(batch, failure);
              return null;
            });
  }

  void failedByAHelperOfAHelper() {
    List<Item> batch = drain();
    load()
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))) // ok: passOn fails them
        .exceptionally(
            failure -> {
              passOn(batch, failure);
              return null;
            });
  }

  void failedBySomebody(Watch watch) {
    List<Item> batch = drain();
    load()
        .whenComplete(
            (text, failure) -> {
              if (failure != null) {
                watch.lost(batch, failure);
              }
            })
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // ok: the watch is told
  }

  void limited() {
    List<Item> batch = drain();
    limit(batch);
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // ok: they expire
  }

  void watched(Watch watch) {
    List<CompletableFuture<String>> batch = drainPromises();
    watch.over(batch);
    load().thenAccept(text -> batch.forEach(promise -> promise.complete(text))); // ok: the watch may fail them
  }

  void stored() {
    List<Item> batch = drain();
    inFlight = batch;
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // ok: the field has them
  }

  void storedByAHelper() {
    List<Item> batch = drain();
    remember(batch);
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // ok: the field has them
  }

  void counted() {
    List<Item> batch = drain();
    count(batch);
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // expect: UncompletedPromise
  }

  void logged() {
    List<CompletableFuture<String>> batch = drainPromises();
    LOG.info("asked {}", batch);
    load().thenAccept(text -> batch.forEach(promise -> promise.complete(text))); // expect: UncompletedPromise
  }

  void sent() {
    List<Item> batch = drain();
    loadAll(batch)
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // expect: UncompletedPromise
  }

  void countedOnFailure() {
    List<Item> batch = drain();
    load()
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))) // expect: UncompletedPromise
        .exceptionally(
            failure -> {
              count(batch);
              return null;
            });
  }

  void servedOnly(Watch watch) {
    List<Item> batch = drain();
    load()
        .thenAccept( // expect: UncompletedPromise
            text -> {
              batch.forEach(item -> item.promise().complete(text));
              watch.served(batch);
            });
  }

  void otherBatchFails() {
    List<Item> batch = drain();
    List<Item> other = drain();
    load()
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))) // expect: UncompletedPromise
        .exceptionally(
            failure -> {
              failAll(other, failure);
              return null;
            });
  }

  private void countInTurn(List<Item> items, int left) {
    if (left > 0) {
      countOther(items, left - 1);
    }
  }

  private void countOther(List<Item> items, int left) {
    served++;
    countInTurn(items, left);
  }

  @SafeVarargs
  private void countAll(List<Item>... batches) {
    served += batches.length;
  }

  @SafeVarargs
  private static void failEach(Throwable failure, List<Item>... batches) {
    for (List<Item> items : batches) {
      failAll(items, failure);
    }
  }

  void failedInAClass(Watch watch) {
    List<Item> batch = drain();
    load()
        .whenComplete(
            new BiConsumer<>() {
              @Override
              public void accept(String text, Throwable failure) {
                watch.lost(batch, failure);
              }
            })
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // ok: the watch is told
  }

  void failedWithOthers() {
    List<Item> batch = drain();
    load()
        .thenAccept(text -> batch.forEach(item -> item.promise().complete(text))) // ok: failEach fails them
        .exceptionally(
            failure -> {
              failEach(failure, drain(), batch);
              return null;
            });
  }

  void countedWithOthers() {
    List<Item> batch = drain();
    countAll(drain(), batch);
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // expect: UncompletedPromise
  }

  void countedInTurn() {
    List<Item> batch = drain();
    countInTurn(batch, 2);
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // expect: UncompletedPromise
  }

  void namedAgain() {
    List<Item> batch = drain();
    List<Item> last;
    last = batch;
    load().thenAccept(text -> batch.forEach(item -> item.promise().complete(text))); // expect: UncompletedPromise
    count(last);
  }
}
