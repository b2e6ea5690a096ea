package cases.progress.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class OwnChannels {
  /** Wraps a channel and counts. */
  static final class Counting implements WritableByteChannel {
    private final WritableByteChannel to;
    private long sum;

    Counting(WritableByteChannel to) {
      this.to = to;
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
      int n = to.write(src);
      sum += n;
      return n; // ok: handed on
    }

    @Override
    public boolean isOpen() {
      return to.isOpen();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }

    long sum() {
      return sum;
    }
  }

  static final class Lying implements WritableByteChannel {
    private final WritableByteChannel to;

    Lying(WritableByteChannel to) {
      this.to = to;
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
      int n = src.remaining();
      to.write(src.duplicate()); // expect: IgnoredIoProgress
      return n;
    }

    @Override
    public boolean isOpen() {
      return to.isOpen();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }

  static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, (int) Math.min(len, left));
      if (n > 0) {
        left -= n;
      }
      return n; // ok: handed on
    }

    void skipRest() throws IOException {
      skip(left); // expect: IgnoredIoProgress
      left = 0;
    }

    void skipRestRight() throws IOException {
      while (left > 0) {
        long n = super.skip(left);
        if (n == 0) {
          break;
        }
        left -= n; // ok: counts down
      }
    }
  }

  static class FairLock extends ReentrantLock {
    void hold(Runnable r) throws InterruptedException {
      tryLock(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
      try {
        r.run();
      } finally {
        unlock();
      }
    }
  }

  void use(Counting c, ByteBuffer b) throws IOException {
    c.write(b); // expect: IgnoredIoProgress
  }

  long useSum(Counting c, ByteBuffer b) throws IOException {
    while (b.hasRemaining()) {
      c.write(b); // ok: loops
    }
    return c.sum();
  }

  byte[] useLimited(Limited in) throws IOException {
    byte[] b = new byte[128];
    in.read(b, 0, 128); // expect: IgnoredIoProgress
    return b;
  }

  byte[] superRead(Limited in) throws IOException {
    byte[] b = new byte[128];
    int n = in.read(b, 0, 128);
    byte[] exact = new byte[Math.max(n, 0)];
    System.arraycopy(b, 0, exact, 0, exact.length); // ok: the count is used
    return exact;
  }

  void anonymous(ReadableByteChannel src, ByteBuffer b) throws IOException {
    ReadableByteChannel slow =
        new ReadableByteChannel() {
          @Override
          public int read(ByteBuffer dst) throws IOException {
            return src.read(dst); // ok: handed on
          }

          @Override
          public boolean isOpen() {
            return src.isOpen();
          }

          @Override
          public void close() throws IOException {
            src.close();
          }
        };
    slow.read(b); // expect: IgnoredIoProgress
  }
}
