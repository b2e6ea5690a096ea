package cases.progress.fix;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/** Reads that no method of the whole fits, and reads that one does. */
abstract class Partial {
  /** A stream and a channel at once, with a read of its own. */
  abstract static class Both extends InputStream implements ReadableByteChannel {
    abstract int read(ByteBuffer[] buffers) throws IOException;
  }

  interface Filling extends ReadableByteChannel {
    /** Reads into a buffer of its own. */
    int read() throws IOException;
  }

  abstract byte[] next();

  void intoABuffer(Both in, ByteBuffer buffer) throws IOException {
    in.read(buffer); // expect: IgnoredIoProgress
  }

  void intoItsOwn(Filling in) throws IOException {
    in.read(); // expect: IgnoredIoProgress
  }

  void intoWhatIsMade(InputStream in) throws IOException {
    int count = in.read(next()); // expect: IgnoredIoProgress
    System.out.println("read " + count);
  }

  void intoABufferLogged(Both in, ByteBuffer buffer) throws IOException {
    int count = in.read(buffer); // expect: IgnoredIoProgress
    System.out.println("read " + count);
  }

  void fromWhatIsMade(FileChannel file, byte[] bytes) throws IOException {
    file.write(ByteBuffer.wrap(bytes)); // expect: IgnoredIoProgress
  }

  void fromWhatIsMadeAt(FileChannel file, byte[] bytes) throws IOException {
    file.write(ByteBuffer.wrap(bytes), 512); // expect: IgnoredIoProgress
  }

  /** A stream with a header. */
  static final class Headed extends FilterInputStream {
    private final byte[] header = new byte[8];

    Headed(InputStream in) {
      super(in);
    }

    byte[] header() throws IOException {
      super.read(header); // expect: IgnoredIoProgress
      return header;
    }

    byte[] headerLogged() throws IOException {
      int count = super.read(header); // expect: IgnoredIoProgress
      System.out.println("read " + count);
      return header;
    }

    byte[] headerOfThis() throws IOException {
      this.read(header); // expect: IgnoredIoProgress
      return header;
    }
  }
}
