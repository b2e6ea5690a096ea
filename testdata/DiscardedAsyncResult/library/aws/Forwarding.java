package cases.discarded.library.aws;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.utils.CompletableFutureUtils;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** The AWS SDK's own helpers for futures and publishers. */
abstract class Forwarding {
  abstract CompletableFuture<String> ask();

  CompletableFuture<String> cancelled() {
    CompletableFuture<String> answer = ask(); // ok: returned
    CompletableFuture<String> result = answer.thenApply(String::trim); // ok: returned
    CompletableFutureUtils.forwardExceptionTo(result, answer); // ok: hands back the first, which is returned
    return result;
  }

  void forwardedToAnother(CompletableFuture<String> result) {
    CompletableFutureUtils.forwardExceptionTo(result, ask()); // ok: only the first is handed back
  }

  void forwardedFresh(CompletableFuture<String> result) {
    CompletableFutureUtils.forwardExceptionTo(ask(), result); // expect: DiscardedAsyncResult
  }

  void answered(CompletableFuture<String> result) {
    CompletableFutureUtils.forwardResultTo(ask(), result); // ok: the second takes the outcome
  }

  void failed(SimplePublisher<String> publisher, Throwable failure) {
    publisher.error(failure); // ok: it tells of a failure
    publisher.send("a"); // expect: DiscardedAsyncResult
  }
}
