package cases.flush.channels;

import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CountDownLatch;

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
