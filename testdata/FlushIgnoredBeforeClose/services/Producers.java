package cases.flush.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What a close loses that waits for a bounded time, and one that waits for all does not. */
class Producers {
  void dropped(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(r); // expect: FlushIgnoredBeforeClose
    p.close(Duration.ofMillis(10));
  }

  void droppedBeforeAll(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(r); // expect: DiscardedAsyncResult
    p.close();
  }

  void droppedAndFlushed(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(r); // expect: DiscardedAsyncResult
    p.flush();
    p.close(Duration.ZERO);
  }

  void told(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send( // ok: the callback is told of what the close drops
        r,
        (m, e) -> {
          if (e != null) {
            e.printStackTrace();
          }
        });
    p.close(Duration.ofSeconds(5));
  }

  void toldNothing(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(r, null); // expect: FlushIgnoredBeforeClose
    p.close(Duration.ofSeconds(5));
  }

  void toldInVain(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(r, (m, e) -> System.out.println(m)); // expect: DiscardedAsyncResult
    p.close(Duration.ofSeconds(5));
  }

  void gathered(Producer<String, String> p, List<ProducerRecord<String, String>> rs) throws Exception {
    List<Future<RecordMetadata>> acks = new ArrayList<>();
    for (ProducerRecord<String, String> r : rs) {
      acks.add(p.send(r)); // ok: each is waited for
    }
    for (Future<RecordMetadata> ack : acks) {
      ack.get();
    }
    p.close(Duration.ZERO);
  }

  void each(Producer<String, String> p, List<ProducerRecord<String, String>> rs) {
    rs.forEach(r -> p.send(r)); // expect: FlushIgnoredBeforeClose
    p.close(Duration.ofMillis(10));
  }

  void hurried(Producer<String, String> p, ProducerRecord<String, String> r)
      throws ExecutionException, InterruptedException {
    try {
      p.send(r).get(3, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    } catch (TimeoutException e) {
      System.out.println("slow broker");
    }
    p.close(Duration.ZERO);
  }

  void hurriedBeforeAll(Producer<String, String> p, ProducerRecord<String, String> r)
      throws ExecutionException, InterruptedException {
    try {
      p.send(r).get(3, TimeUnit.SECONDS); // ok: close waits for it
    } catch (TimeoutException e) {
      System.out.println("slow broker");
    }
    p.close();
  }
}
