package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A handler that completes another future on both outcomes hands everything over. */
abstract class Bridges {
  abstract CompletionStage<String> ask(String question);

  CompletableFuture<String> both() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("a")
        .whenComplete( // ok: both outcomes reach the answer
            (r, e) -> {
              if (e != null) {
                answer.completeExceptionally(e);
              } else {
                answer.complete(r);
              }
            });
    return answer;
  }

  void into(CompletableFuture<String> answer) {
    ask("a")
        .handle( // ok: both outcomes reach the answer
            (r, e) -> e == null ? answer.complete(r) : answer.completeExceptionally(e));
  }

  private static <T> void bridge(CompletionStage<T> from, CompletableFuture<T> to) {
    from.whenComplete( // ok: both outcomes reach the other future
        (r, e) -> {
          if (e == null) {
            to.complete(r);
          } else {
            to.completeExceptionally(e);
          }
        });
  }

  CompletableFuture<String> throughAHelper() {
    var answer = new CompletableFuture<String>();
    bridge(ask("a"), answer); // ok: passed as an argument
    return answer;
  }

  CompletableFuture<String> converted() {
    return ask("a").toCompletableFuture(); // ok: returned
  }

  void convertedAndDropped() {
    ask("a").toCompletableFuture(); // expect: DiscardedAsyncResult
  }
}
