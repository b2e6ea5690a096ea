package cases.progress.reading;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ScatteringByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Iterator;
import java.util.List;

class ChannelProgress {
  private final ByteBuffer in = ByteBuffer.allocate(1024);
  private final ByteBuffer out = ByteBuffer.allocate(1024);
  private long written;

  void reply(SocketChannel ch, byte[] answer) throws IOException {
    ch.write(ByteBuffer.wrap(answer)); // expect: IgnoredIoProgress
  }

  void replyAll(SocketChannel ch, byte[] answer) throws IOException {
    ByteBuffer b = ByteBuffer.wrap(answer);
    while (b.hasRemaining()) ch.write(b); // ok: loops
  }

  void replyField(SocketChannel ch) throws IOException {
    out.flip();
    ch.write(out); // ok: what is left stays in the buffer
    out.compact();
  }

  void replyCleared(SocketChannel ch) throws IOException {
    out.flip();
    ch.write(out); // expect: IgnoredIoProgress
    out.clear();
  }

  void replyInterest(SelectionKey key, ByteBuffer b) throws IOException {
    ((WritableByteChannel) key.channel()).write(b); // ok: re-arms by what remains
    key.interestOps(b.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  void readLine(SocketChannel ch) throws IOException {
    in.clear();
    int n = ch.read(in);
    if (n < 0) {
      throw new EOFException();
    }
    in.flip(); // ok: the count is asked, then the buffer
  }

  int readInt(ReadableByteChannel ch) throws IOException {
    ByteBuffer four = ByteBuffer.allocate(4);
    ch.read(four); // expect: IgnoredIoProgress
    return four.getInt(0);
  }

  int readIntRight(ReadableByteChannel ch) throws IOException {
    ByteBuffer four = ByteBuffer.allocate(4);
    while (four.hasRemaining()) {
      if (ch.read(four) < 0) { // ok: loops until it is full
        throw new EOFException();
      }
    }
    return four.getInt(0);
  }

  void scatter(ScatteringByteChannel ch, ByteBuffer[] parts) throws IOException {
    long n = ch.read(parts); // expect: IgnoredIoProgress
  }

  void gather(GatheringByteChannel ch, ByteBuffer[] parts) throws IOException {
    ch.write(parts); // expect: IgnoredIoProgress
  }

  void gatherRight(GatheringByteChannel ch, ByteBuffer[] parts, long size) throws IOException {
    for (long n = 0; n < size; ) {
      n += ch.write(parts); // ok: adds up
    }
  }

  void transfer(FileChannel f, WritableByteChannel to) throws IOException {
    f.transferTo(0, f.size(), to); // expect: IgnoredIoProgress
  }

  void transferFrom(FileChannel f, ReadableByteChannel from) throws IOException {
    f.transferFrom(from, 0, Long.MAX_VALUE); // expect: IgnoredIoProgress
  }

  void transferRight(FileChannel f, WritableByteChannel to) throws IOException {
    long at = 0;
    long left = f.size();
    do {
      long n = f.transferTo(at, left, to);
      at += n;
      left -= n; // ok: counts down
    } while (left > 0);
  }

  long transferTold(FileChannel f, WritableByteChannel to) throws IOException {
    return f.transferTo(0, f.size(), to); // ok: returned
  }

  void positional(FileChannel f, ByteBuffer block, long pos) throws IOException {
    f.write(block, pos); // expect: IgnoredIoProgress
  }

  void positionalRight(FileChannel f, ByteBuffer block, long pos) throws IOException {
    long at = pos;
    while (block.hasRemaining()) {
      at += f.write(block, at); // ok: adds up
    }
  }

  void positionalOnce(FileChannel f, ByteBuffer block, long pos) throws IOException {
    if (f.write(block, pos) < block.capacity()) {
      throw new IOException("disk full?"); // ok: compared
    }
  }

  void wake(Pipe.SinkChannel sink) throws IOException {
    int unused = sink.write(ByteBuffer.allocate(1)); // expect: IgnoredIoProgress
  }

  long written() {
    return written;
  }

  void pump(Selector selector) throws IOException {
    while (selector.isOpen()) {
      selector.select(); // ok: the selected keys tell
      Iterator<SelectionKey> it = selector.selectedKeys().iterator();
      while (it.hasNext()) {
        SelectionKey k = it.next();
        it.remove();
        if (k.isWritable()) {
          ((WritableByteChannel) k.channel()).write((ByteBuffer) k.attachment()); // expect: IgnoredIoProgress
        }
      }
    }
  }

  void broadcast(List<SocketChannel> peers, ByteBuffer msg) throws IOException {
    for (SocketChannel p : peers) {
      p.write(msg.duplicate()); // expect: IgnoredIoProgress
    }
  }

  void broadcastRight(List<SocketChannel> peers, ByteBuffer msg) throws IOException {
    for (SocketChannel p : peers) {
      ByteBuffer mine = msg.duplicate();
      do {
        p.write(mine); // ok: loops
      } while (mine.hasRemaining());
    }
  }

  boolean step(SocketChannel ch, ByteBuffer b) throws IOException {
    ch.write(b);
    return !b.hasRemaining(); // ok: the caller is told
  }

  ByteBuffer rest(SocketChannel ch, ByteBuffer b) throws IOException {
    ch.write(b);
    return b.hasRemaining() ? b.slice() : null; // ok: the rest is handed on
  }

  void tooLate(SocketChannel ch, ByteBuffer b) throws IOException {
    int before = b.position();
    ch.write(b);
    int moved = b.position() - before;
    if (moved == 0) {
      throw new IOException("stuck"); // ok: the position tells
    }
  }

  void readThenParse(ReadableByteChannel ch, StringBuilder to) throws IOException {
    ch.read(in); // ok: the flipped buffer tells how much came
    in.flip();
    while (in.hasRemaining()) {
      to.append((char) in.get());
    }
    in.clear();
  }
}
