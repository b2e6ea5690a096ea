package cases.progress.channel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A transfer moves what both ends take at the moment. */
final class Transfer {
  void whole(FileChannel file, WritableByteChannel out) throws IOException {
    file.transferTo(0, file.size(), out); // expect: IgnoredIoProgress
  }

  void looped(FileChannel file, WritableByteChannel out) throws IOException {
    long position = 0;
    long size = file.size();
    while (position < size) {
      position += file.transferTo(position, size - position, out); // ok: advances a position
    }
  }

  void countedDown(FileChannel file, WritableByteChannel out) throws IOException {
    long position = 0;
    long left = file.size();
    while (left > 0) {
      long moved = file.transferTo(position, left, out); // ok: advances a position
      position += moved;
      left -= moved;
    }
  }

  void loopedForNothing(FileChannel file, WritableByteChannel out) throws IOException {
    long moved;
    do {
      moved = file.transferTo(0, file.size(), out); // expect: IgnoredIoProgress
    } while (moved == 0);
  }

  void receive(FileChannel file, ReadableByteChannel in, long length) throws IOException {
    file.transferFrom(in, 0, length); // expect: IgnoredIoProgress
  }

  void receiveChecked(FileChannel file, ReadableByteChannel in, long length) throws IOException {
    file.transferFrom(in, 0, length); // ok: the file is asked
    if (file.size() < length) {
      throw new IOException("short");
    }
  }

  void receiveLimited(FileChannel file, ReadableByteChannel in, long most) throws IOException {
    long moved = file.transferFrom(in, 0, most); // expect: IgnoredIoProgress
    if (file.size() > most) {
      throw new IOException("too long after " + moved);
    }
  }

  void receiveLimitedOrFull(FileChannel file, ReadableByteChannel in, long most)
      throws IOException {
    file.transferFrom(in, 0, most); // expect: IgnoredIoProgress
    if (file.size() >= most) throw new IOException("full");
  }

  boolean receiveAtLeast(FileChannel file, ReadableByteChannel in, long least) throws IOException {
    file.transferFrom(in, 0, least); // ok: tells whether enough came
    return file.size() >= least;
  }

  void receiveExactly(FileChannel file, ReadableByteChannel in, long size) throws IOException {
    file.transferFrom(in, 0, size); // ok: less is a failure, too
    if (file.size() != size) {
      throw new IOException("not whole");
    }
  }

  long receiveReturned(FileChannel file, ReadableByteChannel in) throws IOException {
    return file.transferFrom(in, 0, Long.MAX_VALUE); // ok: the amount is returned
  }

  long receivedOrFilled(FileChannel file, ReadableByteChannel in, long length) throws IOException {
    long moved = file.transferFrom(in, 0, length); // ok: returned
    if (moved == 0) {
      moved = fill(in);
    }
    return moved;
  }

  private static long fill(ReadableByteChannel in) throws IOException {
    return in.read(java.nio.ByteBuffer.allocate(16)); // ok: the amount is returned
  }

  void passed(FileChannel file, WritableByteChannel out, long length) throws IOException {
    require(length, file.transferTo(0, length, out)); // ok: handed to a method that looks
  }

  private static void require(long wanted, long got) throws IOException {
    if (got != wanted) {
      throw new IOException("wanted " + wanted + ", got " + got);
    }
  }
}
