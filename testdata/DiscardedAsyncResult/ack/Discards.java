package cases.discarded.ack;

import dev.heed.api.Heed;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A discard that its author acknowledges, with a reason. */
abstract class Discards {
  private static final String BEST_EFFORT = "metrics are best effort";
  private static final String PREFIX = "metrics: ";
  private static final String NOTHING = "";
  private static String changing = "changes";

  abstract CompletableFuture<Void> count(String event);

  abstract String reason();

  void acknowledged() {
    Heed.discard(count("a"), "metrics are best effort"); // ok: acknowledged with a reason
    Heed.discard(count("a"), BEST_EFFORT); // ok: the reason is a constant
    Heed.discard(count("a"), PREFIX + "best effort"); // ok: constants make a constant
  }

  void localConstant() {
    final String why = "metrics are best effort";
    Heed.discard(count("a"), why); // ok: the reason is a constant
  }

  void textBlock() {
    Heed.discard(count("a"), """
        metrics are best effort"""); // ok: a text block is a constant
  }

  void blank() {
    Heed.discard(count("a"), ""); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), "   "); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), "\t\n"); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), NOTHING); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), null); // expect: DiscardedAsyncResult
  }

  void computed(String parameter) {
    Heed.discard(count("a"), reason()); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), parameter); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), changing); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), PREFIX + parameter); // expect: DiscardedAsyncResult
    Heed.discard(count("a"), String.valueOf("best effort")); // expect: DiscardedAsyncResult
  }

  void inLambdas(List<String> events) {
    events.forEach(event -> Heed.discard(count(event), "metrics are best effort")); // ok: acknowledged in a lambda
    events.forEach(event -> Heed.discard(count(event), "")); // expect: DiscardedAsyncResult
    events.forEach(event -> count(event)); // expect: DiscardedAsyncResult
  }

  void aLocal() {
    var counting = count("a"); // ok: acknowledged below
    Heed.discard(counting, "metrics are best effort"); // ok: acknowledged with a reason
  }

  void aChain() {
    Heed.discard(count("a").thenRun(() -> count("b").join()), "metrics are best effort"); // ok: acknowledged with a reason
  }
}
