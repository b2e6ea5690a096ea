package dev.heed.server.http;

import dev.heed.server.http.ContentDigest.Algorithm;
import java.util.Optional;

/**
 * The digests that a request wants of its answer (RFC 9530 section 4).
 *
 * @param content of what is sent, a range for example; by which algorithm
 * @param representation of the whole that it is part of; by which algorithm
 */
public record DigestWishes(Optional<Algorithm> content, Optional<Algorithm> representation) {
  /** No wish. */
  public static final DigestWishes NONE = new DigestWishes(Optional.empty(), Optional.empty());

  /** The field with the digest of what is sent. */
  public static final String CONTENT = "Content-Digest";

  /** The field with the digest of the whole. */
  public static final String REPRESENTATION = "Repr-Digest";

  /** Reads the wishes of a request. What a {@code HEAD} gets has no content to be digested. */
  public static DigestWishes of(RequestHead head) {
    Fields fields = head.fields();
    return new DigestWishes(
        head.isHead() ? Optional.empty() : ContentDigest.wanted(fields, "Want-" + CONTENT),
        ContentDigest.wanted(fields, "Want-" + REPRESENTATION));
  }

  /** Whether nothing is wished for. */
  public boolean isEmpty() {
    return content.isEmpty() && representation.isEmpty();
  }
}
