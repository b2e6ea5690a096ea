package cases.progress.held;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Properties;
import java.util.function.Consumer;

/** Who gets a stream reads on from where it stands, and cannot ask where that is. */
final class HandedOn {
  int[] size(InputStream png) throws IOException {
    byte[] signature = new byte[8];
    int read = png.read(signature); // expect: IgnoredIoProgress
    if (read == -1 || signature[0] != (byte) 0x89) {
      throw new IOException("not a PNG");
    }
    png.skip(8); // expect: IgnoredIoProgress
    DataInputStream data = new DataInputStream(png);
    return new int[] {data.readInt(), data.readInt()};
  }

  InputStream behindHeader(InputStream in) throws IOException {
    in.skip(128); // expect: IgnoredIoProgress
    return new BufferedInputStream(in);
  }

  Properties withoutMark(Reader in) throws IOException {
    in.skip(1); // expect: IgnoredIoProgress
    Properties properties = new Properties();
    properties.load(in);
    return properties;
  }

  /** A stream of one's own may keep count. */
  static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      count += skipped;
      return skipped;
    }

    long count() {
      return count;
    }
  }

  void ownStream(Counting in, Consumer<Counting> next) throws IOException {
    in.skip(128); // ok: the stream counts, and who gets it may ask
    next.accept(in);
  }

  void passedWithContent(InputStream in, byte[] buffer) throws IOException {
    handle(buffer, in.read(buffer)); // ok: the count goes with what it counts
  }

  private static void handle(byte[] content, int length) {}

  void discardedByAnotherName(InputStream in, byte[] buffer) throws IOException {
    ignore(in.read(buffer)); // expect: IgnoredIoProgress
  }

  private static void ignore(int count) {}
}
