package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request that must not be served, with the rule it breaks. */
class RefusedHeadTest {
  private static final String METHOD = "method is not a token";
  private static final String TARGET = "invalid character in request-target";
  private static final String VERSION = "malformed HTTP version";
  private static final String LINE_CONTROL = "control character in the request line";
  private static final String FIELD_CONTROL = "control character in a field line";
  private static final String NAME = "field name is not a token";
  private static final String FOLDED = "folded field line";
  private static final String HOST = "malformed host";
  private static final String PORT = "malformed port";
  private static final String LENGTH = "malformed Content-Length";
  private static final String NOT_CHUNKED = "chunked is not the final transfer coding";

  /** Section, message without the final empty line's being special, status, reason. */
  static Stream<Arguments> lines() {
    return Stream.of(
        // The request line.
        arguments("9112 2.2, LF alone", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments("9112 2.2, CR alone", "GET /\r HTTP/1.1\r\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments("9112 2.2, CR CR LF", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments("9112 2.2, LF first", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments("9112 2.2, NUL", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments("9112 2.2, DEL", "GET /\u007f HTTP/1.1\r\nHost: a\r\n\r\n", 400, LINE_CONTROL),
        arguments(
            "9112 2.2, five empty lines",
            "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\n",
            400,
            "too many empty lines"),
        arguments(
            "9112 3, no target", "GET\r\nHost: a\r\n\r\n", 400, "request line without a target"),
        arguments("9112 3, 0.9", "GET /\r\nHost: a\r\n\r\n", 400, "request line without a version"),
        arguments("9112 3, two spaces", "GET  / HTTP/1.1\r\n", 400, VERSION),
        arguments("9112 3, two spaces later", "GET /  HTTP/1.1\r\n", 400, VERSION),
        arguments("9112 3, space first", " GET / HTTP/1.1\r\n", 400, METHOD),
        arguments("9112 3, space last", "GET / HTTP/1.1 \r\n", 400, VERSION),
        arguments("9112 3, tab", "GET\t/ HTTP/1.1\r\n", 400, METHOD),
        arguments(
            "9112 3, tab before the version",
            "GET /\tHTTP/1.1\r\n",
            400,
            "request line without a version"),
        arguments("9112 3, space in the target", "GET /a b HTTP/1.1\r\n", 400, VERSION),
        arguments("9110 9.1, method", "G@T / HTTP/1.1\r\n", 400, METHOD),
        arguments("9110 9.1, method not ASCII", "G\u00c9T / HTTP/1.1\r\n", 400, METHOD),
        arguments("9110 9.1, method with a colon", "Host: a\r\n", 400, METHOD),
        arguments("TLS hello", "\u0016\u0003\u0001\u0002", 400, LINE_CONTROL),
        arguments(
            "9112 3.1, 33 letters", "M".repeat(33) + " / HTTP/1.1\r\n", 501, "method too long"),
        // The version.
        arguments("9112 2.3, lower case", "GET / http/1.1\r\n", 400, VERSION),
        arguments("9112 2.3, two digits", "GET / HTTP/1.10\r\n", 400, VERSION),
        arguments("9112 2.3, two digits first", "GET / HTTP/01.1\r\n", 400, VERSION),
        arguments("9112 2.3, no minor", "GET / HTTP/1\r\n", 400, VERSION),
        arguments("9112 2.3, no dot", "GET / HTTP/1,1\r\n", 400, VERSION),
        arguments("9112 2.3, sign", "GET / HTTP/+1.1\r\n", 400, VERSION),
        arguments("9112 2.3, superscript", "GET / HTTP/1.\u00b9\r\n", 400, VERSION),
        arguments("9112 2.3, not a digit", "GET / HTTP/x.1\r\n", 400, VERSION),
        arguments("9112 2.3, minor after 9", "GET / HTTP/1.:\r\n", 400, VERSION),
        arguments("9112 2.3, minor before 0", "GET / HTTP/1./\r\n", 400, VERSION),
        arguments("9112 2.3, other protocol", "GET / HTTQ/1.1\r\n", 400, VERSION),
        arguments("9110 15.6.6, 0.9", "GET / HTTP/0.9\r\n", 505, "HTTP version not supported"),
        arguments("9110 15.6.6, 2.0", "GET / HTTP/2.0\r\n", 505, "HTTP version not supported"),
        arguments(
            "9113 3.4, preface",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            505,
            "HTTP version not supported"),
        // The target.
        arguments("9112 3.2, no slash", "GET a HTTP/1.1\r\n", 400, "malformed request-target"),
        arguments("9112 3.2, only a query", "GET ?a HTTP/1.1\r\n", 400, "malformed request-target"),
        arguments("9112 3.2, fragment", "GET /a#b HTTP/1.1\r\n", 400, TARGET),
        arguments("9112 3.2, fragment in a query", "GET /a?b#c HTTP/1.1\r\n", 400, TARGET),
        arguments("3986 2, backslash", "GET /a\\b HTTP/1.1\r\n", 400, TARGET),
        arguments("3986 2, quote", "GET /\" HTTP/1.1\r\n", 400, TARGET),
        arguments("3986 2, angle bracket", "GET /< HTTP/1.1\r\n", 400, TARGET),
        arguments("3986 2, not ASCII", "GET /\u00e9 HTTP/1.1\r\n", 400, TARGET),
        arguments(
            "3986 2.1, percent last", "GET /% HTTP/1.1\r\n", 400, "malformed percent-encoding"),
        arguments("3986 2.1, one digit", "GET /%2 HTTP/1.1\r\n", 400, "malformed percent-encoding"),
        arguments(
            "3986 2.1, no digits", "GET /%zz HTTP/1.1\r\n", 400, "malformed percent-encoding"),
        arguments(
            "3986 2.1, second digit", "GET /%2g HTTP/1.1\r\n", 400, "malformed percent-encoding"),
        arguments(
            "3986 2.1, in a query", "GET /?%u0041 HTTP/1.1\r\n", 400, "malformed percent-encoding"),
        arguments("9112 3.2.4, asterisk", "GET * HTTP/1.1\r\n", 400, "only OPTIONS goes to *"),
        arguments(
            "9112 3.2.2, scheme",
            "GET ftp://a/ HTTP/1.1\r\n",
            400,
            "unknown scheme in request-target"),
        arguments(
            "9112 3.2.2, no scheme", "GET ://a/ HTTP/1.1\r\n", 400, "malformed request-target"),
        arguments(
            "9110 4.2.1, no host",
            "GET http:/// HTTP/1.1\r\n",
            400,
            "request-target without a host"),
        arguments(
            "9110 4.2.1, only a port",
            "GET http://:80/ HTTP/1.1\r\n",
            400,
            "request-target without a host"),
        arguments("9110 4.2.4, user", "GET http://u@a/ HTTP/1.1\r\n", 400, HOST),
        arguments("9110 4.2.4, password", "GET http://u:p@a/ HTTP/1.1\r\n", 400, PORT),
        arguments("9112 3.2.2, backslash", "GET http://a\\b/ HTTP/1.1\r\n", 400, HOST),
        arguments("9112 3.2.2, fragment", "GET http://a/b#c HTTP/1.1\r\n", 400, TARGET),
        arguments("9112 3.2.3, no port", "CONNECT a HTTP/1.1\r\n", 400, "CONNECT needs a port"),
        arguments("9112 3.2.3, empty port", "CONNECT a: HTTP/1.1\r\n", 400, "CONNECT needs a port"),
        arguments("9112 3.2.3, path", "CONNECT /a HTTP/1.1\r\n", 400, HOST),
        arguments(
            "9110 9.3.6", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 501, "no tunnels here"));
  }

  /** The same for field lines; they stand between a good Host and the empty line. */
  static Stream<Arguments> fields() {
    return Stream.of(
        arguments("9112 5.1, space before the colon", "A : b\r\n", 400, NAME),
        arguments("9112 5.1, tab before the colon", "A\t: b\r\n", 400, NAME),
        arguments("9112 5.1, smuggled length", "Content-Length : 5\r\n", 400, NAME),
        arguments("9112 5.1, smuggled coding", "Transfer-Encoding : chunked\r\n", 400, NAME),
        arguments("9110 5.1, no name", ": b\r\n", 400, NAME),
        arguments("9110 5.1, name with a space", "A b: c\r\n", 400, NAME),
        arguments("9110 5.1, name not ASCII", "\u00c4: b\r\n", 400, NAME),
        arguments("9110 5.1, name with a parenthesis", "A(b): c\r\n", 400, NAME),
        arguments("9112 5, no colon", "abc\r\n", 400, "field line without a colon"),
        arguments("9112 5.2, folded by a space", "A: b\r\n c\r\n", 400, FOLDED),
        arguments("9112 5.2, folded by a tab", "A: b\r\n\tc: d\r\n", 400, FOLDED),
        arguments("9112 5.2, only blanks", " \r\n", 400, FOLDED),
        arguments("9112 2.2, LF alone", "A: b\n", 400, FIELD_CONTROL),
        arguments("9112 2.2, CR alone", "A: b\rC: d\r\n", 400, FIELD_CONTROL),
        arguments("9112 2.2, CR CR LF", "A: b\r\r\n", 400, FIELD_CONTROL),
        arguments("9110 5.5, NUL", "A: b\0\r\n", 400, FIELD_CONTROL),
        arguments("9110 5.5, NUL in a name", "A\0: b\r\n", 400, FIELD_CONTROL),
        arguments("9110 5.5, vertical tab", "A: \u000bb\r\n", 400, FIELD_CONTROL),
        arguments("9110 5.5, unit separator", "A: b\u001f\r\n", 400, FIELD_CONTROL),
        arguments("9110 5.5, DEL", "A: b\u007f\r\n", 400, FIELD_CONTROL),
        // Host.
        arguments("9112 3.2, two", "Host: a\r\n", 400, "more than one Host"),
        arguments("9112 3.2, two in other case", "hOST: a\r\n", 400, "more than one Host"),
        // Lengths.
        arguments(
            "9112 6.3, both",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            400,
            "both Content-Length and Transfer-Encoding"),
        arguments(
            "9112 6.3, both, other order",
            "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n",
            400,
            "both Content-Length and Transfer-Encoding"),
        arguments(
            "9110 8.6, two",
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            400,
            "more than one Content-Length"),
        arguments(
            "9110 8.6, the same twice",
            "Content-Length: 5\r\ncontent-length: 5\r\n",
            400,
            "more than one Content-Length"),
        arguments("9110 8.6, list", "Content-Length: 5, 5\r\n", 400, LENGTH),
        arguments("9110 8.6, empty", "Content-Length:\r\n", 400, LENGTH),
        arguments("9110 8.6, plus", "Content-Length: +5\r\n", 400, LENGTH),
        arguments("9110 8.6, minus", "Content-Length: -5\r\n", 400, LENGTH),
        arguments("9110 8.6, minus zero", "Content-Length: -0\r\n", 400, LENGTH),
        arguments("9110 8.6, superscript", "Content-Length: \u00b2\r\n", 400, LENGTH),
        arguments("9110 8.6, hexadecimal", "Content-Length: 0x5\r\n", 400, LENGTH),
        arguments("9110 8.6, fraction", "Content-Length: 5.0\r\n", 400, LENGTH),
        arguments("9110 8.6, space inside", "Content-Length: 1 0\r\n", 400, LENGTH),
        arguments("9110 8.6, quoted", "Content-Length: \"5\"\r\n", 400, LENGTH),
        arguments("9110 8.6, underscore", "Content-Length: 1_0\r\n", 400, LENGTH),
        arguments("9110 8.6, no-break space", "Content-Length: \u00a05\r\n", 400, LENGTH),
        arguments("9110 8.6, next line", "Content-Length: 5\u0085\r\n", 400, LENGTH),
        arguments("9110 15.5.14, 2^32+5", "Content-Length: 4294967301\r\n", 413, "body too large"),
        arguments(
            "9110 15.5.14, 2^63", "Content-Length: 9223372036854775808\r\n", 413, "body too large"),
        arguments(
            "9110 15.5.14, 2^64+5",
            "Content-Length: 18446744073709551621\r\n",
            413,
            "body too large"),
        // Transfer codings.
        arguments(
            "9112 6.1, unknown before chunked",
            "Transfer-Encoding: gzip, chunked\r\n",
            501,
            "unknown transfer coding"),
        arguments(
            "9112 6.1, on two lines",
            "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            501,
            "unknown transfer coding"),
        arguments(
            "9112 6.1, identity first",
            "Transfer-Encoding: identity, chunked\r\n",
            501,
            "unknown transfer coding"),
        arguments("9112 6.3, unknown alone", "Transfer-Encoding: gzip\r\n", 400, NOT_CHUNKED),
        arguments("9112 6.3, identity", "Transfer-Encoding: identity\r\n", 400, NOT_CHUNKED),
        arguments("9112 6.3, not last", "Transfer-Encoding: chunked, gzip\r\n", 400, NOT_CHUNKED),
        arguments("9112 6.3, empty", "Transfer-Encoding:\r\n", 400, NOT_CHUNKED),
        arguments("9112 6.3, lookalike", "Transfer-Encoding: xchunked\r\n", 400, NOT_CHUNKED),
        arguments("9112 6.3, quoted", "Transfer-Encoding: \"chunked\"\r\n", 400, NOT_CHUNKED),
        arguments(
            "9112 6.3, comma in quotes",
            "Transfer-Encoding: a;b=\", chunked\r\n",
            400,
            NOT_CHUNKED),
        arguments(
            "9112 6.3, no-break space", "Transfer-Encoding: \u00a0chunked\r\n", 400, NOT_CHUNKED),
        arguments("9112 7.1, parameter", "Transfer-Encoding: chunked;q=1\r\n", 400, NOT_CHUNKED),
        arguments(
            "9112 6.1, twice",
            "Transfer-Encoding: chunked, chunked\r\n",
            400,
            "chunked more than once"),
        arguments(
            "9112 6.1, twice on two lines",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
            400,
            "chunked more than once"),
        arguments(
            "9112 6.1, empty element",
            "Transfer-Encoding: ,chunked\r\n",
            400,
            "malformed Transfer-Encoding"),
        arguments(
            "9112 6.1, empty second line",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding:\r\n",
            400,
            "malformed Transfer-Encoding"),
        arguments(
            "9112 6.3, empty length too",
            "Transfer-Encoding: chunked\r\nContent-Length:\r\n",
            400,
            "both Content-Length and Transfer-Encoding"),
        // Expectations.
        arguments("9110 10.1.1", "Expect: more\r\n", 417, "unknown expectation"),
        arguments(
            "9110 10.1.1, one of two",
            "Expect: 100-continue, more\r\n",
            417,
            "unknown expectation"),
        arguments(
            "9110 10.1.1, second line",
            "Expect: 100-continue\r\nExpect: more\r\n",
            417,
            "unknown expectation"));
  }

  static Stream<Arguments> hosts() {
    return Stream.of(
        arguments("9110 4.2.4, user", "u@a", HOST),
        arguments("9112 3.2, path", "a/b", HOST),
        arguments("9112 3.2, two names", "a b", HOST),
        arguments("9112 3.2, joined lines", "a, b", HOST),
        arguments("9112 3.2, joined without a space", "a,b", HOST),
        arguments("9112 3.2, scheme", "http://a", PORT),
        arguments("3986 3.2.2, not ASCII", "\u00e4", HOST),
        arguments("3986 3.2.2, percent", "a%4", HOST),
        arguments("3986 3.2.2, escaped NUL", "a%00", HOST),
        arguments("3986 3.2.2, escaped space", "a%20", HOST),
        arguments("3986 3.2.2, backslash", "a\\b", HOST),
        arguments("3986 3.2.2, question mark", "a?b", HOST),
        arguments("3986 3.2.2, IPv6 without brackets", "::1", PORT),
        arguments("3986 3.2.2, bracket not closed", "[::1", HOST),
        arguments("3986 3.2.2, empty brackets", "[]", HOST),
        arguments("3986 3.2.2, name in brackets", "[a.b]", HOST),
        arguments("3986 3.2.2, too short", "[:]", HOST),
        arguments("3986 3.2.2, not hexadecimal", "[::g]", HOST),
        arguments("3986 3.2.2, text after brackets", "[::1]x", HOST),
        arguments("3986 3.2.3, letters", "a:b", PORT),
        arguments("3986 3.2.3, sign", "a:+80", PORT),
        arguments("3986 3.2.3, too large", "a:65536", PORT),
        arguments("3986 3.2.3, overflow", "a:4294967376", PORT),
        arguments("3986 3.2.3, two", "a:80:80", PORT),
        arguments("3986 3.2.3, after an address", "[::1]:x", PORT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void refusesTheLine(String section, String message, int status, String reason) {
    assertThat(HeadOutcome.of(message).refusal()).isEqualTo(new Refusal(status, reason));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void refusesTheField(String section, String field, int status, String reason) {
    String message = "POST / HTTP/1.1\r\nHost: a\r\n" + field + "\r\n";
    assertThat(HeadOutcome.of(message).refusal()).isEqualTo(new Refusal(status, reason));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hosts")
  void refusesTheHost(String section, String host, String reason) {
    Refusal refusal = new Refusal(400, reason);
    String fields = "\r\nHost: " + host + "\r\n\r\n";
    assertThat(HeadOutcome.of("GET / HTTP/1.1" + fields).refusal()).isEqualTo(refusal);
    assertThat(HeadOutcome.of("GET / HTTP/1.0" + fields).refusal()).isEqualTo(refusal);
  }

  /** RFC 9112 section 3.2. */
  @Test
  void refusesAMissingHost() {
    assertThat(HeadOutcome.of("GET / HTTP/1.1\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, "Host is missing"));
    assertThat(HeadOutcome.of("GET http://a/ HTTP/1.1\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, "Host is missing"));
    assertThat(HeadOutcome.of("OPTIONS * HTTP/1.1\r\nA: b\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, "Host is missing"));
  }

  /** RFC 9112 section 3.2: in HTTP/1.0 as well. */
  @Test
  void refusesTwoHostsOfAnOldPeer() {
    assertThat(HeadOutcome.of("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, "more than one Host"));
  }

  /** RFC 9112 section 3.2.2. */
  @ParameterizedTest
  @MethodSource
  void refusesAConflictingAuthority(String target, String host) {
    String message = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    assertThat(HeadOutcome.of(message).refusal())
        .isEqualTo(new Refusal(400, "Host and request-target disagree"));
  }

  static Stream<Arguments> refusesAConflictingAuthority() {
    return Stream.of(
        arguments("http://a/", "b"),
        arguments("http://a/", "a.b"),
        arguments("http://a/", ""),
        arguments("http://a/", "a:81"),
        arguments("http://a:81/", "a"),
        arguments("https://a/", "a:80"),
        arguments("http://a/", "a:443"),
        arguments("http://[::1]/", "[::2]"));
  }

  /** RFC 9112 section 6.1: no such field in HTTP/1.0, not even with a length that agrees. */
  @Test
  void refusesACodingOfAnOldPeer() {
    assertThat(HeadOutcome.of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, "Transfer-Encoding in HTTP/1.0"));
  }

  @Test
  void staysRefused() {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    ByteBuffer in = ByteBuffer.wrap(Cuts.bytes("G@T / HTTP/1.1\r\nGET / HTTP/1.0\r\n\r\n"));
    Decoded first = decoder.feed(in);
    int position = in.position();
    assertThat(decoder.feed(in)).isInstanceOf(Decoded.Refused.class).isSameAs(first);
    assertThat(in.position()).isEqualTo(position);
    assertThat(decoder.isIdle()).isFalse();
  }

  /** RFC 9110 section 9.3.2: a refused HEAD must not get a body. */
  @Test
  void saysWhichMethodIsRefused() {
    assertThat(method("HEAD / HTTP/3.0\r\n")).isEqualTo("HEAD");
    assertThat(method("HEAD / HTTP/1.1\r\nA : b\r\n")).isEqualTo("HEAD");
    assertThat(method("HEAD / HTTP/1.1\r\n\r\n")).isEqualTo("HEAD");
    assertThat(method("HEAD /\0")).isEmpty();
    assertThat(method("HEAD / HTTP/1.0\r\n\r\nGET /\0")).isEmpty();
  }

  private static String method(String message) {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    ByteBuffer in = ByteBuffer.wrap(Cuts.bytes(message));
    Decoded decoded = decoder.feed(in);
    if (decoded instanceof Decoded.Complete) {
      decoded = decoder.feed(in);
    }
    return ((Decoded.Refused) decoded).method();
  }

  /** RFC 9112 section 2.2: only CR and LF together end a line, whatever else comes before LF. */
  @Test
  void noOtherControlCharacterEndsALine() {
    for (int c = 0; c <= 0x7F; c++) {
      if ((c < 0x20 || c == 0x7F) && c != '\t' && c != '\r') {
        String end = (char) c + "\n";
        expectControl("GET / HTTP/1.1" + end + "Host: a\r\n\r\n", LINE_CONTROL);
        expectControl("GET / HTTP/1.1\r\nHost: a" + end + "\r\n", FIELD_CONTROL);
      }
    }
  }

  /** RFC 9112 section 3.2: a target has ASCII only; the first octet beyond it is no exception. */
  @Test
  void noOctetBeyondAsciiIsPartOfATarget() {
    for (int c = 0x80; c <= 0xFF; c++) {
      Refusal refusal =
          HeadOutcome.of("GET /a" + (char) c + " HTTP/1.1\r\nHost: a\r\n\r\n").refusal();
      assertThat(refusal).as("%x", c).isEqualTo(new Refusal(400, TARGET));
    }
  }

  private static void expectControl(String message, String reason) {
    assertThat(HeadOutcome.of(message).refusal()).as(message).isEqualTo(new Refusal(400, reason));
  }
}
