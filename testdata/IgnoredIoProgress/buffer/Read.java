package cases.progress.buffer;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ScatteringByteChannel;
import java.nio.charset.StandardCharsets;

/** A read fills what is there at the moment; the position tells how much. */
abstract class Read {
  private final ByteBuffer wakeups = ByteBuffer.allocate(16);

  abstract void parse(byte[] bytes);

  abstract void parse(ByteBuffer bytes);

  void wholeArray(ReadableByteChannel in) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    in.read(buffer); // expect: IgnoredIoProgress
    parse(buffer.array());
  }

  void flipped(ReadableByteChannel in) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    in.read(buffer); // ok: flip keeps what was read
    buffer.flip();
    parse(buffer);
  }

  int header(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8);
    file.read(header, 0); // expect: IgnoredIoProgress
    header.rewind();
    return header.getInt();
  }

  int headerAsked(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8);
    file.read(header, 0); // ok: the buffer is asked
    if (header.hasRemaining()) {
      throw new EOFException();
    }
    header.rewind();
    return header.getInt();
  }

  int headerInPlace(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8);
    file.read(header); // expect: IgnoredIoProgress
    return header.getInt(0);
  }

  int headerFlipped(FileChannel file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8);
    file.read(header); // ok: an underflow throws
    return header.flip().getInt();
  }

  String onlyEnd(ReadableByteChannel in) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    if (in.read(buffer) == -1) { // expect: IgnoredIoProgress
      return "";
    }
    return new String(buffer.array(), StandardCharsets.UTF_8);
  }

  String endAndFlip(ReadableByteChannel in) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    if (in.read(buffer) == -1) { // ok: the buffer is flipped
      return "";
    }
    return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
  }

  void full(ReadableByteChannel in, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && in.read(buffer) != -1) { // ok: the loop asks the buffer
      Thread.onSpinWait();
    }
  }

  void wakeup(Pipe.SourceChannel source) throws IOException {
    source.read(wakeups); // ok: nobody looks at the content
    wakeups.clear();
  }

  void scattering(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(4), ByteBuffer.allocate(64)};
    in.read(parts); // expect: IgnoredIoProgress
    parse(parts[1].array());
  }

  void scatteringFlipped(ScatteringByteChannel in) throws IOException {
    ByteBuffer[] parts = {ByteBuffer.allocate(4), ByteBuffer.allocate(64)};
    in.read(parts); // ok: flip keeps what was read
    parts[1].flip();
    parse(parts[1]);
  }

  String chars(Reader in) throws IOException {
    CharBuffer chars = CharBuffer.allocate(64);
    in.read(chars); // expect: IgnoredIoProgress
    return new String(chars.array());
  }

  String charsFlipped(Reader in) throws IOException {
    CharBuffer chars = CharBuffer.allocate(64);
    in.read(chars); // ok: flip keeps what was read
    return chars.flip().toString();
  }
}
