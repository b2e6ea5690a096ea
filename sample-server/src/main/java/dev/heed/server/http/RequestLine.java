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

  /**
   * Takes the line apart.
   *
   * @param method what {@link #methodOf} said of it
   */
  static RequestLine parse(String method, String line, Limits limits) throws RefusedException {
    int end = checkedTargetEnd(method, line, limits);
    RefusedException.require(end < line.length(), "request line without a version");
    String target = line.substring(method.length() + 1, end);
    return new RequestLine(method, target, version(line, end + 1));
  }

  /** Why a line is refused whose end has not even been seen. */
  static RefusedException tooLong(String beginning, Limits limits) {
    try {
      checkedTargetEnd(methodOf(beginning), beginning, limits);
      return new RefusedException(Refusal.badRequest("request line too long"));
    } catch (RefusedException refused) {
      return refused;
    }
  }

  /** What stands before the first space; empty without one. */
  static String methodOf(String line) {
    return line.substring(0, Math.max(0, line.indexOf(' ')));
  }

  /** Where the target ends, at a space or with the line; it and the method are in order. */
  private static int checkedTargetEnd(String method, String line, Limits limits)
      throws RefusedException {
    int space = line.indexOf(' ');
    String first = space < 0 ? line : method;
    RefusedException.require(Grammar.isToken(first), "method is not a token");
    if (first.length() > MAX_METHOD) {
      throw new RefusedException(Refusal.notImplemented("method too long"));
    }
    RefusedException.require(space >= 0, "request line without a target");
    int next = line.indexOf(' ', space + 1);
    int end = next < 0 ? line.length() : next;
    if (end - space - 1 > limits.target()) {
      throw new RefusedException(Refusal.targetTooLong());
    }
    return end;
  }

  /** RFC 9112 section 2.3: {@code HTTP/} and one digit, a dot, one digit; case-sensitive. */
  private static HttpVersion version(String line, int from) throws RefusedException {
    boolean whole = line.length() - from == VERSION_LENGTH;
    if (whole && line.startsWith("HTTP/1.1", from)) {
      return HttpVersion.HTTP_1_1;
    }
    RefusedException.require(
        whole
            && line.startsWith("HTTP/", from)
            && Grammar.isDigit(line.charAt(from + 5))
            && line.charAt(from + 6) == '.'
            && Grammar.isDigit(line.charAt(from + 7)),
        "malformed HTTP version");
    if (line.charAt(from + 5) != '1') {
      throw new RefusedException(Refusal.versionNotSupported());
    }
    return line.charAt(from + 7) == '0' ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
  }
}
