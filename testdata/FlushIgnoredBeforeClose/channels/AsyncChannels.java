package cases.flush.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class AsyncChannels {

  void fireAndClose(AsynchronousSocketChannel ch, ByteBuffer msg) throws IOException {
    ch.write(msg); // expect: FlushIgnoredBeforeClose
    ch.close();
  }

  void fireAndShutdown(AsynchronousSocketChannel ch, ByteBuffer msg) throws IOException {
    Future<Integer> written = ch.write(msg); // expect: FlushIgnoredBeforeClose
    ch.shutdownOutput();
  }

  void allOut(AsynchronousSocketChannel ch, ByteBuffer msg) throws Exception {
    while (msg.hasRemaining()) {
      ch.write(msg).get(); // ok: waits and loops
    }
    ch.close();
  }

  void handlerCloses(AsynchronousSocketChannel ch, ByteBuffer msg) {
    ch.write(
        msg,
        null,
        new CompletionHandler<Integer, Void>() { // ok: the handler goes on, then closes
          @Override
          public void completed(Integer n, Void nothing) {
            if (msg.hasRemaining()) {
              ch.write(msg, null, this);
            } else {
              closeQuietly(ch);
            }
          }

          @Override
          public void failed(Throwable cause, Void nothing) {
            closeQuietly(ch);
          }
        });
  }

  private static void closeQuietly(AsynchronousSocketChannel ch) {
    try {
      ch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void viaQuietClose(AsynchronousSocketChannel ch, ByteBuffer msg) {
    ch.write(msg); // expect: FlushIgnoredBeforeClose
    closeQuietly(ch);
  }

  void fileSaved(Path p, ByteBuffer data) throws Exception {
    try (AsynchronousFileChannel f = AsynchronousFileChannel.open(p, StandardOpenOption.WRITE)) {
      Future<Integer> w = f.write(data, 0L);
      if (w.get() < data.limit()) {
        throw new IOException("short"); // ok: waits and counts
      }
    }
  }

  void fileLost(Path p, ByteBuffer data) throws Exception {
    try (AsynchronousFileChannel f = AsynchronousFileChannel.open(p, StandardOpenOption.WRITE)) {
      f.write(data, 0L); // expect: FlushIgnoredBeforeClose
      f.force(true);
    }
  }

  void timedOutSilently(AsynchronousSocketChannel ch, ByteBuffer msg) throws Exception {
    Future<Integer> w = ch.write(msg); // expect: FlushIgnoredBeforeClose
    try {
      w.get(1, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      // too slow
    }
    ch.close();
  }

  void latched(AsynchronousSocketChannel ch, ByteBuffer msg) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    ch.write(
        msg,
        done,
        new CompletionHandler<Integer, CountDownLatch>() { // ok: the latch is awaited before the close
          @Override
          public void completed(Integer n, CountDownLatch l) {
            if (msg.hasRemaining()) {
              ch.write(msg, l, this);
            } else {
              l.countDown();
            }
          }

          @Override
          public void failed(Throwable e, CountDownLatch l) {
            l.countDown();
          }
        });
    done.await();
    ch.close();
  }

  CompletableFuture<Integer> bridge(AsynchronousSocketChannel ch, ByteBuffer msg) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    ch.write(msg, result, new Bridge()); // ok: the handler completes the future
    return result.whenComplete((n, e) -> closeQuietly(ch));
  }

  static final class Bridge implements CompletionHandler<Integer, CompletableFuture<Integer>> {
    @Override
    public void completed(Integer n, CompletableFuture<Integer> f) {
      f.complete(n);
    }

    @Override
    public void failed(Throwable e, CompletableFuture<Integer> f) {
      f.completeExceptionally(e);
    }
  }

  void cancelThenClose(AsynchronousSocketChannel ch, ByteBuffer msg) throws Exception {
    Future<Integer> w = ch.write(msg);
    while (!w.isDone()) {
      Thread.sleep(1);
    }
    int n = w.get();
    if (n == msg.limit()) {
      ch.close(); // ok: waited by asking
    }
  }
}
