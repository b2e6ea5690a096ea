package cases.discarded.ack;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Suppressions by annotation: only the names that mean this rule count. */
abstract class Suppressions {
  static final String RULE = "DiscardedAsyncResult";

  abstract CompletableFuture<Void> post(String text);

  @SuppressWarnings("DiscardedAsyncResult")
  void rule() {
    post("a"); // ok: the rule is named
  }

  @SuppressWarnings("Heed")
  void allOfOurs() {
    post("a"); // ok: all rules of Heed
  }

  @SuppressWarnings("FutureReturnValueIgnored")
  void errorProne() {
    post("a"); // ok: reviewed under Error Prone's name
  }

  @SuppressWarnings({"unchecked", "Heed"})
  void amongOthers() {
    post("a"); // ok: one of the names
  }

  @SuppressWarnings(RULE)
  void constant() {
    post("a"); // ok: the constant names the rule
  }

  @SuppressWarnings("unused")
  void unused() {
    post("a"); // expect: DiscardedAsyncResult
    var unused = post("b"); // expect: DiscardedAsyncResult
  }

  @SuppressWarnings("CheckReturnValue")
  void otherCheck() {
    post("a"); // expect: DiscardedAsyncResult
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void otherNames() {
    post("a"); // expect: DiscardedAsyncResult
  }

  @SuppressWarnings("IgnoredIoProgress")
  void otherRuleOfOurs() {
    post("a"); // expect: DiscardedAsyncResult
  }

  void onALocal() {
    @SuppressWarnings("DiscardedAsyncResult")
    var kept = post("a"); // ok: the local names the rule

    @SuppressWarnings("unused")
    var dropped = post("b"); // expect: DiscardedAsyncResult
  }

  void onALambda(List<String> texts) {
    @SuppressWarnings("Heed")
    Runnable first = () -> post("a"); // ok: the declaration around it

    @SuppressWarnings("unused")
    Runnable second = () -> post("b"); // expect: DiscardedAsyncResult
    texts.forEach(t -> first.run());
    texts.forEach(t -> second.run());
  }

  @SuppressWarnings("Heed")
  static class Reviewed {
    private final CompletableFuture<Void> start = CompletableFuture.runAsync(NotReviewed::load); // ok: the class names Heed

    void again(Suppressions other) {
      other.post("a"); // ok: the class names Heed
    }
  }

  static class NotReviewed {
    @SuppressWarnings("FutureReturnValueIgnored")
    private final CompletableFuture<Void> start = CompletableFuture.runAsync(NotReviewed::load); // ok: the field is reviewed

    @SuppressWarnings("unused")
    private final CompletableFuture<Void> more = CompletableFuture.runAsync(() -> load()); // expect: DiscardedAsyncResult

    static void load() {
      System.loadLibrary("native");
    }
  }
}
