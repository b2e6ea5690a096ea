package cases.flush.services;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** An exporter with many ways to stop. */
final class Exporter implements Closeable {
  interface Transport extends Closeable {
    CompletableFuture<Void> flush();

    CompletableFuture<Integer> write(ByteBuffer b);

    boolean flushNow() throws IOException;

    boolean isFlushed();

    int pendingBytes();

    long unsentCount();

    void shutdown();

    void shutdownNow();
  }

  private final Transport transport;
  private final Deque<ByteBuffer> queue = new ArrayDeque<>();
  private final AtomicReference<CompletableFuture<Void>> last = new AtomicReference<>();
  private CompletableFuture<Void> pending;
  private volatile boolean stopped;
  private ExecutorService pool;

  Exporter(Transport transport) {
    this.transport = Objects.requireNonNull(transport);
  }

  @Override
  public void close() throws IOException {
    if (stopped) return;
    stopped = true;
    while (!queue.isEmpty()) {
      transport.write(queue.poll()); // expect: FlushIgnoredBeforeClose
    }
    transport.close();
  }

  void closeAndWait() throws IOException {
    List<Future<?>> writes = new ArrayList<>(queue.size());
    while (!queue.isEmpty()) {
      writes.add(transport.write(queue.poll())); // ok: all are awaited
    }
    for (Future<?> w : writes) {
      try {
        w.get(1, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new IOException(e);
      }
    }
    transport.close();
  }

  void closeWithDeadline(Duration max) throws Exception {
    Instant end = Instant.now().plus(max);
    CompletableFuture<Void> f = transport.flush();
    while (!f.isDone() && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    if (!f.isDone()) {
      throw new TimeoutException("not flushed");
    }
    transport.close(); // ok: only when it is done
  }

  void closeWithDeadlineOrGiveUp(Duration max) throws Exception {
    Instant end = Instant.now().plus(max);
    CompletableFuture<Void> f = transport.flush(); // expect: FlushIgnoredBeforeClose
    while (!f.isDone() && Instant.now().isBefore(end)) {
      Thread.sleep(5);
    }
    transport.close();
  }

  void pendingAsked() throws IOException {
    transport.flush().exceptionally(e -> null).join(); // ok: waits
    transport.close();
  }

  void pendingBytesAsked() throws IOException {
    transport.flushNow(); // ok: the transport is asked for what is left
    if (transport.pendingBytes() > 0) {
      throw new IOException("left: " + transport.pendingBytes());
    }
    transport.close();
  }

  void pendingBytesZero() throws IOException {
    transport.flushNow(); // ok: the transport is asked for what is left
    if (transport.pendingBytes() == 0) {
      transport.close();
    }
  }

  void unsentLoop() throws IOException {
    while (transport.unsentCount() > 0) {
      transport.flushNow(); // ok: until nothing is unsent
    }
    transport.close();
  }

  void isFlushedLoop() throws IOException {
    do {
      transport.flushNow(); // ok: until it is flushed
    } while (!transport.isFlushed());
    transport.close();
  }

  void bothAsked() throws IOException {
    if (!transport.flushNow() || transport.pendingBytes() != 0) {
      return;
    }
    transport.close(); // ok: asked twice
  }

  void reference() throws IOException {
    last.set(transport.flush());
    last.get().join(); // ok: waits on what the reference holds
    transport.close();
  }

  void referenceForgotten() throws IOException {
    last.set(transport.flush()); // expect: FlushIgnoredBeforeClose
    transport.close();
  }

  void lazyField() throws IOException {
    if (pending == null) {
      pending = transport.flush();
    }
    pending.join(); // ok: waits on the field
    transport.close();
  }

  void lazyFieldNotDone() throws IOException {
    if (pending == null || pending.isDone()) {
      pending = transport.flush(); // expect: FlushIgnoredBeforeClose
    }
    transport.close();
  }

  void shutdownBySwitch(String how) {
    switch (how) {
      case "graceful" -> {
        transport.flush().join(); // ok: waits
        transport.shutdown();
      }
      case "fast" -> {
        transport.flush(); // expect: FlushIgnoredBeforeClose
        transport.shutdown();
      }
      case "now" -> transport.shutdownNow(); // ok: nothing is flushed
      default -> throw new IllegalArgumentException(how);
    }
  }

  void nestedHelper() throws IOException {
    flushAll();
    transport.close(); // ok: the helper waits for all
  }

  private void flushAll() {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (ByteBuffer b : queue) {
      all.add(transport.write(b));
    }
    all.forEach(CompletableFuture::join); // ok: each one
  }

  void indexes(ByteBuffer[] parts) throws IOException {
    CompletableFuture<?>[] all = new CompletableFuture<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      all[i] = transport.write(parts[i]); // ok: awaited together
    }
    CompletableFuture.allOf(all).join();
    transport.close();
  }

  void indexesDropped(ByteBuffer[] parts) throws IOException {
    CompletableFuture<?>[] all = new CompletableFuture<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      all[i] = transport.write(parts[i]); // expect: FlushIgnoredBeforeClose
    }
    transport.close();
  }

  void anyOf(ByteBuffer a, ByteBuffer b) throws IOException {
    CompletableFuture<Integer> fa = transport.write(a); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Integer> fb = transport.write(b); // expect: FlushIgnoredBeforeClose
    CompletableFuture.anyOf(fa, fb).join();
    transport.close();
  }

