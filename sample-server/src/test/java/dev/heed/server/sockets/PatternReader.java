package dev.heed.server.sockets;

import dev.heed.server.app.samples.Pattern;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a body of the sample pattern and checks each byte, and the digest of them all. */
final class PatternReader {
  private static final int PERIOD = 251;
  private static final ByteBuffer PATTERN = pattern(512 * PERIOD);

  private final TestClient client;
  private final MessageDigest digest = sha256();
  private long read;

  PatternReader(TestClient client) {
    this.client = client;
  }

  /** Reads so many bytes on. */
  PatternReader read(long count) throws IOException {
    for (long rest = count; rest > 0; ) {
      ByteBuffer some = client.some(rest);
      rest -= some.remaining();
      check(some);
    }
    return this;
  }

  /** Reads a chunked body to its end. */
  PatternReader readChunks() throws IOException {
    while (true) {
      long size = Long.parseLong(client.readLine(), 16);
      if (size == 0) {
        client.readLine();
        return this;
      }
      read(size);
      client.readLine();
    }
  }

  /** Fails unless exactly so many bytes were read, with the digest that they must have. */
  void expectTotal(long count) {
    if (read != count) {
      throw new AssertionError("read " + read + " of " + count + " bytes");
    }
    String is = HexFormat.of().formatHex(digest.digest());
    if (!is.equals(digestOf(count))) {
      throw new AssertionError("the digest is wrong");
    }
  }

  /** The SHA-256 of the first bytes of the pattern. */
  static String digestOf(long count) {
    MessageDigest digest = sha256();
    for (long rest = count; rest > 0; ) {
      ByteBuffer some = PATTERN.slice(0, (int) Math.min(rest, PATTERN.capacity()));
      rest -= some.remaining();
      digest.update(some);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void check(ByteBuffer some) {
    ByteBuffer expected = PATTERN.slice((int) (read % PERIOD), some.remaining());
    int mismatch = expected.mismatch(some);
    if (mismatch >= 0) {
      throw new AssertionError("byte " + (read + mismatch) + " is wrong");
    }
    read += some.remaining();
    digest.update(some);
  }

  private static ByteBuffer pattern(int size) {
    ByteBuffer pattern = ByteBuffer.allocate(size);
    for (int i = 0; i < size; i++) {
      pattern.put(Pattern.at(i));
    }
    return pattern.flip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
