package cases.progress.told;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Channels that count what they write, and numbers of theirs that are no such count. */
abstract class OwnCounts {
  static final class Counting implements WritableByteChannel {
    private final WritableByteChannel out;
    private long written;
    private long skipped;
    private long step = 1;
    private long calls;
    private long most = 512;

    Counting(WritableByteChannel out) {
      this.out = out;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (bytes.remaining() > most) {
        return 0;
      }
      int n = out.write(bytes);
      written += n;
      calls += step;
      return n;
    }

    void skip(long n) {
      skipped += n;
    }

    long written() {
      return written;
    }

    long skipped() {
      return skipped;
    }

    long step() {
      return step;
    }

    long most() {
      return most;
    }


    long writtenOrMost() {
      if (calls > 3) {
        return written;
      }
      return most;
    }

    @Override
    public boolean isOpen() {
      return out.isOpen();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  abstract void again();

  void counted(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // ok: the channel counts what it writes, and is asked
    if (channel.written() < 64) {
      again();
    }
  }

  void countedElsewhere(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: IgnoredIoProgress
    if (channel.skipped() < 64) {
      again();
    }
  }

  void addedToAnother(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: IgnoredIoProgress
    if (channel.step() < 64) {
      again();
    }
  }

  void onlyRead(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: IgnoredIoProgress
    if (channel.most() < 64) {
      again();
    }
  }

  void sometimesCounted(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: IgnoredIoProgress
    if (channel.writtenOrMost() < 64) {
      again();
    }
  }

  void unasked(Counting channel, ByteBuffer bytes) throws IOException {
    channel.write(bytes); // expect: IgnoredIoProgress
    channel.written();
  }
}
