package cases.discarded.library.kafka;

import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A commit throws what any send of its transaction met, so that nobody need look at each. */
class Transactions {
  private final Producer<String, byte[]> producer;
  private final Producer<String, byte[]> other;

  Transactions(Producer<String, byte[]> producer, Producer<String, byte[]> other) {
    this.producer = producer;
    this.other = other;
  }

  void all(List<ProducerRecord<String, byte[]>> records) {
    producer.beginTransaction();
    try {
      for (ProducerRecord<String, byte[]> each : records) {
        producer.send(each); // ok: the commit throws
      }
      producer.commitTransaction();
    } catch (IllegalStateException e) {
      producer.abortTransaction();
    }
  }

  void besides(ProducerRecord<String, byte[]> in, ProducerRecord<String, byte[]> out) {
    producer.beginTransaction();
    producer.send(in); // ok: the commit throws
    other.send(out); // expect: DiscardedAsyncResult
    producer.commitTransaction();
  }

  void one(ProducerRecord<String, byte[]> each) {
    producer.send(each); // expect: DiscardedAsyncResult
    producer.flush();
  }
}
