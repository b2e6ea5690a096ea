package cases.flush.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

final class SelectorLoop {
  private SocketChannel channel;
  private ByteBuffer out = ByteBuffer.allocate(4096);

  void hangUp() throws IOException {
    out.flip();
    channel.write(out); // expect: FlushIgnoredBeforeClose
    channel.close();
  }

  void halfClose() throws IOException {
    channel.write(out); // expect: FlushIgnoredBeforeClose
    channel.shutdownOutput();
  }

  void hangUpDrained() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out); // ok: loops until all is out
    }
    channel.close();
  }

  void onWritable(SelectionKey key) throws IOException {
    SocketChannel ch = (SocketChannel) key.channel();
    ByteBuffer pending = (ByteBuffer) key.attachment();
    ch.write(pending); // ok: asks the buffer what is left
    if (pending.hasRemaining()) {
      key.interestOps(SelectionKey.OP_WRITE);
      return;
    }
    key.cancel();
    ch.close();
  }

  void onWritableCareless(SelectionKey key) throws IOException {
    SocketChannel ch = (SocketChannel) key.channel();
    ByteBuffer pending = (ByteBuffer) key.attachment();
    ch.write(pending); // expect: FlushIgnoredBeforeClose
    key.cancel();
    ch.close();
  }

  void countedOut(SocketChannel ch, ByteBuffer buf) throws IOException {
    int want = buf.remaining();
    int n = ch.write(buf);
    if (n < want) {
      throw new IOException("short write: " + n + " of " + want);
    }
    ch.close(); // ok: the count is compared with what had to go
  }

  void minusOneOnly(SocketChannel ch, ByteBuffer buf) throws IOException {
    int n = ch.write(buf); // expect: FlushIgnoredBeforeClose
    if (n == -1) {
      throw new IOException("closed");
    }
    ch.close();
  }

  void negativeOnly(SocketChannel ch, ByteBuffer buf) throws IOException {
    if (ch.write(buf) < 0) { // expect: FlushIgnoredBeforeClose
      throw new IOException("closed");
    }
    ch.shutdownOutput();
  }

  void save(Path path, ByteBuffer data) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
    file.write(data); // expect: FlushIgnoredBeforeClose
    file.force(true);
    file.close();
  }

  void saveAll(Path path, ByteBuffer data) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
    do {
      file.write(data); // ok: until nothing remains
    } while (data.hasRemaining());
    file.force(true);
    file.close();
  }

  void saveWithResource(Path path, ByteBuffer data) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.write(data); // expect: FlushIgnoredBeforeClose
    }
  }

  void saveWithResourceRight(Path path, ByteBuffer data) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (long pos = 0; data.hasRemaining(); ) {
        pos += file.write(data, pos); // ok: added up until nothing remains
      }
    }
  }

  void gather(GatheringByteChannel ch, ByteBuffer head, ByteBuffer body) throws IOException {
    ch.write(new ByteBuffer[] {head, body}); // expect: FlushIgnoredBeforeClose
    ch.close();
  }

  void gatherAll(GatheringByteChannel ch, ByteBuffer head, ByteBuffer body) throws IOException {
    ByteBuffer[] both = {head, body};
    while (body.hasRemaining()) {
      ch.write(both); // ok: the last buffer tells
    }
    ch.close();
  }

  void inFinally(ByteChannel ch, ByteBuffer buf) throws IOException {
    try {
      ch.write(buf); // expect: FlushIgnoredBeforeClose
    } finally {
      ch.close();
    }
  }

  static void writeFully(WritableByteChannel ch, ByteBuffer buf) throws IOException {
    while (buf.remaining() > 0) {
      ch.write(buf); // ok: loops
    }
  }

  void viaHelper(WritableByteChannel ch, ByteBuffer buf) throws IOException {
    writeFully(ch, buf); // ok: the helper loops
    ch.close();
  }

  void zeroMeansFull(SocketChannel ch, ByteBuffer buf, SelectionKey key) throws IOException {
    while (buf.hasRemaining()) {
      if (ch.write(buf) == 0) {
        key.interestOpsOr(SelectionKey.OP_WRITE);
        return;
      }
    }
    ch.close(); // ok: nothing remains here
  }

  boolean progress(SocketChannel ch, ByteBuffer buf) throws IOException {
    ch.write(buf); // ok: the caller is told whether anything is left
    boolean all = !buf.hasRemaining();
    if (all) {
      ch.close();
    }
    return all;
  }

  void copy(FileChannel from, SocketChannel to) throws IOException {
    from.transferTo(0, from.size(), to); // expect: FlushIgnoredBeforeClose
    to.close();
  }

  void copyAll(FileChannel from, SocketChannel to) throws IOException {
    long pos = 0;
    long end = from.size();
    while (pos < end) {
      pos += from.transferTo(pos, end - pos, to); // ok: advances
    }
    to.close();
  }

  void compactThenClose(SocketChannel ch) throws IOException {
    out.flip();
    ch.write(out); // ok: position is asked after the compact
    out.compact();
    if (out.position() == 0) {
      ch.close();
    }
  }

  void sizeOneShot(SocketChannel ch, byte[] bytes) throws IOException {
    ch.write(ByteBuffer.wrap(bytes)); // expect: FlushIgnoredBeforeClose
    ch.socket().close();
  }
}
