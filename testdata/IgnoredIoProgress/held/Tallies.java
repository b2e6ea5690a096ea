package cases.progress.held;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an adder has summed up is looked at by whoever reads the adder. */
final class Tallies {
  private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

  private final LongAdder read = new LongAdder();
  private final LongAdder unread = new LongAdder();
  private final LongAdder logged = new LongAdder();
  private final LongAdder supplied = new LongAdder();
  private final LongAdder watched = new LongAdder();
  private LongAdder replaced;
  final AtomicLong open = new AtomicLong();

  void read(SocketChannel channel, ByteBuffer buffer) throws IOException {
    read.add(channel.write(buffer)); // ok: a getter hands the sum out
  }

  long sum() {
    return read.sum();
  }

  void unread(SocketChannel channel, ByteBuffer buffer) throws IOException {
    unread.add(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  void logged(SocketChannel channel, ByteBuffer buffer) throws IOException {
    logged.add(channel.write(buffer)); // expect: IgnoredIoProgress
    LOG.info("{} bytes so far", logged.sum());
  }

  void supplied(SocketChannel channel, ByteBuffer buffer) throws IOException {
    supplied.add(channel.write(buffer)); // ok: whoever has the supplier asks
  }

  LongSupplier supplier() {
    return supplied::sum;
  }

  void watched(SocketChannel channel, ByteBuffer buffer) throws IOException {
    watched.add(channel.write(buffer)); // expect: IgnoredIoProgress
    LOG.info("{} bytes so far", watched);
  }

  void replaced(SocketChannel channel, ByteBuffer buffer) throws IOException {
    replaced = new LongAdder();
    replaced.add(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  void open(SocketChannel channel, ByteBuffer buffer) throws IOException {
    open.addAndGet(channel.write(buffer)); // ok: the package may look
  }

  void given(SocketChannel channel, ByteBuffer buffer, LongAdder total) throws IOException {
    total.add(channel.write(buffer)); // ok: whoever gave the adder reads it
  }

  void local(SocketChannel channel, ByteBuffer buffer) throws IOException {
    LongAdder total = new LongAdder();
    total.add(channel.write(buffer)); // expect: IgnoredIoProgress
  }

  /** What is said of the check of futures is not said of counts. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void suppressed(SocketChannel channel, ByteBuffer buffer) throws IOException {
    channel.read(buffer); // expect: IgnoredIoProgress
  }
}
