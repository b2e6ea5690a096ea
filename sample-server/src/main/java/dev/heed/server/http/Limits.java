package dev.heed.server.http;

/**
 * How much of a request is read before it is refused; all sizes are bytes on the wire.
 *
 * @param target longest request-target; beyond it 414
 * @param headerLine longest field line without its CRLF; beyond it 431
 * @param headerBytes longest header section with its CRLFs; beyond it 431
 * @param headerCount most field lines in a header section; beyond it 431
 * @param body longest body, decoded; beyond it 413
 * @param chunkExtension longest extension of one chunk; beyond it 413
 * @param chunkExtensions all chunk extensions of one body together; beyond it 413
 * @param trailerBytes longest trailer section with its CRLFs; beyond it 431
 * @param pipelined most requests of one connection that are read ahead of their responses; beyond
 *     it the connection stops reading, nothing is refused
 */
public record Limits(
    int target,
    int headerLine,
    int headerBytes,
    int headerCount,
    long body,
    int chunkExtension,
    int chunkExtensions,
    int trailerBytes,
    int pipelined) {
  /** Enough for browsers, proxies and signed uploads; small enough for many connections. */
  public static final Limits DEFAULT =
      new Limits(8_000, 8_192, 32_768, 100, 1L << 30, 256, 16_384, 8_192, 16);

  /** What is kept in memory stays far from where an int overflows. */
  private static final int MAX_SIZE = 1 << 28;

  /**
   * Checks that every part can hold something.
   *
   * @throws IllegalArgumentException if a limit is negative, is zero where nothing could pass, or
   *     is so large that it limits nothing
   */
  public Limits {
    check(1, target, MAX_SIZE, "target");
    check(1, headerLine, MAX_SIZE, "headerLine");
    check(2, headerBytes, MAX_SIZE, "headerBytes");
    check(1, headerCount, MAX_SIZE, "headerCount");
    check(0, body, Long.MAX_VALUE, "body");
    check(0, chunkExtension, MAX_SIZE, "chunkExtension");
    check(0, chunkExtensions, MAX_SIZE, "chunkExtensions");
    check(2, trailerBytes, MAX_SIZE, "trailerBytes");
    check(1, pipelined, MAX_SIZE, "pipelined");
  }

  /** These limits with another longest body. */
  public Limits withBody(long bytes) {
    return new Limits(
        target,
        headerLine,
        headerBytes,
        headerCount,
        bytes,
        chunkExtension,
        chunkExtensions,
        trailerBytes,
        pipelined);
  }

  private static void check(long least, long value, long most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be between " + least + " and " + most);
    }
  }
}
