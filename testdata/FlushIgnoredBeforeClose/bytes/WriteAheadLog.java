package cases.flush.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

final class WriteAheadLog implements Closeable {
  private final Path dir;
  private FileChannel segment;
  private int number;

  WriteAheadLog(Path dir) throws IOException {
    this.dir = dir;
    this.segment = next();
  }

  private FileChannel next() throws IOException {
    return FileChannel.open(
        dir.resolve(number++ + ".wal"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  void append(ByteBuffer entry) throws IOException {
    while (entry.hasRemaining()) {
      segment.write(entry); // ok: loops
    }
  }

  void roll(ByteBuffer footer) throws IOException {
    segment.write(footer); // expect: FlushIgnoredBeforeClose
    segment.force(false);
    segment.close();
    segment = next();
  }

  void rollRight(ByteBuffer footer) throws IOException {
    append(footer); // ok: append loops
    segment.force(false);
    segment.close();
    segment = next();
  }

  void checkpoint(ByteBuffer image) throws IOException {
    Path tmp = dir.resolve("image.tmp");
    try (FileChannel out =
        FileChannel.open(tmp, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      int size = image.remaining();
      int n = out.write(image);
      if (n != size) {
        throw new IOException("wrote " + n + " of " + size); // ok: compared
      }
      out.force(true);
    }
    Files.move(tmp, dir.resolve("image"), StandardCopyOption.ATOMIC_MOVE);
  }

  void checkpointLossy(ByteBuffer image) throws IOException {
    Path tmp = dir.resolve("image.tmp");
    try (var out = FileChannel.open(tmp, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.write(image); // expect: FlushIgnoredBeforeClose
      out.force(true);
    }
    Files.move(tmp, dir.resolve("image"), StandardCopyOption.ATOMIC_MOVE);
  }

  void header(short version) {
    ByteBuffer b = ByteBuffer.allocate(2).putShort(version).flip();
    try {
      segment.write(b); // expect: FlushIgnoredBeforeClose
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      closeQuietly();
    }
  }

  private void closeQuietly() {
    try {
      segment.close();
    } catch (IOException ignored) {
      // nothing to be done
    }
  }

  @Override
  public void close() throws IOException {
    segment.force(true);
    segment.close();
  }

  /** A group commit: many entries, one force. */
  static class GroupCommit {
    private final FileChannel file;
    private long end;

    GroupCommit(FileChannel file) {
      this.file = file;
    }

    long commit(ByteBuffer... entries) throws IOException {
      long sum = 0;
      for (ByteBuffer e : entries) {
        sum += e.remaining();
      }
      while (sum > 0) {
        long n = file.write(entries);
        sum -= n;
        end += n; // ok: counts down
      }
      file.force(false);
      return end;
    }

    void commitAndStop(ByteBuffer... entries) throws IOException {
      file.write(entries); // expect: FlushIgnoredBeforeClose
      file.close();
    }

    void commitAndStopRight(ByteBuffer... entries) throws IOException {
      commit(entries); // ok: commit loops
      file.close();
    }

    void truncateAndStop(long to) throws IOException {
      file.truncate(to); // ok: hands out itself
      file.close();
    }
  }

  interface Remote {
    CompletableFuture<Long> write(ByteBuffer b);

    CompletableFuture<Void> sync();

    void close();
  }

  static void replicate(Remote r, ByteBuffer b) {
    CompletableFuture<Long> w = r.write(b); // ok: the sum is awaited
    CompletableFuture<Void> s = r.sync();
    CompletableFuture.allOf(w, s).join();
    r.close();
  }

  static void replicateHalf(Remote r, ByteBuffer b) {
    CompletableFuture<Long> w = r.write(b); // expect: ResourceClosedBeforeCompletion
    r.sync().join();
    r.close();
    w.join();
  }

  static CompletableFuture<Long> replicateTwice(Remote a, Remote b, ByteBuffer e) {
    return a.write(e.duplicate())
        .thenCombine(b.write(e.duplicate()), Math::min) // ok: closes after both
        .whenComplete(
            (n, t) -> {
              a.close();
              b.close();
            });
  }
}
