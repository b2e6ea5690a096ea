package dev.heed.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kernel takes is what the buffers advance by, however the write was put together. */
class SocketWriteSideTest {
  private static final int SCRATCH = 1000;
  private static final int BUFFERS = 4;
  private static final int PERIOD = 251;

  private SocketChannel near;
  private SocketChannel far;
  private SocketWriteSide side;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocketChannel listener = ServerSocketChannel.open()) {
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      far = SocketChannel.open();
      far.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
      far.connect(listener.getLocalAddress());
      near = listener.accept();
    }
    near.setOption(StandardSocketOptions.SO_SNDBUF, 4096);
    near.configureBlocking(false);
    side = new SocketWriteSide(near, ByteBuffer.allocateDirect(SCRATCH));
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
  }

  /**
   * Writes numbered bytes in pieces of all sizes, more than the kernel takes, and reads only when
   * it takes no more: each byte arrives once and in its place.
   */
  @Test
  void losesAndDoublesNothing() throws IOException {
    Random random = new Random(1);
    long sent = 0;
    long received = 0;
    int inPart = 0;
    int together = 0;
    for (int round = 0; round < 20_000; round++) {
      ByteBuffer[] pieces = pieces(random, sent);
      int asked = remaining(pieces);
      long taken = side.write(pieces, BUFFERS);
      assertThat(remaining(pieces)).as("left of " + asked).isEqualTo(asked - (int) taken);
      assertThat(isPrefixDone(pieces)).as("advanced in order").isTrue();
      together += asked <= SCRATCH ? 1 : 0;
      inPart += taken > 0 && taken < asked && asked <= SCRATCH ? 1 : 0;
      sent += taken;
      if (taken < asked) {
        received = read(received, sent);
      }
    }
    read(received, sent);
    assertThat(together).isGreaterThan(1000);
    assertThat(inPart).as("short writes that the kernel took a part of").isPositive();
  }

  private static ByteBuffer[] pieces(Random random, long from) {
    ByteBuffer[] pieces = new ByteBuffer[BUFFERS];
    long next = from;
    for (int i = 0; i < BUFFERS; i++) {
      int length = random.nextInt(2 * SCRATCH / BUFFERS);
      pieces[i] = random.nextBoolean() ? ByteBuffer.allocate(length) : direct(length);
      while (pieces[i].hasRemaining()) {
        pieces[i].put((byte) (next++ % PERIOD));
      }
      pieces[i].flip();
    }
    return pieces;
  }

  private static ByteBuffer direct(int length) {
    return ByteBuffer.allocateDirect(length + 3).slice(3, length);
  }

  private static int remaining(ByteBuffer[] pieces) {
    int sum = 0;
    for (ByteBuffer piece : pieces) {
      sum += piece.remaining();
    }
    return sum;
  }

  /** Whether none has advanced behind one that has bytes left. */
  private static boolean isPrefixDone(ByteBuffer[] pieces) {
    boolean left = false;
    for (ByteBuffer piece : pieces) {
      if (left && piece.position() > 0) {
        return false;
      }
      left |= piece.hasRemaining();
    }
    return true;
  }

  private long read(long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    long at = from;
    while (at < to) {
      assertThat(far.read(buffer.clear().limit((int) Math.min(4096, to - at)))).isPositive();
      for (buffer.flip(); buffer.hasRemaining(); at++) {
        if (buffer.get() != (byte) (at % PERIOD)) {
          throw new AssertionError("wrong byte at " + at);
        }
      }
    }
    return at;
  }
}
