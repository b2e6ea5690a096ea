package dev.heed.server.app.samples;

import java.nio.ByteBuffer;

/**
 * A reproducible stream of bytes: the byte at index {@code i} is {@code i mod 251}.
 *
 * <p>251 is prime, so bytes that are lost, doubled or moved by a whole buffer show at once. All
 * responses share one direct buffer, and none copies from it.
 */
public final class Pattern {
  private static final int PERIOD = 251;
  private static final ByteBuffer TABLE = table(1024 * PERIOD);

  private Pattern() {}

  /** The byte at an index. */
  public static byte at(long index) {
    return (byte) (index % PERIOD);
  }

  /** Bytes from an index on: at least one, at most {@code max} and what the table holds. */
  static ByteBuffer from(long index, long max) {
    int start = (int) (index % PERIOD);
    int length = (int) Math.min(max, TABLE.capacity() - start);
    return TABLE.slice(start, length);
  }

  private static ByteBuffer table(int size) {
    ByteBuffer table = ByteBuffer.allocateDirect(size);
    while (table.hasRemaining()) {
      table.put(at(table.position()));
    }
    return table.flip().asReadOnlyBuffer();
  }
}
