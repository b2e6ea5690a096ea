package dev.heed.server.connection;

import dev.heed.server.integrity.Tally;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;

/**
 * The read buffers of one loop. A connection holds one only while bytes in it are unread, so idle
 * connections hold none. Not safe for several threads but for {@link #leased}.
 *
 * <p>There are only so many good ones, outside the heap: the JDK has a thread that asks for more
 * memory there than is left wait for half a second, and with it all connections of a loop. Beyond
 * them connections get small ones, and go on, if slowly.
 */
public final class BufferPool {
  static final int SIZE = 16 * 1024;
  static final int SMALL = 1024;

  /** So many times small ones are lent before memory is asked for again that was not there. */
  static final int PATIENCE = 1000;

  private final long mostGood;
  private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();
  private final Tally leased = new Tally();
  private long good;
  private int patience;

  /**
   * Makes one of which nothing is leased.
   *
   * @param mostGood how many good buffers there may be
   */
  public BufferPool(long mostGood) {
    this.mostGood = mostGood;
  }

  /**
   * That of one loop: an eighth of what the JVM may take is for all of them. The JDK allows as much
   * outside the heap as in it.
   */
  public static BufferPool ofOneOf(int loops) {
    return new BufferPool(Runtime.getRuntime().maxMemory() / 8 / SIZE / loops);
  }

  /** An empty buffer, to be given back. */
  ByteBuffer lease() {
    leased.increment();
    ByteBuffer buffer = free.poll();
    if (buffer != null) {
      return buffer.clear();
    }
    return good < mostGood && patience-- <= 0 ? allocateGood() : ByteBuffer.allocate(SMALL);
  }

  /**
   * Takes a buffer back; the giver must not touch it again. A good one is kept for ever: the memory
   * of one that was dropped would only be free when a collector finds it.
   */
  void giveBack(ByteBuffer buffer) {
    leased.add(-1);
    if (buffer.isDirect()) {
      free.push(buffer);
    }
  }

  private ByteBuffer allocateGood() {
    try {
      ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
      good++;
      return buffer;
    } catch (OutOfMemoryError e) {
      // Somebody else takes of it, or the JVM was given less.
      patience = PATIENCE;
      return ByteBuffer.allocate(SMALL);
    }
  }

  /** How many buffers connections hold. */
  public long leased() {
    return leased.sum();
  }
}
