package dev.heed.server.http;

import java.util.Set;
import java.util.TreeSet;

/** Which fields may not come after the body (RFC 9110 section 6.5.1). */
final class TrailerRules {
  /** What frames, routes, or says how to read the message: too late once the body is read. */
  private static final Set<String> FORBIDDEN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    FORBIDDEN.add("Connection");
    FORBIDDEN.add("Content-Encoding");
    FORBIDDEN.add("Content-Length");
    FORBIDDEN.add("Content-Range");
    FORBIDDEN.add("Content-Type");
    FORBIDDEN.add("Expect");
    FORBIDDEN.add("Host");
    FORBIDDEN.add("TE");
    FORBIDDEN.add("Trailer");
    FORBIDDEN.add("Transfer-Encoding");
  }

  private TrailerRules() {}

  /** Gives the fields back, or refuses them. */
  static Fields check(Fields trailers) throws RefusedException {
    RefusedException.require(areAllowed(trailers), "field not allowed in a trailer section");
    return trailers;
  }

  /** Whether every one of the fields may be a trailer. */
  static boolean areAllowed(Fields trailers) {
    for (int i = 0; i < trailers.size(); i++) {
      if (FORBIDDEN.contains(trailers.name(i))) {
        return false;
      }
    }
    return true;
  }
}
