package cases.flush.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/** A tally of what was written, asked before the close. */
class Tallies {
  private final AtomicLong sent = new AtomicLong();

  void whole(SocketChannel channel, ByteBuffer buffer, long length) throws IOException {
    if (sent.addAndGet(channel.write(buffer)) == length) { // ok: the tally says that all is out
      channel.shutdownOutput();
    }
  }

  void wholeLocal(SocketChannel channel, ByteBuffer buffer, long length) throws IOException {
    AtomicLong done = new AtomicLong();
    if (done.addAndGet(channel.write(buffer)) == length) { // ok: the tally says that all is out
      channel.shutdownOutput();
    }
  }

  void counted(SocketChannel channel, ByteBuffer buffer) throws IOException {
    sent.addAndGet(channel.write(buffer)); // expect: FlushIgnoredBeforeClose
    channel.shutdownOutput();
  }
}
