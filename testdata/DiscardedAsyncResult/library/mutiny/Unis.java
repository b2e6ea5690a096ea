package cases.discarded.library.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mutiny: what nobody subscribes to never runs. */
abstract class Unis {
  private static final Logger log = LoggerFactory.getLogger(Unis.class);

  abstract Uni<Long> store(String line);

  abstract Multi<String> lines();

  void unsubscribed() {
    store("a"); // expect: DiscardedAsyncResult
    lines(); // expect: DiscardedAsyncResult
    store("a").map(n -> n + 1); // expect: DiscardedAsyncResult
    store("a").onItem().transform(n -> n + 1); // expect: DiscardedAsyncResult
    var unused = store("a"); // expect: DiscardedAsyncResult
  }

  void handledButNeverRun() {
    store("a").onFailure().recoverWithNull(); // expect: DiscardedAsyncResult
    store("a").onFailure().invoke(e -> log.warn("store", e)); // expect: DiscardedAsyncResult
  }

  void subscribed() {
    store("a").subscribe().with(n -> log.info("{}", n), e -> log.warn("store", e)); // ok: subscribed, and the failure is read
  }

  long awaited() {
    store("a").await().indefinitely(); // ok: awaited
    return store("a").await().atMost(Duration.ofSeconds(1)); // ok: awaited
  }

  Multi<String> invoked() {
    return lines().invoke(line -> store(line)); // expect: DiscardedAsyncResult
  }

  Multi<String> called() {
    return lines().call(line -> store(line)); // ok: subscribed by call
  }

  Multi<Long> transformed() {
    return lines().onItem().transformToUniAndMerge(this::store); // ok: subscribed by the transformation
  }

  Uni<Void> combined() {
    Uni.combine().all().unis(store("a"), store("b")).discardItems(); // expect: DiscardedAsyncResult
    return Uni.combine().all().unis(store("a"), store("b")).discardItems(); // ok: returned
  }

  void converted() {
    store("a").subscribeAsCompletionStage(); // expect: DiscardedAsyncResult
    store("a").subscribeAsCompletionStage().join(); // ok: awaited
  }

  Uni<Void> inARunnable() {
    return Uni.createFrom().voidItem().invoke(() -> store("a")); // expect: DiscardedAsyncResult
  }
}
