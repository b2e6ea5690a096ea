package cases.progress.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Archive {
  private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
  private final byte[] magic = new byte[4];
  private int lastRead;
  private int neverAsked;

  boolean isZip(PushbackInputStream in) throws IOException {
    in.read(magic); // expect: IgnoredIoProgress
    in.unread(magic);
    return magic[0] == 'P' && magic[1] == 'K';
  }

  boolean isZipRight(PushbackInputStream in) throws IOException {
    int n = in.read(magic);
    if (n > 0) {
      in.unread(magic, 0, n); // ok: the count is used
    }
    return n == 4 && magic[0] == 'P';
  }

  byte[] entry(ZipInputStream zip, ZipEntry e) throws IOException {
    byte[] b = new byte[(int) e.getSize()];
    zip.read(b, 0, b.length); // expect: IgnoredIoProgress
    return b;
  }

  byte[] entryAll(ZipInputStream zip) throws IOException {
    return zip.readAllBytes(); // ok: all of it
  }

  long checksum(CheckedInputStream in) throws IOException {
    in.skip(Long.MAX_VALUE); // expect: IgnoredIoProgress
    return in.getChecksum().getValue();
  }

  void field(InputStream in) throws IOException {
    lastRead = in.read(magic); // ok: the field is returned below
  }

  int lastRead() {
    return lastRead;
  }

  void deadField(InputStream in) throws IOException {
    neverAsked = in.read(magic); // expect: IgnoredIoProgress
  }

  Optional<byte[]> block(SeekableByteChannel ch, long at) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(512);
    int n = ch.position(at).read(b);
    return n < 512 ? Optional.empty() : Optional.of(b.array()); // ok: compared
  }

  byte[] blockHasty(SeekableByteChannel ch, long at) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(512);
    ch.position(at).read(b); // expect: IgnoredIoProgress
    return b.array();
  }

  byte[] blockFlipped(SeekableByteChannel ch, long at) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(512);
    ch.position(at).read(b); // ok: the flipped buffer tells
    b.flip();
    byte[] got = new byte[b.remaining()];
    b.get(got);
    return got;
  }

  void trailer(FileChannel ch, ByteBuffer t) throws IOException {
    ch.read(t, ch.size() - t.remaining());
    if (t.hasRemaining()) {
      throw new EOFException(); // ok: the buffer is asked
    }
  }

  void logged(BufferedInputStream in) throws IOException {
    int n = in.read(magic); // expect: IgnoredIoProgress
    LOG.debug("{} bytes of magic", n);
    LOG.debug("magic {}", magic);
  }

  String prefix(StringReader r) throws IOException {
    char[] c = new char[8];
    int n = r.read(c);
    return String.valueOf(c, 0, Math.max(0, n)); // ok: the count is used
  }

  CompletableFuture<byte[]> async(InputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          byte[] b = new byte[16];
          try {
            in.read(b); // expect: IgnoredIoProgress
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          return b;
        });
  }

  int sum(InputStream in) throws IOException {
    int sum = 0;
    byte[] b = new byte[64];
    int n;
    while ((n = in.read(b)) != -1) {
      for (int i = 0; i < n; i++) {
        sum += b[i]; // ok: the count bounds the loop
      }
    }
    return sum;
  }

  int sumHasty(InputStream in) throws IOException {
    int sum = 0;
    byte[] b = new byte[64];
    while (in.read(b) != -1) { // expect: IgnoredIoProgress
      for (byte x : b) {
        sum += x;
      }
    }
    return sum;
  }

  void twice(InputStream in, byte[] a, byte[] b) throws IOException {
    int n = in.read(a);
    int m = n < a.length ? -1 : in.read(b);
    if (m != b.length) {
      throw new EOFException(); // ok: both are asked
    }
  }

  int ternary(InputStream in) throws IOException {
    return in.read(magic) == magic.length ? magic[0] : -1; // ok: compared with the length
  }

  static void readFully(InputStream in, byte[] b) throws IOException {
    for (int off = 0, n; off < b.length; off += n) {
      n = in.read(b, off, b.length - off);
      if (n < 0) {
        throw new EOFException(); // ok: the update adds it up
      }
    }
  }

  byte[] viaHelper(InputStream in) throws IOException {
    readFully(in, magic);
    return magic;
  }

  void mark(InputStream in) throws IOException {
    in.mark(4);
    in.read(magic); // expect: IgnoredIoProgress
    in.reset();
  }
}
