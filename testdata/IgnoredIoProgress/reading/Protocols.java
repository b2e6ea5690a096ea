package cases.progress.reading;

import java.io.BufferedReader;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PushbackReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Small pieces of protocol readers and of their helpers. */
class Protocols {
  private final byte[] frame = new byte[9];
  private final ByteBuffer inbound = ByteBuffer.allocateDirect(8192);

  int frameLength(InputStream in) throws IOException {
    in.read(frame, 0, 9); // expect: IgnoredIoProgress
    return (frame[0] & 0xff) << 16 | (frame[1] & 0xff) << 8 | (frame[2] & 0xff);
  }

  int frameLengthRight(DataInputStream in) throws IOException {
    in.readFully(frame, 0, 9); // ok: void, throws at the end
    return frame[2];
  }

  int frameLengthChecked(InputStream in) throws IOException {
    final int got = in.readNBytes(frame, 0, frame.length);
    if (got < frame.length) {
      throw new EOFException("only " + got + " bytes of the frame's head"); // ok: compared
    }
    return frame[2];
  }

  String greeting(Socket s) throws IOException {
    byte[] buf = new byte[256];
    int len = s.getInputStream().read(buf);
    return len > 0 ? new String(buf, 0, len, StandardCharsets.US_ASCII) : ""; // ok: used
  }

  String greetingHasty(Socket s) throws IOException {
    byte[] buf = new byte[256];
    s.getInputStream().read(buf); // expect: IgnoredIoProgress
    return new String(buf, StandardCharsets.US_ASCII).trim();
  }

  long crc(InflaterInputStream in) throws IOException {
    CRC32 crc = new CRC32();
    byte[] block = new byte[512];
    int n;
    do {
      n = in.read(block);
      if (n > 0) {
        crc.update(block, 0, n); // ok: used
      }
    } while (n >= 0);
    return crc.getValue();
  }

  long crcHasty(InflaterInputStream in) throws IOException {
    CRC32 crc = new CRC32();
    byte[] block = new byte[512];
    while (in.read(block, 0, block.length) >= 0) { // expect: IgnoredIoProgress
      crc.update(block);
    }
    return crc.getValue();
  }

  boolean peek(PushbackReader r, char[] two) throws IOException {
    int n = r.read(two);
    if (n > 0) {
      r.unread(two, 0, n); // ok: used
    }
    return n == two.length;
  }

  void pad(DataInput in, int n) throws IOException {
    in.skipBytes(n); // expect: IgnoredIoProgress
  }

  void padRight(DataInput in, int n) throws IOException {
    for (int left = n; left > 0; ) {
      int skipped = in.skipBytes(left);
      if (skipped == 0) {
        in.readByte();
        skipped = 1;
      }
      left -= skipped; // ok: counts down
    }
  }

  void line(BufferedReader r) throws IOException {
    String s = r.readLine(); // ok: a line is a line
    System.out.println(s);
  }

  char[] block(InputStreamReader r) throws IOException {
    char[] c = new char[128];
    r.read(c, 0, 128); // expect: IgnoredIoProgress
    return c;
  }

  CharBuffer charBuffer(InputStreamReader r) throws IOException {
    CharBuffer c = CharBuffer.allocate(128);
    r.read(c); // ok: the flipped buffer tells
    return c.flip();
  }

  byte[] both(SequenceInputStream in) throws IOException {
    byte[] b = new byte[64];
    int n = in.read(b);
    return Arrays.copyOfRange(b, 0, Math.max(0, n)); // ok: used
  }

  byte[] piped(PipedInputStream in) throws IOException {
    byte[] b = new byte[in.available()];
    int unused = in.read(b); // expect: IgnoredIoProgress
    return b;
  }

  void fill(SocketChannel ch) throws IOException {
    int n = ch.read(inbound);
    if (n == -1) {
      ch.close();
      return;
    }
    inbound.flip(); // ok: the buffer tells
    dispatch(inbound);
    inbound.compact();
  }

  private void dispatch(ByteBuffer b) {
    while (b.remaining() >= 4) {
      System.out.println(b.getInt());
    }
  }

  long header(SeekableByteChannel ch) throws IOException {
    ByteBuffer eight = ByteBuffer.allocate(8);
    ch.read(eight); // expect: IgnoredIoProgress
    return eight.getLong(0);
  }

  long headerFlipped(SeekableByteChannel ch) throws IOException {
    ByteBuffer eight = ByteBuffer.allocate(8);
    ch.read(eight); // ok: the flipped buffer throws when it is short
    eight.flip();
    return eight.getLong();
  }

  byte[] slurp(FileChannel ch) throws IOException {
    ByteBuffer b = ByteBuffer.allocate((int) ch.size());
    ch.read(b); // expect: IgnoredIoProgress
    return b.array();
  }

  byte[] slurpRight(FileChannel ch) throws IOException {
    ByteBuffer b = ByteBuffer.allocate((int) ch.size());
    while (b.hasRemaining() && ch.read(b) >= 0) {} // ok: until it is full or at the end
    return Arrays.copyOf(b.array(), b.position());
  }

  void exactly(ReadableByteChannel ch, ByteBuffer b) throws IOException {
    for (int n; b.hasRemaining(); ) {
      n = ch.read(b);
      if (n < 0) {
        throw new EOFException(b.remaining() + " bytes are missing"); // ok: the buffer is asked
      }
    }
  }

  boolean datagram(DatagramChannel ch, ByteBuffer b) throws IOException {
    return ch.receive(b) != null; // ok: whether one came
  }

  void await(CountDownLatch up, int seconds) throws InterruptedException {
    boolean ok = up.await(seconds, TimeUnit.SECONDS);
    if (ok) {
      System.out.println("up"); // ok: branched on
    }
  }

  boolean awaitOr(CountDownLatch up, boolean lenient) throws InterruptedException {
    return lenient || up.await(1, TimeUnit.SECONDS); // ok: returned
  }

  void read(ReadWriteLock rw, Runnable r) {
    if (!rw.readLock().tryLock()) {
      return; // ok: asked
    }
    try {
      r.run();
    } finally {
      rw.readLock().unlock();
    }
  }

  void write(ReadWriteLock rw, Runnable r) {
    rw.writeLock().tryLock(); // expect: IgnoredIoProgress
    try {
      r.run();
    } finally {
      rw.writeLock().unlock();
    }
  }

  void stamped(StampedLock l, Runnable r) {
    long stamp = l.tryWriteLock();
    if (stamp != 0) {
      try {
        r.run(); // ok: the stamp is asked
      } finally {
        l.unlockWrite(stamp);
      }
    }
  }

  void several(Semaphore s, int n) throws InterruptedException {
    s.tryAcquire(n, 3, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    System.out.println("got " + n);
    s.release(n);
  }

  <T> void hand(BlockingQueue<T> to, T t) throws InterruptedException {
    boolean taken;
    do {
      taken = to.offer(t, 100, TimeUnit.MILLISECONDS); // ok: until it is taken
    } while (!taken);
  }

  <T> void handOnce(BlockingQueue<T> to, T t) {
    try {
      to.offer(t, 100, TimeUnit.MILLISECONDS); // expect: IgnoredIoProgress
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
