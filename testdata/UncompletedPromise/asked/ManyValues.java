package cases.promise.asked;

import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;

/** What is told of many values may wait for the one it wants; what is told of one may not. */
abstract class ManyValues {
  interface Topic {
    void each(Consumer<String> told, Consumer<Throwable> failed);

    void each(Flow.Subscriber<String> subscriber);

    void each(Listener listener);

    void one(CompletionHandler<String, Void> handler);
  }

  interface Listener {
    void text(String text);

    void failed(Throwable failure);
  }

  CompletableFuture<String> ofStream(Flux<String> endless, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    endless.subscribe( // ok: the next value may be the one
        value -> {
          if (value.equals(wanted)) {
            promise.complete(value);
          }
        },
        failure -> promise.completeExceptionally(failure));
    return promise;
  }

  CompletableFuture<String> ofOne(CompletableFuture<String> one, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    one.thenAccept( // expect: UncompletedPromise
            value -> {
              if (value.equals(wanted)) {
                promise.complete(value);
              }
            })
        .exceptionally(
            failure -> {
              promise.completeExceptionally(failure);
              return null;
            });
    return promise;
  }

  CompletableFuture<String> ofTopic(Topic topic, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    topic.each( // ok: the next value may be the one
        value -> {
          if (value.equals(wanted)) {
            promise.complete(value);
          }
        },
        failure -> promise.completeExceptionally(failure));
    return promise;
  }

  CompletableFuture<String> ofSubscriber(Topic topic, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    topic.each( // ok: the next value may be the one
        new Flow.Subscriber<String>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(String value) {
            if (value.equals(wanted)) {
              promise.complete(value);
            }
          }

          @Override
          public void onError(Throwable failure) {
            promise.completeExceptionally(failure);
          }

          @Override
          public void onComplete() {
            topic.each(this);
          }
        });
    return promise;
  }

  CompletableFuture<String> ofListener(Topic topic, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    topic.each( // ok: the next value may be the one
        new Listener() {
          @Override
          public void text(String text) {
            if (text.equals(wanted)) {
              promise.complete(text);
            }
          }

          @Override
          public void failed(Throwable failure) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }

  CompletableFuture<String> ofHandler(Topic topic, String wanted) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    topic.one( // expect: UncompletedPromise
        new CompletionHandler<String, Void>() {
          @Override
          public void completed(String value, Void nothing) {
            if (value.equals(wanted)) {
              promise.complete(value);
            }
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            promise.completeExceptionally(failure);
          }
        });
    return promise;
  }
}
