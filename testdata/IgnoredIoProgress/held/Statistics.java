package cases.progress.held;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A count that a method in plain sight only adds up, prints or tests for the end is no look. */
final class Statistics {
  private long total;
  private long position;

  static class Counter {
    private long sum;

    void add(long count) {
      sum += count;
    }

    long sum() {
      return sum;
    }
  }

  static class Unread {
    private long sum;

    void add(long count) {
      sum += count;
    }
  }

  private final Counter counter = new Counter();
  private final Unread unread = new Unread();

  void counted(SocketChannel channel, ByteBuffer buffer) throws IOException {
    counter.add(channel.write(buffer)); // ok: the sum can be asked for
  }

  void countedForNobody(SocketChannel channel, ByteBuffer buffer) throws IOException {
    unread.add(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  void summed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    record(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  private void record(int count) {
    total += count;
  }

  void printed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int count = channel.write(buffer); // expect: IgnoredIoProgress
    print("wrote", count);
  }

  private static void print(String what, int count) {
    System.out.println(what + " " + count);
  }

  void testedForTheEnd(SocketChannel channel, ByteBuffer buffer) throws IOException {
    test(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  private static void test(int count) throws IOException {
    if (count < 0) {
      throw new EOFException();
    }
  }

  void testedForAll(SocketChannel channel, ByteBuffer buffer) throws IOException {
    test(channel.write(buffer), buffer.capacity()); // ok: compared with what was wanted
  }

  private static void test(int count, int wanted) throws IOException {
    if (count != wanted) {
      throw new EOFException();
    }
  }

  void advanced(SocketChannel channel, ByteBuffer buffer) throws IOException {
    advance(channel.write(buffer)); // ok: the position decides when all is done
  }

  private void advance(int count) {
    position += count;
  }

  boolean isDone(long length) {
    return position == length;
  }

  void yetToCome(SocketChannel channel, ByteBuffer buffer) throws IOException {
    written(channel.write(buffer)); // ok: nobody knows what a hook will do
  }

  void written(int count) {}
}
