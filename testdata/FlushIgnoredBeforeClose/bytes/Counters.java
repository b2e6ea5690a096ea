package cases.flush.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Counters {
  private static final Logger LOG = LoggerFactory.getLogger(Counters.class);
  private final LongAdder bytesOut = new LongAdder();
  private final WritableByteChannel ch;
  private long total;

  Counters(WritableByteChannel ch) {
    this.ch = ch;
  }

  void atomicCounter(ByteBuffer b) throws IOException {
    AtomicInteger sent = new AtomicInteger();
    while (sent.get() < b.capacity()) {
      sent.addAndGet(ch.write(b)); // ok: the counter is asked
    }
    ch.close();
  }

  void atomicCounterOnce(ByteBuffer b) throws IOException {
    AtomicLong sent = new AtomicLong();
    sent.addAndGet(ch.write(b));
    if (sent.get() != b.limit()) {
      throw new IOException("short");
    }
    ch.close(); // ok: the counter is asked before
  }

  void arrayCounter(ByteBuffer b) throws IOException {
    int[] sent = new int[1];
    sent[0] += ch.write(b);
    if (sent[0] < b.limit()) {
      throw new IOException("short");
    }
    ch.close(); // ok: the counter in the array is asked
  }

  void logged(ByteBuffer b) throws IOException {
    int n = ch.write(b); // expect: FlushIgnoredBeforeClose
    LOG.debug("wrote {} bytes", n);
    ch.close();
  }

  void concatenated(ByteBuffer b) throws IOException {
    String line = "wrote " + ch.write(b); // expect: FlushIgnoredBeforeClose
    LOG.debug(line);
    ch.close();
  }

  void fieldTotal(ByteBuffer b) throws IOException {
    total = 0;
    while (total < b.limit()) {
      total += ch.write(b); // ok: the field is asked
    }
    ch.close();
  }

  void remainingCheckedAfter(ByteBuffer b) throws IOException {
    ch.write(b);
    if (b.hasRemaining()) {
      throw new IOException("left: " + b.remaining());
    }
    ch.close(); // ok: the buffer is asked
  }

  void positionCompared(ByteBuffer b) throws IOException {
    do {
      ch.write(b); // ok: position against limit
    } while (b.position() < b.limit());
    ch.close();
  }

  void bounded(ByteBuffer b) throws IOException {
    int rounds = 16;
    while (b.hasRemaining() && rounds-- > 0) {
      ch.write(b); // ok: bounded, and checked below
    }
    if (b.hasRemaining()) {
      throw new IOException("gave up");
    }
    ch.close();
  }

  void unboundedButOne(ByteBuffer head, ByteBuffer body) throws IOException {
    while (body.hasRemaining()) {
      ch.write(body); // ok: loops
    }
    ch.write(head); // expect: FlushIgnoredBeforeClose
    ch.close();
  }

  void requireAll(ByteBuffer b) throws IOException {
    check(ch.write(b), b.capacity()); // ok: the helper compares
    ch.close();
  }

  private static void check(int n, int expected) throws IOException {
    if (n != expected) {
      throw new IOException(n + " of " + expected);
    }
  }
}
