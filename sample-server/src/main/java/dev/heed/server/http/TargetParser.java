package dev.heed.server.http;

import java.util.Locale;

/** Takes a request-target apart (RFC 9112 section 3.2, RFC 3986). */
final class TargetParser {
  /**
   * Besides letters, digits and what RFC 3986 allows in paths and queries: what browsers send as it
   * is. Quotes, angle brackets, backslashes and fragments stay out.
   */
  private static final String MARKS = "-._~!$&'()*+,;=:@/" + "[]^`{|}";

  private static final boolean[] ALLOWED = new boolean[128];

  static {
    for (char c = 0; c < ALLOWED.length; c++) {
      ALLOWED[c] = Grammar.isAlpha(c) || Grammar.isDigit(c) || MARKS.indexOf(c) >= 0;
    }
  }

  private TargetParser() {}

  /** The form follows from the method and the first character. */
  static RequestTarget parse(String method, String raw) throws RefusedException {
    if (method.equals("CONNECT")) {
      Authority.check(raw);
      RefusedException.require(Authority.hasPort(raw), "CONNECT needs a port");
      return new RequestTarget.Authority(raw);
    }
    if (raw.equals("*")) {
      RefusedException.require(method.equals("OPTIONS"), "only OPTIONS goes to *");
      return new RequestTarget.Asterisk();
    }
    if (raw.startsWith("/")) {
      int path = checkedPathEnd(raw, 0);
      return new RequestTarget.Origin(raw, raw.substring(0, path), query(raw, path));
    }
    return absolute(raw);
  }

  private static RequestTarget absolute(String raw) throws RefusedException {
    int colon = raw.indexOf("://");
    RefusedException.require(colon > 0, "malformed request-target");
    String scheme = raw.substring(0, colon).toLowerCase(Locale.ROOT);
    RefusedException.require(
        scheme.equals("http") || scheme.equals("https"), "unknown scheme in request-target");
    int start = colon + 3;
    int end = authorityEnd(raw, start);
    String authority = raw.substring(start, end);
    Authority.check(authority);
    // RFC 9110 section 4.2.1: an http URI without a host is invalid.
    RefusedException.require(!Authority.host(authority).isEmpty(), "request-target without a host");
    int pathEnd = checkedPathEnd(raw, end);
    String path = pathEnd == end ? "/" : raw.substring(end, pathEnd);
    return new RequestTarget.Absolute(raw, scheme, authority, path, query(raw, pathEnd));
  }

  private static int authorityEnd(String raw, int start) {
    int end = start;
    while (end < raw.length() && raw.charAt(end) != '/' && raw.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  /** Where the path ends; checks everything from there on, too. */
  private static int checkedPathEnd(String raw, int start) throws RefusedException {
    int pathEnd = raw.length();
    for (int i = start; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '?') {
        pathEnd = Math.min(pathEnd, i);
      } else if (c == '%') {
        RefusedException.require(Grammar.escapedOctet(raw, i) >= 0, "malformed percent-encoding");
      } else {
        RefusedException.require(
            c < ALLOWED.length && ALLOWED[c], "invalid character in request-target");
      }
    }
    return pathEnd;
  }

  private static String query(String raw, int pathEnd) {
    return pathEnd < raw.length() ? raw.substring(pathEnd + 1) : "";
  }
}
