package dev.heed.server.connection;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What goes to the kernel in one gathering write: the head and the content behind it, mostly. */
final class Batch {
  private static final int BUFFERS = 16;

  /** How much of a heap buffer goes into one write. */
  private static final int WINDOW = 128 * 1024;

  private final ByteBuffer[] buffers = new ByteBuffer[BUFFERS];
  private int count;
  private long bytes;

  /** Takes as many bytes in memory as are next in the queue and fit in; leaves them there. */
  void gather(Iterable<Segment> queue) {
    for (Segment segment : queue) {
      if (count == BUFFERS || !(segment instanceof Segment.Bytes next)) {
        return;
      }
      ByteBuffer window = next.window(WINDOW);
      buffers[count++] = window;
      bytes += window.remaining();
      if (window.remaining() < next.remaining()) {
        return;
      }
    }
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

  /** Lets go of the buffers. */
  void clear() {
    Arrays.fill(buffers, 0, count, null);
    count = 0;
    bytes = 0;
  }
}
