package cases.uncompleted.driver;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Promises and observers fed from Kafka, SQS, Redis, gRPC and NIO. */
class Brokers {
  private static final Logger LOGGER = LoggerFactory.getLogger(Brokers.class);
  private KafkaProducer<String, String> producer;
  private SqsAsyncClient sqs;
  private RedisAsyncCommands<String, String> redis;

  CompletableFuture<Long> kafka(String v) {
    CompletableFuture<Long> offset = new CompletableFuture<>();
    producer.send(new ProducerRecord<>("t", v), (metadata, exception) -> { // expect: UncompletedPromise
      if (exception == null) {
        offset.complete(metadata.offset());
      } else {
        LOGGER.error("not sent", exception);
      }
    });
    return offset;
  }

  CompletableFuture<Long> kafkaRight(String v) {
    CompletableFuture<Long> offset = new CompletableFuture<>();
    producer.send(new ProducerRecord<>("t", v), (metadata, exception) -> { // ok
      if (exception == null) {
        offset.complete(metadata.offset());
      } else {
        offset.completeExceptionally(exception);
      }
    });
    return offset;
  }

  CompletableFuture<Integer> kafkaAnonymous(String v) {
    CompletableFuture<Integer> partition = new CompletableFuture<>();
    producer.send(new ProducerRecord<>("t", v), new Callback() { // expect: UncompletedPromise
      @Override
      public void onCompletion(RecordMetadata metadata, Exception exception) {
        if (exception != null) {
          return;
        }
        partition.complete(metadata.partition());
      }
    });
    return partition;
  }

  CompletableFuture<String> queue(String body) {
    CompletableFuture<String> id = new CompletableFuture<>();
    sqs.sendMessage(b -> b.messageBody(body)).thenApply(SendMessageResponse::messageId).thenAccept(id::complete); // expect: UncompletedPromise
    return id;
  }

  CompletableFuture<String> queueRight(String body) {
    CompletableFuture<String> id = new CompletableFuture<>();
    sqs.sendMessage(b -> b.messageBody(body)).whenComplete((r, t) -> { // ok
      if (t != null) {
        id.completeExceptionally(t);
      } else {
        id.complete(r.messageId());
      }
    });
    return id;
  }

  void get(String key, CompletableFuture<String> value) {
    redis.get(key).thenAccept(value::complete); // expect: UncompletedPromise
  }

  void getRight(String key, CompletableFuture<String> value) {
    redis.get(key).handle((v, t) -> { // ok
      return t == null ? value.complete(v) : value.completeExceptionally(t);
    });
  }

  void unary(String request, StreamObserver<String> observer) {
    redis.get(request).thenAccept(v -> { // expect: UncompletedPromise
      observer.onNext(v);
      observer.onCompleted();
    });
  }

  void unaryRight(String request, StreamObserver<String> observer) {
    redis.get(request).whenComplete((v, t) -> { // ok: an answer or a status
      if (t != null) {
        observer.onError(Status.fromThrowable(t).asRuntimeException());
        return;
      }
      observer.onNext(v);
      observer.onCompleted();
    });
  }

  void unaryRightTwo(String request, StreamObserver<String> observer) {
    redis.get(request).thenAccept(v -> { // ok: exceptionally refuses
      observer.onNext(v);
      observer.onCompleted();
    }).exceptionally(t -> {
      observer.onError(t);
      return null;
    });
  }

  StreamObserver<String> collecting(StreamObserver<String> responses) {
    return new StreamObserver<>() {
      private final StringBuilder all = new StringBuilder();

      @Override
      public void onNext(String value) {
        all.append(value);
      }

      @Override
      public void onError(Throwable t) {
        LOGGER.info("cancelled by the client", t);
      }

      @Override
      public void onCompleted() {
        redis.set("all", all.toString()).thenRun(responses::onCompleted); // expect: UncompletedPromise
      }
    };
  }

  CompletableFuture<Integer> read(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> count = new CompletableFuture<>();
    channel.read(buffer, null, new CompletionHandler<Integer, Void>() { // expect: UncompletedPromise
      @Override
      public void completed(Integer result, Void attachment) {
        count.complete(result);
      }

      @Override
      public void failed(Throwable exc, Void attachment) {
        LOGGER.warn("read failed", exc);
      }
    });
    return count;
  }

  CompletableFuture<Integer> readRight(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> count = new CompletableFuture<>();
    channel.read(buffer, null, new CompletionHandler<Integer, Void>() { // ok
      @Override
      public void completed(Integer result, Void attachment) {
        count.complete(result);
      }

      @Override
      public void failed(Throwable exc, Void attachment) {
        count.completeExceptionally(exc);
      }
    });
    return count;
  }

  CompletableFuture<Integer> readWithAttachment(AsynchronousSocketChannel channel, ByteBuffer buffer) {
    CompletableFuture<Integer> count = new CompletableFuture<>();
    channel.read(buffer, count, new CompletionHandler<Integer, CompletableFuture<Integer>>() { // ok
      @Override
      public void completed(Integer result, CompletableFuture<Integer> attachment) {
        attachment.complete(result);
      }

      @Override
      public void failed(Throwable exc, CompletableFuture<Integer> attachment) {
        attachment.completeExceptionally(exc);
      }
    });
    return count;
  }

  interface Listener<T> {
    void onResponse(T response);

    void onFailure(Exception e);
  }

  void listener(String key, Listener<String> listener) {
    redis.get(key).thenAccept(listener::onResponse); // expect: UncompletedPromise
  }

  void listenerRight(String key, Listener<String> listener) {
    redis.get(key).whenComplete((v, t) -> { // ok
      if (t == null) listener.onResponse(v);
      else listener.onFailure(new IOException(t));
    });
  }

  void justAConsumer(String key, Consumer<String> consumer) {
    redis.get(key).thenAccept(consumer).exceptionally(t -> { // ok: a consumer is no promise, and the failure is read
      LOGGER.warn("nothing for {}", key, t);
      return null;
    });
  }

  CompletableFuture<String> named(String v) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    producer.send(new ProducerRecord<>("t", v), (metadata, failure) -> { // ok: there are metadata of a failure, too
          if (failure != null) {
            System.err.println(failure);
          }
          promise.complete(metadata.topic());
        });
    return promise;
  }
}
