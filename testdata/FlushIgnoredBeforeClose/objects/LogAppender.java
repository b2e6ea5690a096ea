package cases.flush.objects;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Ships log lines over a network client in batches. */
final class LogAppender {
  interface Client extends AutoCloseable {
    CompletableFuture<Ack> send(List<String> batch);

    CompletableFuture<Ack> flush();

    @Override
    void close();
  }

  record Ack(int accepted) {}

  private final Client client;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Collection<CompletableFuture<Ack>> open = new ArrayList<>();

  LogAppender(Client client) {
    this.client = client;
  }

  void stop() {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    List<String> rest = new ArrayList<>();
    for (String s; (s = lines.poll()) != null; ) {
      rest.add(s);
    }
    if (!rest.isEmpty()) {
      client.send(rest); // expect: FlushIgnoredBeforeClose
    }
    client.close();
  }

  void stopGracefully() throws InterruptedException {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    List<String> rest = List.copyOf(lines);
    try {
      client.send(rest).get(10, TimeUnit.SECONDS); // ok: waits, and every failure is told
    } catch (ExecutionException e) {
      throw new IllegalStateException("lost " + rest.size() + " lines", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("timed out with " + rest.size() + " lines", e);
    } finally {
      client.close();
    }
  }

  void stopWithReport(AtomicInteger lost) {
    List<String> rest = List.copyOf(lines);
    int accepted = client.send(rest).join().accepted(); // ok: waits
    lost.addAndGet(rest.size() - accepted);
    client.close();
  }

  void ship() {
    open.removeIf(CompletableFuture::isDone);
    open.add(client.send(new ArrayList<>(lines)));
  }

  void stopOpen() {
    CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join(); // ok: awaits what is open
    client.close();
  }

  void stopBatches(ArrayDeque<List<String>> batches) {
    while (!batches.isEmpty()) {
      client.send(batches.poll()); // expect: FlushIgnoredBeforeClose
    }
    client.close();
  }

  void stopBatchesRight(ArrayDeque<List<String>> batches) {
    CompletableFuture<?> tail = CompletableFuture.completedFuture(null);
    for (List<String> batch : batches) {
      tail = tail.thenCompose(x -> client.send(batch));
    }
    tail.join(); // ok: the chain is awaited
    client.close();
  }

  void stopStream(List<List<String>> batches) {
    batches.stream().map(client::send).toList().forEach(CompletableFuture::join); // ok: every one is awaited
    client.close();
  }

  void stopForEach(List<List<String>> batches) {
    batches.forEach(b -> client.send(b).join()); // ok: waits inside
    client.close();
  }

  void stopForEachLost(List<List<String>> batches) {
    batches.forEach(b -> client.send(b)); // expect: FlushIgnoredBeforeClose
    client.close();
  }

  void stopForEachRef(List<List<String>> batches) {
    batches.forEach(client::send); // expect: FlushIgnoredBeforeClose
    client.close();
  }

  CompletableFuture<Void> stopAsync() {
    return client.flush().thenAccept(ack -> {}).whenComplete((v, e) -> client.close()); // ok: sequenced
  }

  CompletableFuture<Ack> stopAsyncEarly() {
    try {
      return client.flush(); // expect: FlushIgnoredBeforeClose
    } finally {
      client.close();
    }
  }

  Runnable hook() {
    return () -> {
      client.flush(); // expect: FlushIgnoredBeforeClose
      client.close();
    };
  }

  Runnable hookRight() {
    return () -> {
      client.flush().join(); // ok: waits
      client.close();
    };
  }

  Thread shutdownThread() {
    return new Thread("stop") {
      @Override
      public void run() {
        client.flush(); // expect: FlushIgnoredBeforeClose
        client.close();
      }
    };
  }
}
