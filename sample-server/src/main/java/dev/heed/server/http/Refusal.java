package dev.heed.server.http;

/**
 * Why a request is not served: the status to answer with before the connection closes.
 *
 * <p>A refusal is final. Where the next request would begin is not known after it, so nothing that
 * follows on the connection is ever parsed.
 *
 * @param status from here 400, 413, 414, 417, 431, 501 or 505
 * @param reason one line of ASCII for the peer and for operators; holds no byte of the request
 */
public record Refusal(int status, String reason) {
  /** The request breaks the grammar or a framing rule. */
  static Refusal badRequest(String reason) {
    return new Refusal(400, reason);
  }

  /** The body, or its chunk extensions, are longer than the limit. */
  static Refusal contentTooLarge(String reason) {
    return new Refusal(413, reason);
  }

  /** The request-target is longer than the limit. */
  static Refusal targetTooLong() {
    return new Refusal(414, "request-target too long");
  }

  /** An expectation other than {@code 100-continue}. */
  static Refusal expectationFailed() {
    return new Refusal(417, "unknown expectation");
  }

  /** A field line, the header section or the trailer section is longer than the limit. */
  static Refusal fieldsTooLarge(String reason) {
    return new Refusal(431, reason);
  }

  /** A method or transfer coding that this server does not have. */
  static Refusal notImplemented(String reason) {
    return new Refusal(501, reason);
  }

  /** A major version other than 1. */
  static Refusal versionNotSupported() {
    return new Refusal(505, "HTTP version not supported");
  }
}
