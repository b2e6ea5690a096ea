package cases.flush.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What is handed to the handler of a write beside it. */
class Attachments {
  void awaitedOwn(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    channel.write(
        bytes,
        done,
        new CompletionHandler<Integer, CountDownLatch>() { // ok: the latch is awaited
          @Override
          public void completed(Integer count, CountDownLatch latch) {
            if (bytes.hasRemaining()) {
              channel.write(bytes, latch, this);
            } else {
              latch.countDown();
            }
          }

          @Override
          public void failed(Throwable failure, CountDownLatch latch) {
            latch.countDown();
          }
        });
    done.await();
    channel.close();
  }

  /** Completes the promise when all is written. */
  private static CompletableFuture<Void> writeAll(
      AsynchronousSocketChannel channel, ByteBuffer bytes) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    channel.write(
        bytes,
        null,
        new CompletionHandler<Integer, Void>() { // ok: whoever has the promise knows
          @Override
          public void completed(Integer count, Void nothing) {
            if (bytes.hasRemaining()) {
              channel.write(bytes, null, this);
            } else {
              done.complete(null);
            }
          }

          @Override
          public void failed(Throwable failure, Void nothing) {
            done.completeExceptionally(failure);
          }
        });
    return done;
  }

  void promiseIsAwaited(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    writeAll(channel, bytes).get(2, TimeUnit.SECONDS); // ok: waited for
    channel.shutdownOutput();
  }

  void promiseIsKept(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    CompletableFuture<Void> written = writeAll(channel, bytes);
    written.get();
    channel.close();
  }

  CompletableFuture<Void> promiseIsHandedOn(AsynchronousSocketChannel channel, ByteBuffer bytes)
      throws Exception {
    CompletableFuture<Void> written = writeAll(channel, bytes); // expect: FlushIgnoredBeforeClose
    channel.close();
    return written;
  }

  void promiseIsDropped(AsynchronousSocketChannel channel, ByteBuffer bytes) throws Exception {
    writeAll(channel, bytes); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void channelIsAttached(AsynchronousSocketChannel channel, ByteBuffer bytes) {
    channel.write( // expect: FlushIgnoredBeforeClose
        bytes,
        channel,
        new CompletionHandler<Integer, AsynchronousSocketChannel>() {
          @Override
          public void completed(Integer count, AsynchronousSocketChannel attached) {
            end(attached);
          }

          @Override
          public void failed(Throwable failure, AsynchronousSocketChannel attached) {
            end(attached);
          }
        });
  }

  void otherIsAttached(
      AsynchronousSocketChannel channel, ByteBuffer bytes, AsynchronousSocketChannel other) {
    channel.write(
        bytes,
        other,
        new CompletionHandler<Integer, AsynchronousSocketChannel>() { // ok: another one is closed
          @Override
          public void completed(Integer count, AsynchronousSocketChannel attached) {
            end(attached);
          }

          @Override
          public void failed(Throwable failure, AsynchronousSocketChannel attached) {
            end(attached);
          }
        });
  }

  private static void end(AsynchronousSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitedAnother(AsynchronousSocketChannel channel, ByteBuffer bytes, CountDownLatch started)
      throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    channel.write( // expect: FlushIgnoredBeforeClose
        bytes,
        done,
        new CompletionHandler<Integer, CountDownLatch>() {
          @Override
          public void completed(Integer count, CountDownLatch latch) {
            if (bytes.hasRemaining()) {
              channel.write(bytes, latch, this);
            } else {
              latch.countDown();
            }
          }

          @Override
          public void failed(Throwable failure, CountDownLatch latch) {
            latch.countDown();
          }
        });
    started.await();
    channel.close();
  }
}
