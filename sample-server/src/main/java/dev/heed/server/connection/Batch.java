package dev.heed.server.connection;

import java.nio.ByteBuffer;

/** What goes to the kernel in one gathering write: the head and the content behind it, mostly. */
final class Batch {
  private static final int BUFFERS = 16;

  /** How much of a heap buffer goes into one write. */
  private static final int WINDOW = 128 * 1024;

  private final ByteBuffer[] buffers;
  private int count;
  private long bytes;

  private Batch(int most) {
    this.buffers = new ByteBuffer[most];
  }

  /** As many bytes in memory as are next in the queue and fit in; they stay there. */
  static Batch of(SegmentQueue queue) {
    Batch batch = new Batch(Math.min(queue.size(), BUFFERS));
    Segment next = queue.peek();
    while (batch.takes(next)) {
      next = next.next();
    }
    return batch;
  }

  /** Takes what a segment has to be written now; whether what is behind it can come too. */
  private boolean takes(Segment segment) {
    if (count == buffers.length || !(segment instanceof Segment.Bytes next)) {
      return false;
    }
    ByteBuffer window = next.window(WINDOW);
    buffers[count++] = window;
    bytes += window.remaining();
    return window.remaining() == next.remaining();
  }

  /** The buffers, of which the first {@link #count} are to be written. */
  ByteBuffer[] buffers() {
    return buffers;
  }

  int count() {
    return count;
  }

  /** How many bytes are in the buffers. */
  long bytes() {
    return bytes;
  }
}
