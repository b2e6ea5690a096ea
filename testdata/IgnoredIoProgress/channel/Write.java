package cases.progress.channel;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One write puts out what fits, and says how much that was. */
final class Write {
  private static final Logger LOG = LoggerFactory.getLogger(Write.class);

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final ByteBuffer SOMETHING = ByteBuffer.allocate(1);

  private long bytesOut;
  private long unread;
  private long sent;
  private final LongAdder meter = new LongAdder();

  interface Sink {
    void accept(ByteBuffer buffer) throws IOException;
  }

  void statement(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // expect: IgnoredIoProgress
  }

  void drained(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer); // ok: the loop asks the buffer
    }
  }

  void drainedBackwards(SocketChannel channel, ByteBuffer buffer) throws IOException {
    do {
      channel.write(buffer); // ok: the loop asks the buffer
    } while (buffer.remaining() > 0);
  }

  void drainedUnbraced(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
    for (; buffer.position() < buffer.limit(); ) channel.write(buffer); // ok: the loop asks
  }

  int returned(SocketChannel channel, ByteBuffer buffer) throws IOException {
    return channel.write(buffer); // ok: the amount is returned
  }

  void freshBuffer(FileChannel file, byte[] bytes) throws IOException {
    file.write(ByteBuffer.wrap(bytes)); // expect: IgnoredIoProgress
  }

  void encoded(WritableByteChannel channel, String text) throws IOException {
    channel.write(StandardCharsets.UTF_8.encode(text)); // expect: IgnoredIoProgress
  }

  void compared(FileChannel file, byte[] bytes) throws IOException {
    if (file.write(ByteBuffer.wrap(bytes)) != bytes.length) { // ok: compared with what was asked
      throw new IOException("short write");
    }
  }

  void pushed(SocketChannel channel) throws IOException {
    channel.write(NOTHING); // ok: an empty buffer cannot be written in part
    channel.write(ByteBuffer.wrap(new byte[0])); // ok: an empty buffer cannot be written in part
    channel.write(SOMETHING); // expect: IgnoredIoProgress
  }

  void positioned(FileChannel file, ByteBuffer buffer, long at) throws IOException {
    file.write(buffer, at); // expect: IgnoredIoProgress
  }

  void advancing(FileChannel file, ByteBuffer buffer, long at, long end) throws IOException {
    long position = at;
    while (position < end) {
      position += file.write(buffer, position); // ok: the count advances a position
    }
  }

  void onlyError(SocketChannel channel, ByteBuffer buffer) throws IOException {
    if (channel.write(buffer) < 0) { // expect: IgnoredIoProgress
      throw new IOException("closed");
    }
  }

  void onlyZero(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // expect: IgnoredIoProgress
    if (written == 0) {
      LOG.warn("nothing was written");
    }
  }

  boolean zeroAndRest(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // ok: the buffer is asked too
    if (written == 0) {
      return false;
    }
    return !buffer.hasRemaining();
  }

  void restIsTooMuch(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.write(buffer); // ok: what is left is a failure
    if (buffer.remaining() > 0) {
      throw new IOException("short write");
    }
  }

  void untilNothing(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (channel.write(buffer) > 0) { // expect: IgnoredIoProgress
      Thread.onSpinWait();
    }
  }

  void untilEmpty(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (channel.write(buffer) > 0 && buffer.hasRemaining()) { // ok: the loop asks the buffer
      Thread.onSpinWait();
    }
  }

  void named(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int ignored = channel.write(buffer); // expect: IgnoredIoProgress
  }

  void logged(SocketChannel channel, ByteBuffer buffer) throws IOException {
    LOG.debug("wrote {}", channel.write(buffer)); // expect: IgnoredIoProgress
  }

  void loggedFirst(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // expect: IgnoredIoProgress
    LOG.debug("wrote " + written + " bytes");
  }

  String described(SocketChannel channel, ByteBuffer buffer) throws IOException {
    return String.format("wrote %d", channel.write(buffer)); // ok: the caller reads the text
  }

  void formattedAndLogged(SocketChannel channel, ByteBuffer buffer) throws IOException {
    LOG.info(String.format("wrote %d", channel.write(buffer))); // expect: IgnoredIoProgress
  }

  void overwritten(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    int written = channel.write(head); // expect: IgnoredIoProgress
    written = channel.write(body); // ok: checked below
    if (written != 100) {
      throw new IOException("short write");
    }
  }

  void overwrittenAfterLook(SocketChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    int written = channel.write(head); // ok: looked at before it is overwritten
    require(written, 8);
    written = channel.write(body); // ok: checked below
    require(written, 100);
  }

  private static void require(int got, int wanted) throws IOException {
    if (got != wanted) {
      throw new IOException("short write");
    }
  }

  void loggedAndChecked(SocketChannel channel, ByteBuffer buffer) throws IOException {
    int written = channel.write(buffer); // ok: checked below
    LOG.debug("wrote {}", written);
    if (written < buffer.capacity()) {
      throw new IOException("short write");
    }
  }

  void statistics(SocketChannel channel, ByteBuffer buffer) throws IOException {
    bytesOut += channel.write(buffer); // ok: a getter hands the sum out
  }

  long bytesOut() {
    return bytesOut;
  }

  void statisticsByHand(SocketChannel channel, ByteBuffer buffer) throws IOException {
    bytesOut = bytesOut + channel.write(buffer); // ok: a getter hands the sum out
  }

  void statisticsForNobody(SocketChannel channel, ByteBuffer buffer) throws IOException {
    unread += channel.write(buffer); // expect: IgnoredIoProgress
  }

  void statisticsThatDecide(SocketChannel channel, ByteBuffer buffer) throws IOException {
    sent += channel.write(buffer); // ok: another method decides on the sum
  }

  boolean isComplete(long length) {
    return sent >= length;
  }

  void metered(SocketChannel channel, ByteBuffer buffer) throws IOException {
    meter.add(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  long sum(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    long total = channel.write(head); // ok: the amount is returned
    total += channel.write(body); // ok: the amount is returned
    return total;
  }

  void localSum(SocketChannel channel, ByteBuffer head, ByteBuffer body) throws IOException {
    long total = 0;
    total += channel.write(head); // expect: IgnoredIoProgress
    total += channel.write(body); // expect: IgnoredIoProgress
    LOG.info("wrote {}", total);
  }

  void reference(SocketChannel channel, ByteBuffer buffer) throws IOException {
    Sink sink = channel::write; // expect: IgnoredIoProgress
    sink.accept(buffer);
  }

  Sink lambda(ByteChannel channel) {
    return buffer -> channel.write(buffer); // expect: IgnoredIoProgress
  }

  Callable<Integer> task(ByteChannel channel, ByteBuffer buffer) {
    return () -> channel.write(buffer); // ok: whoever runs the task gets the count
  }

  void countedDown(GatheringByteChannel channel, ByteBuffer[] buffers, long length)
      throws IOException {
    long left = length;
    long written;
    do {
      written = channel.write(buffers); // ok: what is left is counted down
      left -= written;
    } while (written > 0 && left > 0);
  }

  void countedUpUnasked(GatheringByteChannel channel, ByteBuffer[] buffers) throws IOException {
    long total = 0;
    long written;
    do {
      written = channel.write(buffers); // expect: IgnoredIoProgress
      total += written;
    } while (written > 0);
    LOG.info("wrote {}", total);
  }

  void leftOver(SocketChannel channel, ByteBuffer buffer, int length) throws IOException {
    if (length - channel.write(buffer) > 0) { // ok: the difference is looked at
      throw new IOException("short write");
    }
  }

  void gathering(GatheringByteChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    channel.write(new ByteBuffer[] {head, body}); // expect: IgnoredIoProgress
  }

  void gatheringDrained(GatheringByteChannel channel, ByteBuffer head, ByteBuffer body)
      throws IOException {
    ByteBuffer[] both = {head, body};
    while (body.hasRemaining()) {
      channel.write(both); // ok: the loop asks the last buffer
    }
  }

  void gatheringPart(GatheringByteChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers, 0, buffers.length); // expect: IgnoredIoProgress
  }

  void gatheringAsked(GatheringByteChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: the last buffer is asked
    if (buffers[buffers.length - 1].hasRemaining()) {
      throw new IOException("short write");
    }
  }

  long gatheringRest(GatheringByteChannel channel, ByteBuffer[] buffers) throws IOException {
    channel.write(buffers); // ok: every buffer is asked
    long rest = 0;
    for (ByteBuffer buffer : buffers) {
      rest += buffer.remaining();
    }
    return rest;
  }

  void datagram(DatagramChannel channel, ByteBuffer buffer, SocketAddress to) throws IOException {
    channel.send(buffer, to); // expect: IgnoredIoProgress
  }

  boolean datagramChecked(DatagramChannel channel, ByteBuffer buffer, SocketAddress to)
      throws IOException {
    return channel.send(buffer, to) > 0; // ok: a datagram is sent whole or not at all
  }

  void datagramAsked(DatagramChannel channel, ByteBuffer buffer, SocketAddress to)
      throws IOException {
    channel.send(buffer, to); // ok: the buffer is asked
    if (buffer.hasRemaining()) {
      throw new IOException("not sent");
    }
  }

  void switchedOnTheEnd(SocketChannel channel, ByteBuffer buffer) throws IOException {
    switch (channel.write(buffer)) { // expect: IgnoredIoProgress
      case -1:
        throw new IOException("closed");
      default:
        System.out.println("written");
    }
  }

  void switchedOnTheWhole(SocketChannel channel, ByteBuffer single) throws IOException {
    switch (channel.write(single)) { // ok: one byte is all that it holds
      case 1 -> System.out.println("written");
      default -> throw new IOException("not written");
    }
  }
}
