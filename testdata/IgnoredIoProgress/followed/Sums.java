package cases.progress.followed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Counts that are added up, and counts that are put somewhere else. */
final class Sums {
  private long total;
  private long unread;
  long shared;

  void left(SocketChannel channel, ByteBuffer buffer) throws IOException {
    unread = unread + channel.write(buffer); // expect: IgnoredIoProgress
  }

  void right(SocketChannel channel, ByteBuffer buffer) throws IOException {
    unread = channel.write(buffer) + unread; // expect: IgnoredIoProgress
  }

  void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    total = channel.write(buffer) + total; // ok: a getter hands the sum out
  }

  long total() {
    return total;
  }

  void shared(SocketChannel channel, ByteBuffer buffer) throws IOException {
    shared += channel.write(buffer); // ok: the package may look
  }

  void ofAnother(Elsewhere other, SocketChannel channel, ByteBuffer buffer) throws IOException {
    other.sum += channel.write(buffer); // ok: the other class may look
  }

  int copied(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.write(buffer); // ok: returned by another name
    int copy;
    copy = count;
    return copy;
  }

  void changed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.write(buffer); // expect: IgnoredIoProgress
    count += 1;
  }

  int replaced(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.write(buffer); // expect: IgnoredIoProgress
    return count = 0;
  }

  private long position;

  void positioned(long start, SocketChannel channel, ByteBuffer buffer) throws IOException {
    position = start + channel.write(buffer); // ok: a getter hands out where it stands
  }

  long position() {
    return position;
  }

  void lessThanTheHeader(InputStream in, byte[] bytes) throws IOException {
    int count = in.read(bytes); // ok: compared with the length of the header
    count -= 8;
    if (count < 0) {
      throw new EOFException();
    }
  }
}

class Elsewhere {
  long sum;
}
