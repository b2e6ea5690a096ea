package cases.progress.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

class StreamReads {
  byte[] header(InputStream in) throws IOException {
    byte[] h = new byte[16];
    in.read(h); // expect: IgnoredIoProgress
    return h;
  }

  byte[] headerRight(InputStream in) throws IOException {
    byte[] h = new byte[16];
    if (in.read(h) != h.length) {
      throw new EOFException(); // ok: compared with the length
    }
    return h;
  }

  byte[] headerNBytes(InputStream in) throws IOException {
    byte[] h = new byte[16];
    in.readNBytes(h, 0, 16); // expect: IgnoredIoProgress
    return h;
  }

  byte[] headerArray(InputStream in) throws IOException {
    return in.readNBytes(16); // ok: the array's length tells
  }

  byte[] headerFully(DataInputStream in) throws IOException {
    byte[] h = new byte[16];
    in.readFully(h); // ok: void, throws at the end
    return h;
  }

  String text(Path p) throws IOException {
    byte[] all = new byte[(int) Files.size(p)];
    try (InputStream in = new FileInputStream(p.toFile())) {
      in.read(all); // expect: IgnoredIoProgress
    }
    return new String(all, StandardCharsets.UTF_8);
  }

  void digest(InputStream in, MessageDigest md) throws IOException {
    byte[] b = new byte[8192];
    while (in.read(b) != -1) { // expect: IgnoredIoProgress
      md.update(b);
    }
  }

  void digestRight(InputStream in, MessageDigest md) throws IOException {
    byte[] b = new byte[8192];
    for (int n; (n = in.read(b)) != -1; ) {
      md.update(b, 0, n); // ok: the count is used
    }
  }

  void copy(InputStream in, OutputStream out) throws IOException {
    byte[] b = new byte[8192];
    int n = in.read(b);
    while (n >= 0) {
      out.write(b, 0, n); // ok: the count is used
      n = in.read(b);
    }
  }

  void copyWrong(InputStream in, OutputStream out) throws IOException {
    byte[] b = new byte[8192];
    int n;
    while ((n = in.read(b)) > 0) { // expect: IgnoredIoProgress
      out.write(b);
    }
  }

  void copyAll(InputStream in, OutputStream out) throws IOException {
    in.transferTo(out); // ok: transfers everything
  }

  byte[] fill(InputStream in, int len) throws IOException {
    byte[] b = new byte[len];
    int off = 0;
    while (off < len) {
      int n = in.read(b, off, len - off);
      if (n < 0) {
        throw new EOFException("at " + off);
      }
      off += n; // ok: adds up
    }
    return b;
  }

  byte[] trimmed(InputStream in) throws IOException {
    byte[] b = new byte[1024];
    int n = in.read(b);
    return n <= 0 ? new byte[0] : Arrays.copyOf(b, n); // ok: cut to the count
  }

  char[] word(Reader r) throws IOException {
    char[] c = new char[4];
    r.read(c, 0, 4); // expect: IgnoredIoProgress
    return c;
  }

  char[] wordNamed(Reader r) throws IOException {
    char[] c = new char[4];
    int ignored = r.read(c); // expect: IgnoredIoProgress
    return c;
  }

  String wordRight(Reader r) throws IOException {
    char[] c = new char[4];
    int n = r.read(c);
    return n < 0 ? null : new String(c, 0, n); // ok: the count is used
  }

  void skipHeader(InputStream in) throws IOException {
    in.skip(512); // expect: IgnoredIoProgress
  }

  void skipHeaderRight(InputStream in) throws IOException {
    long left = 512;
    while (left > 0) {
      long n = in.skip(left);
      if (n <= 0) {
        if (in.read() < 0) {
          throw new EOFException();
        }
        n = 1;
      }
      left -= n; // ok: counts down
    }
  }

  void skipExactly(InputStream in) throws IOException {
    in.skipNBytes(512); // ok: void, throws at the end
  }

  void skipChars(Reader r) throws IOException {
    r.skip(3); // expect: IgnoredIoProgress
  }

  void skipData(DataInputStream d) throws IOException {
    d.skipBytes(8); // expect: IgnoredIoProgress
    d.readInt();
  }

  void skipDataRight(DataInputStream d) throws IOException {
    if (d.skipBytes(8) < 8) {
      throw new EOFException(); // ok: compared
    }
  }

  int random(RandomAccessFile f, byte[] block) throws IOException {
    f.seek(4096);
    return f.read(block); // ok: returned
  }

  byte randomWrong(RandomAccessFile f, byte[] block) throws IOException {
    f.seek(4096);
    f.read(block); // expect: IgnoredIoProgress
    return block[7];
  }

  byte[] gunzip(GZIPInputStream gz, int size) throws IOException {
    byte[] out = new byte[size];
    gz.read(out, 0, size); // expect: IgnoredIoProgress
    return out;
  }

  byte[] eofOnly(InputStream in) throws IOException {
    byte[] b = new byte[32];
    if (in.read(b) == -1) { // expect: IgnoredIoProgress
      throw new EOFException();
    }
    return b;
  }

  byte[] overwritten(InputStream in) throws IOException {
    byte[] a = new byte[8];
    byte[] b = new byte[8];
    int n = in.read(a); // expect: IgnoredIoProgress
    n = in.read(b);
    if (n != 8) {
      throw new EOFException();
    }
    return a;
  }

  void printed(InputStream in, byte[] b) throws IOException {
    System.out.println("got " + in.read(b)); // expect: IgnoredIoProgress
  }

  byte[] collect(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] b = new byte[1];
    while (true) {
      int n = in.read(b);
      if (n < 0) {
        break;
      }
      all.write(b, 0, n); // ok: used
    }
    return all.toByteArray();
  }

  interface Filler {
    int fill(byte[] b) throws IOException;
  }

  Filler asFiller(InputStream in) {
    return in::read; // ok: the functional interface hands on the count
  }

  int viaFiller(Filler f, InputStream in, byte[] b) throws IOException {
    Filler g = x -> in.read(x); // ok: the lambda returns the count
    return g.fill(b);
  }
}
