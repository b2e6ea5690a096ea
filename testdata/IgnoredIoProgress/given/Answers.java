package cases.progress.given;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Calls whose answer says less, or more, than their names. */
abstract class Answers {

  /** All or nothing: the count is what was asked for. */
  static final class Whole extends FilterInputStream {
    Whole(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] b) throws IOException {
      new DataInputStream(in).readFully(b);
      return b.length;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      new DataInputStream(in).readFully(b, off, len);
      return len;
    }
  }

  /** Gives what it gets. */
  static final class Partial extends FilterInputStream {
    Partial(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] b) throws IOException {
      if (b.length == 0) {
        return b.length;
      }
      return in.read(b);
    }
  }

  byte[] whole(Whole in) throws IOException {
    byte[] b = new byte[12];
    in.read(b); // ok: the stream reads all or throws
    return b;
  }

  byte[] wholePart(Whole in) throws IOException {
    byte[] b = new byte[12];
    in.read(b, 2, 8); // ok: the stream reads all or throws
    return b;
  }

  byte[] partial(Partial in) throws IOException {
    byte[] b = new byte[12];
    in.read(b); // expect: IgnoredIoProgress
    return b;
  }

  /** Counts what comes through. */
  static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      super.skip(n); // expect: IgnoredIoProgress
      count += n;
      return n;
    }
  }

  byte[] counted(Counting in) throws IOException {
    byte[] b = new byte[12];
    in.read(b); // ok: the stream's own count is asked
    if (in.count() < b.length) {
      throw new EOFException();
    }
    return b;
  }

  byte[] uncounted(Counting in) throws IOException {
    byte[] b = new byte[12];
    in.read(b); // expect: IgnoredIoProgress
    return b;
  }

  byte[] untilEnd(InputStream in) throws IOException {
    byte[] b = new byte[12];
    if (in.readNBytes(b, 0, 12) < 12) {
      throw new EOFException(); // ok: compared
    }
    return b;
  }

  byte[] notUntilEnd(InputStream in) throws IOException {
    byte[] b = new byte[12];
    in.readNBytes(b, 0, 12); // expect: IgnoredIoProgress
    return b;
  }

  byte messageOfAnother(InputStream in, byte[] head) throws IOException {
    int n = in.read(head); // expect: IgnoredIoProgress
    if (head[0] != 'P') {
      throw new IOException("no magic in " + n + " bytes");
    }
    return head[1];
  }

  byte messageOfEnd(InputStream in, byte[] head) throws IOException {
    int n = in.read(head); // expect: IgnoredIoProgress
    if (n < 0) {
      throw new EOFException(String.format("read %d", n));
    }
    return head[1];
  }

  byte messageOfCount(InputStream in, byte[] head) throws IOException {
    int n = in.read(head); // ok: compared
    if (n != head.length) {
      throw new EOFException("only " + n + " bytes");
    }
    return head[1];
  }

  static final class ShortRead extends IOException {
    final int count;

    ShortRead(int count) {
      this.count = count;
    }
  }

  byte failureOfCount(InputStream in, byte[] head) throws IOException {
    int n = in.read(head); // ok: whoever catches it gets the count
    if (head[0] != 'P') {
      throw new ShortRead(n);
    }
    return head[1];
  }

  void waiting(LinkedBlockingQueue<String> queue, String line) throws InterruptedException {
    queue.offer(line, 1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
  }

  void notWaiting(LinkedBlockingQueue<String> queue, String line) {
    queue.offer(line); // ok: made elsewhere, most often without a bound
  }

  void neverFull(PriorityBlockingQueue<String> queue, String line) {
    queue.offer(line, 1, TimeUnit.SECONDS); // ok: of a kind that has no bound
  }

  void madeUnbounded(String line) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    queue.offer(line, 1, TimeUnit.SECONDS); // ok: made without a bound
    take(queue);
  }

  abstract void take(BlockingQueue<String> queue);
}
