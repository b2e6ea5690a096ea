package cases.progress.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Channels of one's own: the one goes on until all is out, the other passes on what it gets. */
final class OwnChannels {
  static final class Whole implements WritableByteChannel {
    private final WritableByteChannel out;

    Whole(WritableByteChannel out) {
      this.out = out;
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      int length = buffer.remaining();
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      return length;
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

  static final class Passing implements WritableByteChannel {
    private final WritableByteChannel out;

    Passing(WritableByteChannel out) {
      this.out = out;
    }

    @Override
    public int write(ByteBuffer buffer) throws IOException {
      return out.write(buffer);
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

  void whole(Whole channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: it loops until all is written
  }

  void passing(Passing channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
  }
}
