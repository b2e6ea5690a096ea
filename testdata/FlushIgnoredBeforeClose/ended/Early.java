package cases.flush.ended;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;

/** Executors, coders and engines that are ended before they are through. */
class Early {
  // Executors

  void submitted(ExecutorService pool, Runnable last) {
    pool.submit(last); // expect: FlushIgnoredBeforeClose
    pool.shutdownNow();
  }

  void submittedAndAwaited(ExecutorService pool, Runnable last) throws Exception {
    pool.submit(last).get(); // ok: waits
    pool.shutdownNow();
  }

  void submittedAndEnded(ExecutorService pool, Callable<String> last) throws Exception {
    Future<String> f = pool.submit(last);
    pool.shutdown(); // ok: shutdown() lets it run
    System.out.println(f.get());
  }

  void submittedAndTerminated(ExecutorService pool, Callable<String> last) throws Exception {
    Future<String> f = pool.submit(last);
    pool.shutdown();
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow(); // ok: it had its time
    }
    System.out.println(f.get());
  }

  void allAwaited(ExecutorService pool, Collection<Callable<String>> tasks) throws Exception {
    for (Future<String> f : pool.invokeAll(tasks)) {
      System.out.println(f.get());
    }
    pool.shutdownNow(); // ok: all are through
  }

  void someAwaited(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    List<Future<String>> all = new ArrayList<>();
    for (Callable<String> t : tasks) {
      all.add(pool.submit(t)); // ok: each is awaited below
    }
    for (Future<String> f : all) {
      f.get();
    }
    pool.shutdownNow();
  }

  void noneAwaited(ExecutorService pool, List<Callable<String>> tasks) {
    List<Future<String>> all = new ArrayList<>();
    for (Callable<String> t : tasks) {
      all.add(pool.submit(t)); // expect: FlushIgnoredBeforeClose
    }
    pool.shutdownNow();
  }

  void failed(ExecutorService pool, Callable<String> task) throws IOException {
    Future<String> f = pool.submit(task);
    try {
      f.get();
    } catch (InterruptedException | ExecutionException e) {
      pool.shutdownNow(); // ok: it has failed
      throw new IOException(e);
    }
    pool.shutdown();
  }

  // Coders

  byte[] deflated(Deflater deflater, byte[] bytes) {
    byte[] out = new byte[64];
    deflater.setInput(bytes);
    deflater.finish();
    deflater.deflate(out); // expect: FlushIgnoredBeforeClose
    deflater.end();
    return out;
  }

  byte[] deflatedToTheEnd(Deflater deflater, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] out = new byte[64];
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      all.write(out, 0, deflater.deflate(out)); // ok: until it is finished
    }
    deflater.end();
    return all.toByteArray();
  }

  int deflatedChecked(Deflater deflater, byte[] bytes, byte[] out) throws IOException {
    deflater.setInput(bytes);
    deflater.finish();
    int n = deflater.deflate(out);
    if (!deflater.finished()) {
      throw new IOException("does not fit");
    }
    deflater.end(); // ok: it is finished
    return n;
  }

  void encoded(CharsetEncoder encoder, CharBuffer chars, ByteBuffer out, SocketChannel channel)
      throws IOException {
    CoderResult r = encoder.encode(chars, out, true);
    if (!r.isUnderflow()) {
      r.throwException();
    }
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out); // ok: until nothing remains
    }
    channel.close();
  }

  // Engines

  void notified(SSLEngine engine, SocketChannel channel, ByteBuffer net) throws IOException {
    engine.closeOutbound();
    SSLEngineResult r;
    do {
      net.clear();
      r = engine.wrap(ByteBuffer.allocate(0), net);
      net.flip();
      while (net.hasRemaining()) {
        channel.write(net); // ok: until nothing remains
      }
    } while (r.getStatus() != SSLEngineResult.Status.CLOSED);
    channel.close();
  }

  void notifiedOnce(SSLEngine engine, SocketChannel channel, ByteBuffer net) throws IOException {
    engine.closeOutbound();
    if (engine.wrap(ByteBuffer.allocate(0), net).getStatus() != SSLEngineResult.Status.CLOSED) {
      throw new IOException("no close_notify");
    }
    net.flip();
    channel.write(net); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  // Own handles

  /** Callbacks of one's own, in the manner of C. */
  interface Handle {
    void write(ByteBuffer bytes, Callback callback);

    CompletableFuture<Void> writeAsync(ByteBuffer bytes);

    void close();
  }

  interface Callback {
    void done(Throwable failure);
  }

  void callback(Handle handle, ByteBuffer bytes) {
    handle.write(bytes, failure -> handle.close()); // ok: closed when it is done
  }

  void ownFuture(Handle handle, ByteBuffer bytes) {
    handle.writeAsync(bytes); // expect: FlushIgnoredBeforeClose
    handle.close();
  }

  void ownFutureBehind(Handle handle, ByteBuffer bytes) {
    handle.writeAsync(bytes).whenComplete((done, failure) -> handle.close()).join(); // ok: closed when it is done
  }

  abstract static class Base implements AutoCloseable {
    abstract CompletableFuture<Void> flushAsync();

    void stop() throws Exception {
      flushAsync(); // expect: FlushIgnoredBeforeClose
      close();
    }

    void stopLater() throws Exception {
      flushAsync().get(); // ok: waits
      close();
    }

    CompletableFuture<Void> stopBehind() {
      return flushAsync()
          .thenRun(
              () -> {
                try {
                  close(); // ok: behind the flush
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
    }
  }

  static class Child extends Base {
    private final Handle handle;

    Child(Handle handle) {
      this.handle = handle;
    }

    @Override
    CompletableFuture<Void> flushAsync() {
      return handle.writeAsync(ByteBuffer.allocate(1)); // ok: the caller is told
    }

    @Override
    public void close() {
      flushAsync(); // expect: FlushIgnoredBeforeClose
      handle.close();
    }

    void closeTwice() {
      handle.close();
      handle.close(); // ok: nothing is flushed between
    }

    void ignoredByName() {
      CompletableFuture<Void> __ = handle.writeAsync(ByteBuffer.allocate(1)); // expect: FlushIgnoredBeforeClose
      handle.close();
    }

    void castAway() {
      Object o = handle.writeAsync(ByteBuffer.allocate(1)); // expect: FlushIgnoredBeforeClose
      handle.close();
    }

    void chainThenNothing() {
      handle.writeAsync(ByteBuffer.allocate(1)).thenRun(() -> System.out.println("written")); // expect: FlushIgnoredBeforeClose
      handle.close();
    }

    void inParentheses() {
      (handle.writeAsync(ByteBuffer.allocate(1))).join(); // ok: waits
      (handle).close();
    }

    void sideBySide(Handle other) {
      CompletableFuture<Void> mine = handle.writeAsync(ByteBuffer.allocate(1)); // ok: each waits for its own
      CompletableFuture<Void> its = other.writeAsync(ByteBuffer.allocate(1));
      mine.thenRun(handle::close).join();
      its.thenRun(other::close).join();
    }

    void doubled() {
      CompletableFuture<Void> f = handle.writeAsync(ByteBuffer.allocate(1)); // expect: FlushIgnoredBeforeClose
      CompletableFuture<Void> g = f;
      handle.close();
      g.join();
    }

    void renamed() {
      CompletableFuture<Void> f = handle.writeAsync(ByteBuffer.allocate(1)); // ok: waits by another name
      CompletableFuture<Void> g = f;
      g.join();
      handle.close();
    }
  }
}
