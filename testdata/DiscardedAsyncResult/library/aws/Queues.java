package cases.discarded.library.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The AWS SDK: the asynchronous client beside the blocking one. */
class Queues {
  private static final Logger log = LoggerFactory.getLogger(Queues.class);

  void async(SqsAsyncClient sqs, SendMessageRequest request) {
    sqs.sendMessage(request); // expect: DiscardedAsyncResult
    sqs.sendMessage(request).join(); // ok: awaited
    sqs.deleteMessage(d -> d.queueUrl("q").receiptHandle("h")); // expect: DiscardedAsyncResult
  }

  void blocking(SqsClient sqs, SendMessageRequest request) {
    sqs.sendMessage(request); // ok: blocks and throws
  }

  void handled(SqsAsyncClient sqs, SendMessageRequest request) {
    sqs.sendMessage(request)
        .whenComplete( // ok: the callback reads the failure
            (response, failure) -> {
              if (failure != null) {
                log.warn("send", failure);
              }
            });
  }

  void notHandled(SqsAsyncClient sqs, SendMessageRequest request) {
    sqs.sendMessage(request).thenAccept(response -> log.info(response.messageId())); // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> returned(SqsAsyncClient sqs, SendMessageRequest request) {
    return sqs.sendMessage(request).thenApply(SendMessageResponse::messageId); // ok: returned
  }

  void batch(SqsAsyncClient sqs, List<SendMessageRequest> requests) {
    requests.forEach(sqs::sendMessage); // expect: DiscardedAsyncResult
    CompletableFuture.allOf(requests.stream().map(sqs::sendMessage).toArray(CompletableFuture[]::new)).join(); // ok: awaited
  }

  void pages(SqsAsyncClient sqs) {
    sqs.listQueuesPaginator(); // expect: DiscardedAsyncResult
    sqs.listQueuesPaginator().subscribe(page -> log.info("{}", page)); // expect: DiscardedAsyncResult
    sqs.listQueuesPaginator().subscribe(page -> log.info("{}", page)).join(); // ok: awaited
  }
}
