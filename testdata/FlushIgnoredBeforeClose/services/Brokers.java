package cases.flush.services;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

class Brokers {
  interface Outbox {
    CompletableFuture<Void> publish(String s);

    CompletableFuture<Integer> flush();

    void stop();

    void close();
  }

  void kafkaWaited(Producer<String, String> p, ProducerRecord<String, String> r)
      throws ExecutionException, InterruptedException {
    RecordMetadata m = p.send(r).get(); // ok: waits
    System.out.println(m.offset());
    p.close(Duration.ZERO);
  }

  void kafkaCallback(Producer<String, String> p, ProducerRecord<String, String> r) {
    p.send(
        r,
        (m, e) -> { // ok: the callback reads the failure, and close waits
          if (e != null) {
            e.printStackTrace();
          }
        });
    p.close();
  }

  void kafkaFlushed(Producer<String, String> p, List<ProducerRecord<String, String>> rs)
      throws ExecutionException, InterruptedException {
    Future<RecordMetadata> last = null;
    for (ProducerRecord<String, String> r : rs) {
      if (last != null) {
        last.get();
      }
      last = p.send(r);
    }
    p.flush();
    if (last != null) {
      last.get(); // ok: each is awaited
    }
    p.close();
  }

  void redisWaited(StatefulRedisConnection<String, String> c) throws InterruptedException {
    RedisFuture<String> set = c.async().set("a", "b");
    if (!set.await(1, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no answer: " + set.getError()); // ok: asked
    }
    c.close();
  }

  void outbox(Outbox o) {
    o.flush(); // expect: FlushIgnoredBeforeClose
    o.close();
  }

  void outboxWaited(Outbox o) {
    int n = o.flush().join(); // ok: waits
    System.out.println(n + " messages");
    o.close();
  }

  void outboxOrTimeout(Outbox o) {
    o.flush().orTimeout(2, TimeUnit.SECONDS).join(); // ok: throws on a timeout
    o.close();
  }

  CompletableFuture<Integer> outboxReturned(Outbox o) {
    return o.flush().whenCompleteAsync((n, e) -> o.close()); // ok: sequenced
  }

  CompletableFuture<Integer> outboxReturnedHasty(Outbox o) {
    CompletableFuture<Integer> f = o.flush().orTimeout(2, TimeUnit.SECONDS); // expect: FlushIgnoredBeforeClose
    o.close();
    return f;
  }

  void outboxStopThenFlush(Outbox o) {
    o.stop();
    o.flush().join(); // ok: waits
    o.close();
  }

  void twoOutboxes(Outbox a, Outbox b) {
    CompletableFuture<Integer> fa = a.flush();
    CompletableFuture<Integer> fb = b.flush();
    fa.join();
    a.close();
    fb.join();
    b.close(); // ok: each is awaited before its own close
  }

  void twoOutboxesCrossed(Outbox a, Outbox b) {
    CompletableFuture<Integer> fa = a.flush();
    CompletableFuture<Integer> fb = b.flush(); // expect: FlushIgnoredBeforeClose
    fa.join();
    a.close();
    b.close();
    fb.join();
  }

  void swapped(Outbox a, Outbox b) {
    Outbox t = a;
    a = b;
    b = t;
    b.flush().join(); // ok: waits
    b.close();
    a.close();
  }

  void conditionalClose(Outbox o, boolean last) {
    CompletableFuture<Integer> f = o.flush();
    if (last) {
      f.join(); // ok: waits when it closes
      o.close();
    } else {
      f.exceptionally(
          e -> {
            e.printStackTrace();
            return 0;
          });
    }
  }

  void conditionalCloseHasty(Outbox o, boolean last) {
    CompletableFuture<Integer> f = o.flush(); // expect: FlushIgnoredBeforeClose
    if (last) {
      o.close();
    } else {
      f.join();
    }
  }
}
