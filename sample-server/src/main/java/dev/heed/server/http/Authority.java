package dev.heed.server.http;

/**
 * A host and an optional port, as in {@code Host} and in absolute targets (RFC 3986 section 3.2).
 */
final class Authority {
  /** Without the comma: it is what two {@code Host} lines look like once somebody joined them. */
  private static final String HOST_MARKS = "-._~!$&'()*+;=";

  private static final int MAX_PORT = 65_535;

  private Authority() {}

  /** Refuses user information, brackets without an address, ports that are none. */
  static void check(String text) throws RefusedException {
    int end = hostEnd(text);
    RefusedException.require(isHost(text, end), "malformed host");
    // A colon and nothing after it is no port, and allowed.
    RefusedException.require(end + 1 >= text.length() || isPort(text, end + 1), "malformed port");
  }

  /** The part before the port. */
  static String host(String text) {
    return text.substring(0, hostEnd(text));
  }

  /** Whether a port follows the host. */
  static boolean hasPort(String text) {
    return text.length() > hostEnd(text) + 1;
  }

  /** Where the host ends: at the colon before a port, or with the text. */
  private static int hostEnd(String text) {
    int from = text.startsWith("[") ? Math.max(0, text.indexOf(']')) : 0;
    int colon = text.indexOf(':', from);
    return colon < 0 ? text.length() : colon;
  }

  /** Whether both mean the same place: case and the scheme's default port do not matter. */
  static boolean same(String one, String other, String scheme) {
    return host(one).equalsIgnoreCase(host(other)) && port(one, scheme) == port(other, scheme);
  }

  private static long port(String text, String scheme) {
    if (hasPort(text)) {
      return Grammar.decimal(text.substring(host(text).length() + 1));
    }
    return scheme.equals("https") ? 443 : 80;
  }

  private static boolean isPort(String text, int from) {
    long port = Grammar.decimal(text, from);
    return port >= 0 && port <= MAX_PORT;
  }

  private static boolean isHost(String text, int end) {
    if (text.startsWith("[")) {
      return end > 3 && text.charAt(end - 1) == ']' && isAddress(text, end - 1);
    }
    for (int i = 0; i < end; i++) {
      // An escape counts unless it hides a control character or a space.
      if (!isNameChar(text.charAt(i)) && Grammar.escapedOctet(text, i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameChar(char c) {
    return Grammar.isAlpha(c) || Grammar.isDigit(c) || HOST_MARKS.indexOf(c) >= 0;
  }

  private static boolean isAddress(String text, int end) {
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (Grammar.hexDigit(c) < 0 && c != ':' && c != '.') {
        return false;
      }
    }
    return text.substring(1, end).contains(":");
  }
}
