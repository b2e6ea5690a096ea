package dev.heed.server.http;

import java.time.Instant;
import java.util.Objects;

/**
 * What conditional requests are compared with: the current version of an existing representation.
 *
 * @param tag its entity tag
 * @param lastModified when it last changed, to the second
 */
public record Validators(EntityTag tag, Instant lastModified) {
  /** Drops what an HTTP date cannot say. */
  public Validators {
    Objects.requireNonNull(tag);
    lastModified = Instant.ofEpochSecond(lastModified.getEpochSecond());
  }
}
