package cases.discarded.bridge;

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Callbacks that complete another future with what a success leaves, and forget the failure. */
class ValueOnly {
  interface Client {
    CompletableFuture<String> call(String name);

    Future<String> dial(String name);

    io.vertx.core.Future<String> ask(String name);
  }

  void told(Client client, CompletableFuture<String> answer) {
    client.call("both").whenComplete((v, e) -> { // ok: a bridge
      if (e == null) {
        answer.complete(v);
      } else {
        answer.completeExceptionally(e);
      }
    });
  }

  void over(Client client, CompletableFuture<Void> over) {
    client.call("bye").whenComplete((v, e) -> over.complete(null)); // ok: it says that it is over
  }

  void whether(Client client, CompletableFuture<Boolean> well) {
    client.call("well").whenComplete((v, e) -> well.complete(e == null)); // ok: tells which
  }

  void orElse(Client client, CompletableFuture<String> answer) {
    client.call("name").whenComplete((v, e) -> answer.complete(v != null ? v : "nobody")); // ok
  }

  void elsewhere(Client client, CompletableFuture<String> answer, String known) {
    client.call("name").whenComplete((v, e) -> answer.complete(known)); // ok: it says that it is over
  }

  void another(Client client, Promise<String> answer, Future<String> cached) {
    client.dial("x").addListener((Future<String> f) -> answer.setSuccess(cached.getNow())); // ok: the same
  }

  void recovered(Client client, CompletableFuture<String> answer) {
    client
        .call("name")
        .exceptionally(e -> "failed: " + e)
        .whenComplete((v, e) -> answer.complete(v)); // ok: it cannot fail any more
  }

  void otherwise(Client client, CompletableFuture<String> answer) {
    client.call("name").whenComplete((v, e) -> { // ok: what is missing is told
      if (v != null) {
        answer.complete(v);
      } else {
        answer.cancel(false);
      }
    });
  }

  void nothing(Client client, CompletableFuture<String> answer) {
    client.call("name").whenComplete((v, e) -> answer.complete(v)); // expect: DiscardedAsyncResult
  }

  void logged(Client client, CompletableFuture<String> answer) {
    client.call("name").whenComplete((v, e) -> { // expect: DiscardedAsyncResult
      System.out.println("answered");
      answer.complete(v);
    });
  }

  void handled(Client client, CompletableFuture<String> answer) {
    client.call("name").handle((v, e) -> answer.complete(v)); // expect: DiscardedAsyncResult
  }

  void netty(Client client, Promise<String> answer) {
    client.dial("name").addListener((Future<String> f) -> answer.setSuccess(f.getNow())); // expect: DiscardedAsyncResult
  }

  void vertx(Client client, io.vertx.core.Promise<String> answer) {
    client.ask("name").onComplete(r -> answer.complete(r.result())); // expect: DiscardedAsyncResult
  }

  void vertxBoth(Client client, io.vertx.core.Promise<String> answer) {
    client.ask("name").onComplete(answer); // ok: a bridge
  }

  CompletableFuture<RecordMetadata> kafka(
      Producer<String, String> producer, ProducerRecord<String, String> line) {
    CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
    producer.send(line, (metadata, failure) -> sent.complete(metadata)); // expect: DiscardedAsyncResult
    return sent;
  }
}
