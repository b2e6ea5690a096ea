package app;

import java.util.concurrent.CompletableFuture;

class Right {
  CompletableFuture<Void> last(Producer producer) {
    return producer.flushAsync().whenComplete((done, failure) -> producer.close());
  }
}
