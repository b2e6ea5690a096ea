package cases.progress.channel;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** A datagram that is not sent has sent nothing, and never less than nothing. */
abstract class Datagrams {
  abstract void complain();

  void onlyTheEnd(DatagramChannel channel, ByteBuffer buffer, SocketAddress to)
      throws IOException {
    int sent = channel.send(buffer, to); // expect: IgnoredIoProgress
    if (sent == -1) {
      complain();
    }
  }

  boolean onlyLess(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return channel.write(buffer) < 0; // expect: IgnoredIoProgress
  }

  boolean onlyNotLess(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return channel.write(buffer) >= 0; // expect: IgnoredIoProgress
  }

  boolean lessBackwards(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return 0 > channel.write(buffer); // expect: IgnoredIoProgress
  }

  boolean notLessBackwards(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return 0 <= channel.write(buffer); // expect: IgnoredIoProgress
  }

  boolean moreBackwards(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return 0 < channel.write(buffer); // ok: nothing is another answer than something
  }

  boolean notMoreBackwards(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return 0 >= channel.write(buffer); // ok: nothing is another answer than something
  }

  boolean notMore(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return channel.write(buffer) <= 0; // ok: nothing is another answer than something
  }

  boolean notNothing(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    return channel.write(buffer) != 0; // ok: nothing is another answer than something
  }

  void bothAsked(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    int sent = channel.write(buffer); // ok: nothing is tested for too
    if (sent < 0) {
      throw new IOException("closed");
    }
    if (sent == 0) {
      complain();
    }
  }

  void bufferAsked(DatagramChannel channel, ByteBuffer buffer) throws IOException {
    if (channel.write(buffer) == -1) { // ok: the buffer is asked
      complain();
    }
    buffer.compact();
  }

  boolean timeLeft(Condition changed) throws InterruptedException {
    return changed.awaitNanos(TimeUnit.SECONDS.toNanos(1)) < 0; // ok: less is left when it is late
  }
}
