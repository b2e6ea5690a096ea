package dev.heed.server.connection;

import dev.heed.server.integrity.Tally;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The read buffers of one loop. A connection holds one only while bytes in it are unread, so idle
 * connections hold none. Not safe for several threads but for {@link #leased}.
 */
public final class BufferPool {
  private static final int SIZE = 16 * 1024;
  private static final int KEPT = 256;

  private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();
  private final Tally leased = new Tally();

  /** An empty buffer, to be given back. */
  ByteBuffer lease() {
    leased.increment();
    ByteBuffer buffer = free.poll();
    return buffer != null ? buffer.clear() : ByteBuffer.allocateDirect(SIZE);
  }

  /** Takes a buffer back; the giver must not touch it again. */
  void giveBack(ByteBuffer buffer) {
    leased.add(-1);
    if (free.size() < KEPT) {
      free.push(buffer);
    }
  }

  /** How many buffers connections hold. */
  public long leased() {
    return leased.sum();
  }
}
