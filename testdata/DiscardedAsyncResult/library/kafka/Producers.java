package cases.discarded.library.kafka;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka: a future or a callback. */
abstract class Producers {
  private static final Logger log = LoggerFactory.getLogger(Producers.class);

  private final AtomicInteger sent = new AtomicInteger();

  void fireAndForget(Producer<String, String> producer, ProducerRecord<String, String> row) {
    producer.send(row); // expect: DiscardedAsyncResult
    producer.send(row, null); // expect: DiscardedAsyncResult
    Future<RecordMetadata> unused = producer.send(row); // expect: DiscardedAsyncResult
  }

  void awaited(Producer<String, String> producer, ProducerRecord<String, String> row) throws Exception {
    producer.send(row).get(); // ok: awaited
  }

  void callback(Producer<String, String> producer, ProducerRecord<String, String> row, Callback callback) {
    producer.send(row, callback); // ok: the callback is told
  }

  void callbackThatReads(Producer<String, String> producer, ProducerRecord<String, String> row) {
    producer.send( // ok: the callback reads the failure
        row,
        (metadata, failure) -> {
          if (failure != null) {
            log.error("send", failure);
          }
        });
  }

  void callbackThatDoesNot(Producer<String, String> producer, ProducerRecord<String, String> row) {
    producer.send(row, (metadata, failure) -> sent.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void references(Producer<String, String> producer, ProducerRecord<String, String> row) {
    producer.send(row, this::report); // ok: the method reads the failure
    producer.send(row, this::count); // expect: DiscardedAsyncResult
  }

  private void report(RecordMetadata metadata, Exception failure) {
    log.info("{}", metadata, failure);
  }

  private void count(RecordMetadata metadata, Exception failure) {
    sent.incrementAndGet();
  }

  void anonymous(Producer<String, String> producer, ProducerRecord<String, String> row) {
    producer.send( // ok: the callback reads the failure
        row,
        new Callback() {
          @Override
          public void onCompletion(RecordMetadata metadata, Exception failure) {
            report(metadata, failure);
          }
        });
  }

  void each(Producer<String, String> producer, List<ProducerRecord<String, String>> rows) {
    rows.forEach(producer::send); // expect: DiscardedAsyncResult
    rows.forEach(row -> producer.send(row, this::report)); // ok: the method reads the failure
  }

  void admin(Admin admin, List<NewTopic> topics) throws Exception {
    admin.createTopics(topics).all(); // expect: DiscardedAsyncResult
    admin.createTopics(topics).all().get(); // ok: awaited
  }

  void kafkaFuture(KafkaFuture<String> future, KafkaFuture<String> other) throws Exception {
    KafkaFuture.allOf(future, other); // expect: DiscardedAsyncResult
    KafkaFuture.allOf(future, other).get(); // ok: awaited
    KafkaFuture.allOf(future, other).whenComplete((v, e) -> log.warn("all", e)); // ok: the callback reads the failure
    KafkaFuture.allOf(future, other).whenComplete((v, e) -> sent.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void consumer(Consumer<String, String> consumer) {
    consumer.commitAsync(); // ok: returns nothing
    consumer.assignment(); // ok: partitions owe nothing
  }
}
