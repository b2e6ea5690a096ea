package cases.progress.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.CharBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.logging.Logger;
import java.util.zip.Deflater;

/** What a finding says of each kind of answer; the words stand in the file beside this. */
class Words {
  private static final Logger LOG = Logger.getLogger("words");

  private long written;
  private long before;
  private long behind;
  private long other;

  void channels(SocketChannel to, FileChannel from, ByteBuffer bytes) throws IOException {
    to.write(bytes); // expect: IgnoredIoProgress
    from.transferTo(0, 10, to); // expect: IgnoredIoProgress
  }

  void datagram(DatagramChannel to, ByteBuffer bytes) throws IOException {
    to.configureBlocking(false);
    to.send(bytes, to.getRemoteAddress()); // expect: IgnoredIoProgress
  }

  void streams(InputStream in, byte[] bytes) throws IOException {
    in.read(bytes); // expect: IgnoredIoProgress
    in.skip(4); // expect: IgnoredIoProgress
  }

  void codecs(CharsetEncoder encoder, CharBuffer in, ByteBuffer out, Deflater deflater) {
    encoder.encode(in, out, true); // expect: IgnoredIoProgress
    deflater.deflate(out.array()); // expect: IgnoredIoProgress
  }

  void connect(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.finishConnect(); // expect: IgnoredIoProgress
  }

  void waits(Lock lock, CountDownLatch latch) throws InterruptedException {
    lock.tryLock(); // expect: IgnoredIoProgress
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void condition(Condition condition) throws InterruptedException {
    condition.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void queue(String element) {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    queue.offer(element); // expect: IgnoredIoProgress
  }

  void otherFates(WritableByteChannel to, ByteBuffer bytes) throws IOException {
    LOG.info("wrote " + to.write(bytes)); // expect: IgnoredIoProgress
    written += to.write(bytes); // expect: IgnoredIoProgress
    before = before + to.write(bytes); // expect: IgnoredIoProgress
    behind = to.write(bytes) + behind; // expect: IgnoredIoProgress
    other = before + to.write(bytes); // expect: IgnoredIoProgress
    if (to.write(bytes) < 0) { // expect: IgnoredIoProgress
      throw new IOException("closed");
    }
    if (to.write(bytes) == 0) { // expect: IgnoredIoProgress
      throw new IOException("stuck");
    }
  }

  Callable<Object> hidden(CountDownLatch latch) {
    return () -> latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void endless(ReadableByteChannel from, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      from.read(bytes); // expect: IgnoredIoProgress
    }
  }
}
