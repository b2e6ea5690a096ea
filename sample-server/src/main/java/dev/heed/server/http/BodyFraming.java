package dev.heed.server.http;

/** How the end of a request's body is found (RFC 9112 section 6.3). */
public sealed interface BodyFraming {
  /** Neither framing field: there is no body. */
  record None() implements BodyFraming {}

  /**
   * {@code Content-Length}.
   *
   * @param length bytes of the body, not negative
   */
  record Length(long length) implements BodyFraming {}

  /** {@code Transfer-Encoding: chunked}. */
  record Chunked() implements BodyFraming {}
}
