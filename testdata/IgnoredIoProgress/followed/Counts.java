package cases.progress.followed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a count goes, through operators, tallies and methods in plain sight. */
public class Counts {
  private static final Logger LOG = LoggerFactory.getLogger(Counts.class);

  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong watched = new AtomicLong();
  private final AtomicLong shared = new AtomicLong();
  private final AtomicLong[] perSlot = {new AtomicLong(), new AtomicLong()};
  private long total;
  private boolean allWhole = true;
  int last;

  void cast(InputStream in, byte[] bytes) throws IOException {
    if ((byte) in.read(bytes) == -1) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    LOG.info("first byte {}", bytes[0]);
  }

  void castToAll(InputStream in, byte[] bytes) throws IOException {
    if ((long) in.read(bytes) != bytes.length) { // ok: compared with what was asked
      throw new EOFException();
    }
  }

  void complement(InputStream in, byte[] bytes) throws IOException {
    if (~in.read(bytes) == 0) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    LOG.info("first byte {}", bytes[0]);
  }

  void notUnread(CountDownLatch latch) throws InterruptedException {
    boolean late = !latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  boolean not(CountDownLatch latch) throws InterruptedException {
    boolean late = !latch.await(1, TimeUnit.SECONDS); // ok: returned
    return late;
  }

  void bothUnread(CountDownLatch a, CountDownLatch b) throws InterruptedException {
    boolean both = a.await(1, TimeUnit.SECONDS) // ok: it decides whether to wait for the other
        && b.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  void eitherUnread(CountDownLatch a, CountDownLatch b) throws InterruptedException {
    boolean either = a.await(1, TimeUnit.SECONDS) // ok: it decides whether to wait for the other
        || b.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  void wholeUnread(SocketChannel channel, byte[] bytes) throws IOException {
    boolean whole = channel.write(ByteBuffer.wrap(bytes)) == bytes.length; // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  void wholeLogged(SocketChannel channel, byte[] bytes) throws IOException {
    boolean whole = channel.write(ByteBuffer.wrap(bytes)) == bytes.length; // expect: IgnoredIoProgress
    LOG.info("on we go: {}", whole);
  }

  void whole(SocketChannel channel, byte[] bytes) throws IOException {
    boolean whole = channel.write(ByteBuffer.wrap(bytes)) == bytes.length; // ok: branched on
    if (!whole) {
      throw new IOException("short write");
    }
  }

  void eachWhole(SocketChannel channel, byte[] bytes) throws IOException {
    allWhole &= channel.write(ByteBuffer.wrap(bytes)) == bytes.length; // ok: the getter tells
  }

  boolean allWhole() {
    return allWhole;
  }

  int endUnread(InputStream in, byte[] one) throws IOException {
    boolean ended = in.read(one, 0, 1) < 0; // expect: IgnoredIoProgress
    return one[0];
  }

  int endAsked(InputStream in, byte[] one) throws IOException {
    boolean ended = in.read(one, 0, 1) < 0; // ok: one byte comes, or none
    return ended ? -1 : one[0];
  }

  void all(CountDownLatch a, CountDownLatch b) throws InterruptedException {
    boolean done = true;
    done &= a.await(1, TimeUnit.SECONDS); // ok: branched on
    done = b.await(1, TimeUnit.SECONDS) && done; // ok: branched on
    if (!done) {
      throw new IllegalStateException("late");
    }
  }

  void eachUnread(CountDownLatch a, CountDownLatch b) throws InterruptedException {
    boolean each = a.await(1, TimeUnit.SECONDS) // expect: IgnoredIoProgress
        & b.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  void choiceUnread(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.isOpen() ? channel.write(buffer) : 0; // expect: IgnoredIoProgress
    LOG.info("on we go");
  }

  void choice(CountDownLatch latch) throws InterruptedException {
    LOG.info(latch.await(1, TimeUnit.SECONDS) ? "done" : "late"); // ok: it chooses
  }

  void sumDecides(SocketChannel channel, ByteBuffer buffer, long length) throws IOException {
    if (sent.addAndGet(channel.write(buffer)) == length) { // ok: the sum decides
      LOG.info("all is out");
    }
  }

  void onlyHandedOut(SocketChannel channel, ByteBuffer buffer) throws IOException {
    shared.addAndGet(channel.write(buffer)); // ok: getters hand it out
  }

  AtomicLong shared() {
    return shared;
  }

  long sharedNow() {
    return shared.get();
  }

  void askedElsewhere(SocketChannel channel, ByteBuffer buffer) throws IOException {
    watched.addAndGet(channel.write(buffer)); // ok: the sum decides elsewhere
  }

  boolean isDone(long length) {
    return watched.get() == length;
  }

  void ofASlot(SocketChannel channel, ByteBuffer buffer, int slot) throws IOException {
    perSlot[slot].addAndGet(channel.write(buffer)); // ok: who asks an element cannot be seen
  }

  void inAField(SocketChannel channel, ByteBuffer buffer) throws IOException {
    last = channel.write(buffer); // ok: other files can see the field
  }

  void toAnOverridable(SocketChannel channel, ByteBuffer buffer) throws IOException {
    progressed(channel.write(buffer)); // ok: another file may override it and look
  }

  protected void progressed(int count) {
    total += count;
  }

  void toAFinal(SocketChannel channel, ByteBuffer buffer) throws IOException {
    counted(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  protected final void counted(int count) {
    total += count;
  }

  void toOneOfThisFile(Inner inner, SocketChannel channel, ByteBuffer buffer) throws IOException {
    inner.counted(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  static class Inner {
    private long total;

    void counted(int count) {
      total += count;
    }
  }
}
