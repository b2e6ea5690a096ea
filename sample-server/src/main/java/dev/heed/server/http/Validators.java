package dev.heed.server.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * What conditional requests are compared with: the current version of an existing representation.
 *
 * @param tag its entity tag
 * @param lastModified when it last changed, to the second; none if it may change again without this
 *     telling, so that no condition on a date says anything (RFC 9110 section 8.8.2.2)
 */
public record Validators(EntityTag tag, Optional<Instant> lastModified) {
  /** Drops what an HTTP date cannot say. */
  public Validators {
    Objects.requireNonNull(tag);
    lastModified = lastModified.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
