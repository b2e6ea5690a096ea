package cases.flush.told;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** A stream over the buffers asks each of them what is left. */
class Elements {
  void anyLeft(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: stays open while any has bytes
    if (Arrays.stream(buffers).anyMatch(ByteBuffer::hasRemaining)) {
      return;
    }
    channel.close();
  }

  void noneLeft(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: closed when none has bytes
    if (Arrays.stream(buffers).noneMatch(b -> b.hasRemaining())) {
      channel.close();
    }
  }

  void untilNoneIsLeft(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    do {
      channel.write(buffers); // ok: until nothing is left
    } while (Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum() > 0);
    channel.close();
  }

  void howMany(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: closed when there is none that has bytes
    if (Arrays.stream(buffers).filter(ByteBuffer::hasRemaining).count() == 0) {
      channel.close();
    }
  }

  void perhapsAsked(SocketChannel channel, ByteBuffer buffer, boolean careful) throws IOException {
    ByteBuffer same = buffer;
    channel.write(buffer); // expect: FlushIgnoredBeforeClose
    if (careful && same.hasRemaining()) {
      return;
    }
    channel.close();
  }

  private static boolean anyLeftIn(ByteBuffer[] buffers) {
    return Arrays.stream(buffers).anyMatch(ByteBuffer::hasRemaining);
  }

  private static long leftIn(ByteBuffer... buffers) {
    return Arrays.stream(buffers).mapToLong(b -> b.remaining()).sum();
  }

  private static boolean anyDirectIn(ByteBuffer[] buffers) {
    return Arrays.stream(buffers).anyMatch(ByteBuffer::isDirect);
  }

  private static boolean anyLeftByALambda(ByteBuffer[] buffers) {
    return Arrays.stream(buffers).anyMatch(b -> b.hasRemaining());
  }

  void inAHelperByALambda(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: stays open while any has bytes
    if (anyLeftByALambda(buffers)) {
      return;
    }
    channel.close();
  }

  void inAHelper(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: stays open while any has bytes
    if (anyLeftIn(buffers)) {
      return;
    }
    channel.close();
  }

  void untilAHelperFindsNone(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    while (leftIn(buffers) > 0) {
      channel.write(buffers); // ok: until nothing is left
    }
    channel.close();
  }

  void inAHelperInVain(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (anyLeftIn(buffers)) {
      System.err.println("bytes left");
    }
    channel.close();
  }

  void inAHelperSomethingElse(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (anyDirectIn(buffers)) {
      return;
    }
    channel.close();
  }

  interface Metrics {
    boolean sample(ByteBuffer[] buffers, ToIntFunction<ByteBuffer> size);
  }

  void sampled(SocketChannel channel, ByteBuffer[] buffers, Metrics metrics) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (metrics.sample(buffers, ByteBuffer::remaining)) {
      return;
    }
    channel.close();
  }

  void theOtherWay(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (Arrays.stream(buffers).anyMatch(ByteBuffer::hasRemaining)) {
      System.err.println("bytes left");
    }
    channel.close();
  }

  void somethingElse(SocketChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (Arrays.stream(buffers).anyMatch(ByteBuffer::isDirect)) {
      return;
    }
    channel.close();
  }

  void others(SocketChannel channel, ByteBuffer[] buffers, ByteBuffer[] next) throws IOException {
    channel.write(buffers); // expect: FlushIgnoredBeforeClose
    if (Arrays.stream(next).anyMatch(ByteBuffer::hasRemaining)) {
      return;
    }
    channel.close();
  }
}
