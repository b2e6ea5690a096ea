package dev.heed.server.sockets;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a client of other hands got of a body.
 *
 * @param length how many bytes
 * @param digest their SHA-256 in hexadecimal digits
 */
record Received(long length, String digest) {
  /** As many bytes as hyper lost the tail of. */
  static final int SIZE = 14_991_808;

  /** The whole of {@code /bytes/SIZE}. */
  static final Received WHOLE = new Received(SIZE, PatternReader.digestOf(SIZE));

  /** Reads to the end. */
  static Received of(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[64 * 1024];
    long length = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digest.update(buffer, 0, count);
      length += count;
    }
    return new Received(length, HexFormat.of().formatHex(digest.digest()));
  }

  static Received of(byte[] bytes) {
    return new Received(bytes.length, HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /** What {@code /digest} says of a body like this. */
  String asText() {
    return digest + " " + length + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
