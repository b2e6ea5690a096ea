package cases.progress.followed;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharsetEncoder;
import java.util.function.Supplier;

/** What a buffer was made with, and what a stream was made around. */
abstract class Sizes {
  static ByteBuffer ping() {
    return ByteBuffer.wrap(new byte[] {1, 2, 3});
  }

  void madeElsewhere(SocketChannel channel) throws IOException {
    channel.write(ping()); // expect: IgnoredIoProgress
  }

  void nothing(SocketChannel channel) throws IOException {
    channel.write(ByteBuffer.allocate(0)); // ok: it only pushes what the channel holds
  }

  int oneOfMany(InputStream in, byte[] into) throws IOException {
    if (in.read(into, 0, 1) == -1) { // ok: one byte cannot come in part
      throw new EOFException();
    }
    return into[0];
  }

  int twoOfMany(InputStream in, byte[] into) throws IOException {
    if (in.read(into, 0, 2) == -1) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    return into[0] << 8 | into[1];
  }

  int oneWritten(InputStream in) throws IOException {
    byte[] one = {0};
    if (in.read(one) == -1) { // ok: one byte cannot come in part
      throw new EOFException();
    }
    return one[0];
  }

  int twoWritten(InputStream in) throws IOException {
    byte[] two = {0, 0};
    if (in.read(two) == -1) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    return two[0] << 8 | two[1];
  }

  int aroundOne(ReadableByteChannel channel) throws IOException {
    byte[] one = new byte[1];
    ByteBuffer single = ByteBuffer.wrap(one);
    if (channel.read(single) < 0) { // ok: one byte cannot come in part
      throw new EOFException();
    }
    return one[0];
  }

  int aroundTwo(ReadableByteChannel channel) throws IOException {
    byte[] two = new byte[2];
    ByteBuffer pair = ByteBuffer.wrap(two);
    if (channel.read(pair) < 0) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    return two[0] << 8 | two[1];
  }

  ByteBuffer worstCase(CharsetEncoder encoder, CharBuffer in) {
    float perChar = encoder.maxBytesPerChar();
    int size = (int) (in.remaining() * perChar);
    ByteBuffer out = ByteBuffer.allocate(size);
    encoder.encode(in, out, true); // ok: it always fits
    return out;
  }

  ByteBuffer guessed(CharsetEncoder encoder, CharBuffer in) {
    int size = in.remaining() * 2;
    ByteBuffer out = ByteBuffer.allocate(size);
    encoder.encode(in, out, true); // expect: IgnoredIoProgress
    return out;
  }

  void memoryInPlace(byte[] bytes) throws IOException {
    new DataInputStream(new ByteArrayInputStream(bytes)).skipBytes(4); // ok: memory
  }

  void fileInPlace(InputStream file) throws IOException {
    new DataInputStream(file).skipBytes(4); // expect: IgnoredIoProgress
  }

  int memoryInAWrapper(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.skipBytes(4); // ok: behind the wrapper is memory
    return in.readInt();
  }

  abstract InputStream open();

  int openedInAWrapper() throws IOException {
    InputStream file = open();
    DataInputStream in = new DataInputStream(file);
    in.skipBytes(4); // expect: IgnoredIoProgress
    return in.readInt();
  }

  /** A stream that gives a byte at a time. */
  static final class Slow extends FilterInputStream {
    Slow(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return super.read(into, offset, Math.min(length, 1));
    }
  }

  byte[] memoryInASlowWrapper(byte[] bytes) throws IOException {
    InputStream in = new Slow(new ByteArrayInputStream(bytes));
    byte[] copy = new byte[4];
    in.read(copy); // expect: IgnoredIoProgress
    return copy;
  }

  <C extends SocketChannel> void ofAType(Supplier<C> channels, ByteBuffer buffer)
      throws IOException {
    SocketChannel channel = channels.get();
    channel.write(buffer); // expect: IgnoredIoProgress
  }
}
