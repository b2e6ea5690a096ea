package dev.heed.server.http;

/**
 * The first line of a request (RFC 9112 section 3): three parts, two single spaces, nothing else.
 *
 * @param method a token
 * @param target the request-target, not yet taken apart
 * @param version 1.0 or 1.1
 */
record RequestLine(String method, String target, HttpVersion version) {
  /** Longer than every registered method; a longer one gets 501 (section 3.1). */
  static final int MAX_METHOD = 32;

  private static final int VERSION_LENGTH = "HTTP/1.1".length();

  /** The longest line that can be right. */
  static int maxLength(Limits limits) {
    return MAX_METHOD + 1 + limits.target() + 1 + VERSION_LENGTH;
  }

  /** Takes the line apart. */
  static RequestLine parse(String line, Limits limits) throws RefusedException {
    String[] parts = checkedParts(line, limits);
    RefusedException.require(parts.length == 3, "request line without a version");
    return new RequestLine(parts[0], parts[1], version(parts[2]));
  }

  /** Why a line is refused whose end has not even been seen. */
  static RefusedException tooLong(String beginning, Limits limits) {
    try {
      checkedParts(beginning, limits);
      return new RefusedException(Refusal.badRequest("request line too long"));
    } catch (RefusedException refused) {
      return refused;
    }
  }

  /** What stands before the first space; empty without one. */
  static String methodOf(String line) {
    return line.substring(0, Math.max(0, line.indexOf(' ')));
  }

  /** Two or three parts, the method and the length of the target in order. */
  private static String[] checkedParts(String line, Limits limits) throws RefusedException {
    String[] parts = line.split(" ", 3);
    RefusedException.require(Grammar.isToken(parts[0]), "method is not a token");
    if (parts[0].length() > MAX_METHOD) {
      throw new RefusedException(Refusal.notImplemented("method too long"));
    }
    RefusedException.require(parts.length > 1, "request line without a target");
    if (parts[1].length() > limits.target()) {
      throw new RefusedException(Refusal.targetTooLong());
    }
    return parts;
  }

  /** RFC 9112 section 2.3: {@code HTTP/} and one digit, a dot, one digit; case-sensitive. */
  private static HttpVersion version(String text) throws RefusedException {
    RefusedException.require(
        text.length() == VERSION_LENGTH
            && text.startsWith("HTTP/")
            && Grammar.isDigit(text.charAt(5))
            && text.charAt(6) == '.'
            && Grammar.isDigit(text.charAt(7)),
        "malformed HTTP version");
    if (text.charAt(5) != '1') {
      throw new RefusedException(Refusal.versionNotSupported());
    }
    return text.charAt(7) == '0' ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
  }
}