  void streamed() throws IOException {
    IntStream.range(0, 3).mapToObj(i -> transport.write(ByteBuffer.allocate(i))).forEach(CompletableFuture::join); // ok: each one is awaited
    transport.close();
  }

  void executorDone() throws Exception {
    Future<Void> f = pool.submit(() -> transport.flush().get()); // ok: the task waits, and is awaited
    f.get();
    transport.close();
  }

  void getNow() throws IOException {
    CompletableFuture<Integer> f = transport.write(queue.peek()); // expect: FlushIgnoredBeforeClose
    int n = f.getNow(-1);
    System.out.println(n);
    transport.close();
  }

  void getNowAsked() throws IOException {
    CompletableFuture<Integer> f = transport.write(queue.peek());
    if (f.getNow(-1) < 0) {
      f.join();
    }
    transport.close(); // ok: waits when it is not there yet
  }

  void ifCompletedExceptionally() throws IOException {
    CompletableFuture<Void> f = transport.flush(); // expect: FlushIgnoredBeforeClose
    if (f.isCompletedExceptionally()) {
      throw new IOException("flush failed");
    }
    transport.close();
  }

  CompletableFuture<Void> chainedClose() {
    return transport.flush().handle((v, e) -> null).thenRun(transport::shutdown); // ok: after the flush
  }

  CompletableFuture<Void> allThenClose(Collection<ByteBuffer> parts) {
    CompletableFuture<?>[] all = parts.stream().map(transport::write).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all).whenComplete((v, e) -> transport.shutdown()); // ok: after all
  }

  CompletableFuture<Void> allAndClose(Collection<ByteBuffer> parts) {
    CompletableFuture<?>[] all = parts.stream().map(transport::write).toArray(CompletableFuture[]::new); // expect: FlushIgnoredBeforeClose
    CompletableFuture<Void> done = CompletableFuture.allOf(all);
    transport.shutdown();
    return done;
  }

  void firstThenRest(ByteBuffer head, ByteBuffer body) throws IOException {
    CompletableFuture<Integer> f = transport.write(head).thenCompose(n -> transport.write(body));
    f.join(); // ok: waits for both
    transport.close();
  }

  static void raw(SocketChannel ch, String s) throws IOException {
    ByteBuffer b = java.nio.charset.StandardCharsets.UTF_8.encode(s);
    int left = b.remaining();
    while (left > 0) {
      left -= ch.write(b); // ok: counts down
    }
    ch.close();
  }

  static void rawBoolean(SocketChannel ch, ByteBuffer b) throws IOException {
    boolean more = true;
    while (more) {
      ch.write(b); // ok: as long as there is more
      more = b.hasRemaining();
    }
    ch.close();
  }

  static void rawReturn(WritableByteChannel ch, ByteBuffer b) throws IOException {
    int n = ch.write(b);
    if (n == 0) { // ok: zero and the rest both ask again
      throw new IOException("peer takes nothing");
    }
    if (b.hasRemaining()) {
      throw new IOException("short write");
    }
    ch.close();
  }

  static void rawRetry(WritableByteChannel ch, ByteBuffer b) throws IOException {
    ch.write(b);
    if (b.hasRemaining()) {
      ch.write(b); // expect: FlushIgnoredBeforeClose
    }
    ch.close();
  }

  static void latchInCallback(Transport t) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    t.flush()
        .whenComplete(
            (v, e) -> { // ok: the latch is awaited
              if (e != null) {
                e.printStackTrace();
              }
              latch.countDown();
            });
    if (!latch.await(5, TimeUnit.SECONDS)) {
      throw new TimeoutException();
    }
    t.close();
  }

  static void latchTimedOut(Transport t) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    t.flush() // expect: FlushIgnoredBeforeClose
        .whenComplete(
            (v, e) -> {
              if (e != null) {
                e.printStackTrace();
              }
              latch.countDown();
            });
    boolean ignored = latch.await(5, TimeUnit.SECONDS);
    t.close();
  }

  static <K> void map(ConcurrentMap<K, Transport> all) {
    all.values().removeIf(t -> {
      t.flush(); // expect: FlushIgnoredBeforeClose
      t.shutdown();
      return true;
    });
  }

  static void queueOfTransports(BlockingQueue<Transport> q) throws InterruptedException, IOException {
    Transport t;
    while ((t = q.poll(1, TimeUnit.SECONDS)) != null) {
      t.flush().join(); // ok: waits
      t.close();
    }
  }

  static void queueOfTransportsHasty(BlockingQueue<Transport> q) throws InterruptedException, IOException {
    for (Transport t = q.poll(); t != null; t = q.poll()) {
      t.flush(); // expect: FlushIgnoredBeforeClose
      t.close();
    }
  }

  static void abortOnFailure(Transport t, ByteBuffer b) throws IOException {
    CompletableFuture<Integer> f = t.write(b);
    try {
      f.join();
    } catch (RuntimeException e) {
      t.shutdownNow(); // ok: it has failed
      throw e;
    }
    t.close();
  }

  static void interrupted(Transport t, ByteBuffer b) throws IOException {
    CompletableFuture<Integer> f = t.write(b);
    try {
      f.get(); // ok: waits
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      t.close();
    }
  }
}
