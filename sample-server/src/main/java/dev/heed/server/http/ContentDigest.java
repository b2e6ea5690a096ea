package dev.heed.server.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * The value of {@code Content-Digest} or {@code Repr-Digest} (RFC 9530), computed as the bytes go
 * by.
 *
 * <p>Not safe for several threads.
 */
public final class ContentDigest {
  /** The algorithms that RFC 9530 section 5 does not call insecure, the preferred one first. */
  public enum Algorithm {
    /** 32 bytes. */
    SHA_256("sha-256", "SHA-256"),
    /** 64 bytes. */
    SHA_512("sha-512", "SHA-512");

    private final String key;
    private final String jdkName;

    Algorithm(String key, String jdkName) {
      this.key = key;
      this.jdkName = jdkName;
    }
  }

  private static final int MAX_PREFERENCE = 10;

  private final Algorithm algorithm;
  private final MessageDigest digest;

  /** Makes a digest of nothing yet. */
  public ContentDigest(Algorithm algorithm) {
    this.algorithm = algorithm;
    try {
      this.digest = MessageDigest.getInstance(algorithm.jdkName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JDK lacks " + algorithm.jdkName, e);
    }
  }

  /**
   * The algorithm that the peer likes best (section 4).
   *
   * @param field {@code Want-Content-Digest} or {@code Want-Repr-Digest}
   * @return empty if it wants none, none of these, or cannot be understood
   */
  public static Optional<Algorithm> wanted(Fields fields, String field) {
    Algorithm best = null;
    long most = 0;
    for (Algorithm algorithm : Algorithm.values()) {
      long preference = preference(fields, field, algorithm.key);
      if (preference > most) {
        best = algorithm;
        most = preference;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Adds the bytes and takes them from the buffer. */
  public ContentDigest update(ByteBuffer bytes) {
    digest.update(bytes);
    return this;
  }

  /** The field value of all bytes so far; starts again with none. */
  public String value() {
    return algorithm.key + "=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":";
  }

  /** 1 to 10; 0 if it is not wanted. The last member of a name counts (RFC 8941 section 3.2). */
  private static long preference(Fields fields, String field, String key) {
    long preference = 0;
    for (String member : fields.list(field)) {
      if (member.startsWith(key + "=")) {
        preference = Grammar.decimal(member.substring(key.length() + 1));
      }
    }
    return preference > MAX_PREFERENCE ? 0 : preference;
  }
}
