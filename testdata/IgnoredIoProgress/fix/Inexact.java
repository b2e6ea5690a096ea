package cases.progress.fix;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads and skips that need not, or must not, come to all of it: no fix. */
class Inexact extends FilterInputStream {
  private volatile ByteBuffer shared = ByteBuffer.allocate(8);

  Inexact(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    in.read(into, from, length); // expect: IgnoredIoProgress
    return length;
  }

  /** Counts for nobody. */
  void header(byte[] into) throws IOException {
    in.skip(4); // expect: IgnoredIoProgress
  }

  @Override
  public long skip(long count) throws IOException {
    in.skip(count); // expect: IgnoredIoProgress
    return count;
  }

  void drop() throws IOException {
    super.skip(4); // expect: IgnoredIoProgress
  }

  static void all(InputStream in) throws IOException {
    in.skip(Integer.MAX_VALUE); // expect: IgnoredIoProgress
    in.skip(Integer.MAX_VALUE - 8); // expect: IgnoredIoProgress
    in.skip(1L << 40); // expect: IgnoredIoProgress
  }

  static void nearlyAll(InputStream in) throws IOException {
    in.skip(Integer.MAX_VALUE - 9); // expect: IgnoredIoProgress
  }

  static void back(InputStream in, int count, long to, long at) throws IOException {
    in.skip(-count); // expect: IgnoredIoProgress
    in.skip(to - at); // expect: IgnoredIoProgress
  }

  static void on(InputStream in, long to, long at) throws IOException {
    in.skip(to + at); // expect: IgnoredIoProgress
  }

  static void toItsEnd(InputStream in, byte[] into) {
    try {
      in.skip(16); // expect: IgnoredIoProgress
    } catch (EOFException e) {
      System.err.println("short");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void asFarAsItGoes(InputStream in, byte[] into) {
    try {
      in.skip(into.length); // expect: IgnoredIoProgress
    } catch (IOException ignored) {
    }
  }

  static void orElse(InputStream in, byte[] into) {
    try {
      in.skip(into.length); // expect: IgnoredIoProgress
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] looked(BufferedInputStream in) throws IOException {
    byte[] magic = new byte[8];
    in.mark(8);
    in.read(magic); // expect: IgnoredIoProgress
    in.reset();
    return magic;
  }

  static byte[] pushed(PushbackInputStream in) throws IOException {
    byte[] magic = new byte[8];
    in.read(magic); // expect: IgnoredIoProgress
    in.unread(magic);
    return magic;
  }

  void swapped(FileChannel file) throws IOException {
    file.write(shared, 3L); // expect: IgnoredIoProgress
  }
}
