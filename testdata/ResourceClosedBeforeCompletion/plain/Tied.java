package cases.lifetime.plain;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Futures that something else is waited for instead of. */
class Tied {
  interface Producer extends AutoCloseable {
    CompletableFuture<Long> offerAsync(String message);

    CompletableFuture<Void> flushAsync();

    @Override
    void close();
  }

  private void report(Throwable failure) {
    System.out.println(failure);
  }

  void promiseJoined(Producer producer) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    producer
        .offerAsync("bye") // ok: the promise is completed by its callback
        .whenComplete((id, failure) -> complete(done, failure));
    done.join();
    producer.close();
  }

  private void complete(CompletableFuture<Void> done, Throwable failure) {
    report(failure);
    done.complete(null);
  }

  void flushJoined(Producer producer) {
    producer.offerAsync("bye").whenComplete((id, failure) -> report(failure)); // ok: behind it
    producer.flushAsync().join();
    producer.close();
  }

  void nothingJoined(Producer producer) {
    producer
        .offerAsync("bye") // expect: ResourceClosedBeforeCompletion
        .whenComplete((id, failure) -> report(failure));
    producer.close();
  }

  void arrayJoined(Producer producer, List<String> messages) {
    CompletableFuture<?>[] offers = new CompletableFuture<?>[messages.size()];
    for (int i = 0; i < offers.length; i++) {
      offers[i] = producer.offerAsync(messages.get(i)); // ok: all of the array are joined
    }
    CompletableFuture.allOf(offers).join();
    producer.close();
  }

  CompletableFuture<?>[] arrayReturned(Producer producer, List<String> messages) {
    CompletableFuture<?>[] offers = new CompletableFuture<?>[messages.size()];
    for (int i = 0; i < offers.length; i++) {
      offers[i] = producer.offerAsync(messages.get(i)); // expect: ResourceClosedBeforeCompletion
    }
    producer.close();
    return offers;
  }
}
