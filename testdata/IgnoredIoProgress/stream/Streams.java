package cases.progress.stream;

import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;

/** A stream may return early at any byte. */
final class Streams {
  private final byte[] one = new byte[1];

  byte[] short1(InputStream in) throws IOException {
    byte[] header = new byte[8];
    in.read(header); // expect: IgnoredIoProgress
    return header;
  }

  byte[] full(DataInputStream in) throws IOException {
    byte[] header = new byte[8];
    in.readFully(header); // ok: it reads all or throws
    return header;
  }

  byte[] trimmed(InputStream in) throws IOException {
    byte[] header = new byte[8];
    int read = in.read(header); // ok: the count is used
    return Arrays.copyOf(header, Math.max(read, 0));
  }

  void part(InputStream in, byte[] into, int offset) throws IOException {
    in.read(into, offset, into.length - offset); // expect: IgnoredIoProgress
  }

  void loop(InputStream in, byte[] into) throws IOException {
    int offset = 0;
    while (offset < into.length) {
      int read = in.read(into, offset, into.length - offset); // ok: advances the offset
      if (read < 0) {
        throw new EOFException();
      }
      offset += read;
    }
  }

  void copyThatRepeats(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[4096];
    while (in.read(buffer) != -1) { // expect: IgnoredIoProgress
      out.write(buffer);
    }
  }

  void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[4096];
    int read;
    while ((read = in.read(buffer)) != -1) { // ok: the count is used
      out.write(buffer, 0, read);
    }
  }

  void copyByCount(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[4096];
    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) { // ok: the count is used
      out.write(buffer, 0, read);
    }
  }

  void print(Reader in, PrintWriter out) throws IOException {
    char[] buffer = new char[4096];
    while (true) {
      int read = in.read(buffer); // ok: the count bounds what is printed
      if (read == -1) {
        break;
      }
      out.write(buffer, 0, read);
    }
  }

  void printCount(Reader in, PrintWriter out) throws IOException {
    char[] buffer = new char[4096];
    out.println(in.read(buffer)); // expect: IgnoredIoProgress
    out.println(buffer);
  }

  void drain(InputStream in) throws IOException {
    byte[] scratch = new byte[4096];
    while (in.read(scratch) != -1) { // ok: nobody looks at the content
      Thread.onSpinWait();
    }
  }

  boolean onlyEnd(InputStream in, byte[] record) throws IOException {
    return in.read(record) != -1; // expect: IgnoredIoProgress
  }

  boolean whole(InputStream in, byte[] record) throws IOException {
    return in.read(record) == record.length; // ok: compared with what was asked
  }

  int one(InputStream in) throws IOException {
    byte[] one = new byte[1];
    if (in.read(one) == -1) { // ok: one byte cannot come in part
      throw new EOFException();
    }
    return one[0];
  }

  int oneOfMany(InputStream in, byte[] into) throws IOException {
    if (in.read(into, 0, 1) < 1) { // ok: one byte cannot come in part
      throw new EOFException();
    }
    return into[0];
  }

  int two(InputStream in) throws IOException {
    byte[] two = new byte[2];
    if (in.read(two) == -1) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    return two[0] << 8 | two[1];
  }

  void single(InputStream in) throws IOException {
    in.read(); // ok: one byte is skipped, no count is lost
  }

  byte[] memory(byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    byte[] copy = new byte[bytes.length];
    in.read(copy, 0, copy.length); // ok: memory does not fall short
    return copy;
  }

  byte[] memoryBehindAnInterface(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    byte[] copy = new byte[bytes.length];
    in.read(copy); // ok: the initializer shows memory
    return copy;
  }

  byte[] maybeMemory(InputStream given, byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    if (given != null) {
      in = given;
    }
    byte[] copy = new byte[bytes.length];
    in.read(copy); // expect: IgnoredIoProgress
    return copy;
  }

  char[] chars(Reader in) throws IOException {
    char[] text = new char[80];
    in.read(text); // expect: IgnoredIoProgress
    return text;
  }

  char[] charsOfMemory(String text) throws IOException {
    char[] chars = new char[text.length()];
    new StringReader(text).read(chars); // ok: memory does not fall short
    return chars;
  }

  byte[] file(RandomAccessFile file) throws IOException {
    byte[] page = new byte[512];
    file.read(page); // expect: IgnoredIoProgress
    return page;
  }

  byte[] fileAsked(RandomAccessFile file) throws IOException {
    byte[] page = new byte[512];
    long start = file.getFilePointer();
    file.read(page); // ok: the file's position tells
    return Arrays.copyOf(page, (int) (file.getFilePointer() - start));
  }

  byte[] object(ObjectInput in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.read(bytes, 0, length); // expect: IgnoredIoProgress
    return bytes;
  }

  byte[] objectFully(ObjectInput in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes, 0, length); // ok: it reads all or throws
    return bytes;
  }

  byte[] guava(InputStream in) throws IOException {
    byte[] bytes = new byte[16];
    ByteStreams.read(in, bytes, 0, 16); // ok: the library says that it may be ignored
    return bytes;
  }

  byte[] guavaFully(InputStream in) throws IOException {
    byte[] bytes = new byte[16];
    ByteStreams.readFully(in, bytes); // ok: it reads all or throws
    return bytes;
  }

  int memoryInAWrapper(byte[] bytes) throws IOException {
    ByteArrayInputStream memory = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(memory);
    in.skipBytes(4); // ok: behind the wrapper is memory
    return in.readInt();
  }

  int fileInAWrapper(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file));
    in.skipBytes(4); // expect: IgnoredIoProgress
    return in.readInt();
  }

  void skipUntilEnd(InputStream in) throws IOException {
    while (in.available() > 0) {
      in.skip(Integer.MAX_VALUE); // ok: the loop does nothing else until it is done
    }
  }

  void skipAndRead(DataInputStream in) throws IOException {
    while (in.available() > 0) {
      in.skip(4); // expect: IgnoredIoProgress
      in.readInt();
    }
  }

  int oneInAField(InputStream in) throws IOException {
    return in.read(one, 0, one.length) == -1 ? -1 : one[0]; // ok: one byte cannot come in part
  }

  void skip(InputStream in, long count) throws IOException {
    in.skip(count); // expect: IgnoredIoProgress
  }

  void skipWhatIsThere(InputStream in) throws IOException {
    in.skip(in.available()); // ok: what has come so far is cleared away
  }

  void skipAll(InputStream in, long count) throws IOException {
    long left = count;
    while (left > 0) {
      left -= in.skip(left); // ok: counts down
    }
  }

  void skipExactly(InputStream in, long count) throws IOException {
    in.skipNBytes(count); // ok: it skips all or throws
  }

  void skipMemory(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    in.skip(2); // ok: memory does not fall short
  }

  void skipToEnd(InputStream in) throws IOException {
    while (in.skip(1024) > 0) { // ok: it only looks for the end
      Thread.onSpinWait();
    }
  }

  void skipData(DataInputStream in) throws IOException {
    in.skipBytes(4); // expect: IgnoredIoProgress
  }

  void skipDataChecked(DataInputStream in) throws IOException {
    if (in.skipBytes(4) < 4) { // ok: compared with what was asked
      throw new EOFException();
    }
  }

  void skipChars(Reader in) throws IOException {
    in.skip(3); // expect: IgnoredIoProgress
  }
}
