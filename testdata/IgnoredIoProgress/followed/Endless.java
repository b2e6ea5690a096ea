package cases.progress.followed;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Loops that go on until a buffer is full, where the end may come first. */
abstract class Endless {
  private static final int HEADER = 8;
  private final ByteBuffer buffer = ByteBuffer.allocate(64);
  private volatile boolean running;

  abstract void checkDeadline();

  void braced(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      in.read(rest); // expect: IgnoredIoProgress
    }
  }

  void unbraced(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (rest.remaining() > 0) in.read(rest); // expect: IgnoredIoProgress
  }

  void named(SocketChannel in, ByteBuffer rest) throws IOException {
    do {
      int unused = in.read(rest); // expect: IgnoredIoProgress
    } while (rest.position() < HEADER);
  }

  void field(SocketChannel in) throws IOException {
    for (; this.buffer.hasRemaining(); ) {
      in.read(buffer); // expect: IgnoredIoProgress
    }
  }

  void text(Reader in, CharBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      in.read(rest); // expect: IgnoredIoProgress
    }
  }

  void first(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    for (int unused = in.read(rest); rest.hasRemaining(); ) { // ok: read once, and asked after
      checkDeadline();
      rest.get();
    }
  }

  void counted(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    for (int tries = 0; ; tries++) {
      in.read(rest); // ok: the loop is left
      if (!rest.hasRemaining() || tries > 8) {
        return;
      }
    }
  }

  void untilClosed(SocketChannel in) throws IOException {
    while (true) {
      in.read(buffer); // ok: another thread asks the buffer, and closes the channel
    }
  }

  void untilClosedToo(SocketChannel in) throws IOException {
    for (; ; ) {
      in.read(buffer); // ok: another thread asks the buffer, and closes the channel
    }
  }

  void untilTheDeadline(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      in.read(rest); // ok: it ends when time is up
      checkDeadline();
    }
  }

  void whileRunning(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (running && rest.hasRemaining()) {
      in.read(rest); // ok: somebody stops it
    }
  }

  void someTimes(ReadableByteChannel in, ByteBuffer rest, int tries) throws IOException {
    while (rest.hasRemaining() && tries-- > 0) {
      in.read(rest); // ok: it gives up
    }
  }

  void whileOpen(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (next().isOpen() && rest.hasRemaining()) {
      in.read(rest); // ok: whoever sees the end closes the channel
    }
  }

  abstract ReadableByteChannel next();

  abstract boolean isWanted();

  void whileWanted(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (isWanted() && rest.hasRemaining()) {
      in.read(rest); // ok: somebody stops it
    }
  }

  void untilInterrupted(ReadableByteChannel in, ByteBuffer rest) throws IOException {
    while (rest.hasRemaining() && !Thread.interrupted()) {
      in.read(rest); // ok: somebody stops it
    }
  }

  void whole(WritableByteChannel out, ByteBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      out.write(rest); // ok: what is written has no end
    }
  }

  void page(FileChannel file, ByteBuffer page) throws IOException {
    while (page.hasRemaining()) {
      file.read(page); // ok: how long a file is, its reader knows
    }
  }

  void anyFile(SeekableByteChannel file, ByteBuffer page) throws IOException {
    while (page.hasRemaining()) {
      file.read(page); // ok: how long a file is, its reader knows
    }
  }

  void inflated(Inflater inflater, ByteBuffer page) throws DataFormatException {
    while (page.hasRemaining()) {
      inflater.inflate(page); // ok: the inflater can be asked
    }
  }

  /** A channel whose end is an exception. */
  abstract static class Strict implements ReadableByteChannel {}

  void own(Strict in, ByteBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      in.read(rest); // ok: what it does at its end nobody sees
    }
  }

  void awaited(AsynchronousSocketChannel in, ByteBuffer rest) throws Exception {
    while (rest.hasRemaining()) {
      in.read(rest).get(); // ok: the loop asks the buffer
    }
  }
}
