package cases.progress.followed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Channels of one's own whose loops end when all is out, or when something else is. */
final class Loops {
  abstract static class Own implements WritableByteChannel {
    final WritableByteChannel out;

    Own(WritableByteChannel out) {
      this.out = out;
    }

    @Override
    public boolean isOpen() {
      return out.isOpen();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    /** Pushes what is held back. */
    int write() {
      return 0;
    }
  }

  static final class DoWhile extends Own {
    DoWhile(WritableByteChannel out) {
      super(out);
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      int count = 0;
      do {
        count += out.write(buffer);
      } while (buffer.hasRemaining());
      return count;
    }
  }

  static final class For extends Own {
    For(WritableByteChannel out) {
      super(out);
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      int count = 0;
      for (; buffer.hasRemaining(); ) {
        count += out.write(buffer);
      }
      return count;
    }
  }

  static final class WhileOpen extends Own {
    WhileOpen(WritableByteChannel out) {
      super(out);
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      int count = 0;
      while (count == 0 && out.isOpen()) {
        count = out.write(buffer);
      }
      return count;
    }
  }

  void doWhile(DoWhile channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: it loops until all is written
  }

  void forLoop(For channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: it loops until all is written
  }

  void whileOpen(WhileOpen channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
  }

  void push(Own channel) {
    channel.write(); // expect: IgnoredIoProgress
  }
}
