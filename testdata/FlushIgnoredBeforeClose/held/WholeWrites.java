package cases.flush.held;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Writes that take everything, though they give something back. */
abstract class WholeWrites {
  /** A channel besides. */
  interface Sink extends WritableByteChannel {
    Sink write(String text) throws IOException;
  }

  /** Tells how much it copied. */
  abstract static class Bytes extends OutputStream {
    abstract int write(InputStream in) throws IOException;

    abstract boolean tryFlush();
  }

  /** The same of characters. */
  abstract static class Chars extends Writer {
    abstract long write(Reader in) throws IOException;

    abstract boolean tryFlush();
  }

  void handsBackItself(Sink sink) throws IOException {
    sink.write("text"); // ok: no count
    sink.close();
  }

  void counts(Sink sink, ByteBuffer bytes) throws IOException {
    sink.write(bytes); // expect: FlushIgnoredBeforeClose
    sink.close();
  }

  void copies(Bytes bytes, InputStream in) throws IOException {
    try (bytes) {
      bytes.write(in); // ok: until the stream ends
    }
  }

  void copiesChars(Chars chars, Reader in) throws IOException {
    chars.write(in); // ok: until the reader ends
    chars.close();
  }

  void flushesChars(Chars chars) throws IOException {
    chars.tryFlush(); // expect: FlushIgnoredBeforeClose
    chars.close();
  }

  void flushes(Bytes bytes, InputStream in) throws IOException {
    bytes.write(in);
    bytes.tryFlush(); // expect: FlushIgnoredBeforeClose
    bytes.close();
  }
}
