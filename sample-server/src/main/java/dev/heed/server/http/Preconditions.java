package dev.heed.server.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Conditional requests for a representation that exists (RFC 9110 section 13). */
public final class Preconditions {
  /** What the conditions say. */
  public enum Outcome {
    /** Go on as if there were none. */
    PROCEED,
    /** 304. */
    NOT_MODIFIED,
    /** 412. */
    FAILED
  }

  private final RequestHead request;
  private final Validators current;
  private final Instant now;

  /**
   * Makes the conditions of one request.
   *
   * @param current the version that the request would be answered with, if it succeeds
   */
  public Preconditions(RequestHead request, Validators current, Instant now) {
    this.request = request;
    this.current = current;
    this.now = now;
  }

  /** Evaluates them in the order of section 13.2.2. */
  public Outcome evaluate() {
    boolean reads = request.method().equals("GET") || request.isHead();
    if (request.fields().contains("If-Match") ? !ifMatch() : !ifUnmodifiedSince()) {
      return Outcome.FAILED;
    }
    if (request.fields().contains("If-None-Match")) {
      return ifNoneMatch() ? Outcome.PROCEED : reads ? Outcome.NOT_MODIFIED : Outcome.FAILED;
    }
    return reads && !ifModifiedSince() ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
  }

  /**
   * Whether a {@code Range} counts: without {@code If-Range} (section 13.1.5), or when that names
   * exactly the current version. If not, the whole representation is sent.
   */
  public boolean rangeApplies() {
    List<String> values = request.fields().all("If-Range");
    if (values.isEmpty()) {
      return true;
    }
    if (values.size() > 1) {
      return false;
    }
    // One tag and no list of them, so nothing beside it is ignored.
    boolean sameTag = !current.tag().weak() && values.get(0).equals(current.tag().toString());
    return sameTag || compares("If-Range", Instant::equals).orElse(false);
  }

  private boolean ifMatch() {
    return matches("If-Match", tag -> tag.strongEquals(current.tag()));
  }

  private boolean ifNoneMatch() {
    return !matches("If-None-Match", tag -> tag.weakEquals(current.tag()));
  }

  private boolean ifUnmodifiedSince() {
    return compares("If-Unmodified-Since", (date, modified) -> !modified.isAfter(date))
        .orElse(true);
  }

  private boolean ifModifiedSince() {
    return compares("If-Modified-Since", (date, modified) -> modified.isAfter(date)).orElse(true);
  }

  /** A field that cannot be read matches nothing. */
  private boolean matches(String name, Predicate<EntityTag> isCurrent) {
    String value = request.fields().joined(name).orElseThrow();
    return value.equals("*")
        || EntityTag.parseList(value).map(tags -> tags.stream().anyMatch(isCurrent)).orElse(false);
  }

  /** What a field's date and the current one are to each other; empty without either of them. */
  private Optional<Boolean> compares(String name, BiPredicate<Instant, Instant> relation) {
    return current
        .lastModified()
        .flatMap(modified -> date(name).map(date -> relation.test(date, modified)));
  }

  /** The date of a field that stands there once and is a date; any other is ignored. */
  private Optional<Instant> date(String name) {
    return request.fields().joined(name).flatMap(text -> HttpDate.parse(text, now));
  }
}
