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
    String host = host(text);
    RefusedException.require(isHost(host), "malformed host");
    String rest = text.substring(host.length());
    RefusedException.require(
        rest.isEmpty() || rest.equals(":") || rest.charAt(0) == ':' && isPort(rest.substring(1)),
        "malformed port");
  }

  /** The part before the port. */
  static String host(String text) {
    int from = text.startsWith("[") ? Math.max(0, text.indexOf(']')) : 0;
    int colon = text.indexOf(':', from);
    return colon < 0 ? text : text.substring(0, colon);
  }

  /** Whether a port follows the host. */
  static boolean hasPort(String text) {
    return text.length() > host(text).length() + 1;
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

  private static boolean isPort(String text) {
    long port = Grammar.decimal(text);
    return port >= 0 && port <= MAX_PORT;
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return host.length() > 3 && host.endsWith("]") && isAddress(host, host.length() - 1);
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      // An escape counts unless it hides a control character or a space.
      if (!isNameChar(c) && Grammar.escapedOctet(host, i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameChar(char c) {
    return Grammar.isAlpha(c) || Grammar.isDigit(c) || HOST_MARKS.indexOf(c) >= 0;
  }

  private static boolean isAddress(String host, int end) {
    for (int i = 1; i < end; i++) {
      char c = host.charAt(i);
      if (Grammar.hexDigit(c) < 0 && c != ':' && c != '.') {
        return false;
      }
    }
    return host.contains(":");
  }
}
