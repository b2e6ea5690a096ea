package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are right, near-misses of the refused ones among them. */
class RequestDecoderTest {
  private static RequestHead get(String fields) {
    return HeadOutcome.of("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n").head();
  }

  @Test
  void decodesAWholeHead() {
    RequestHead head =
        HeadOutcome.of(
                "PUT /a/b?c=d HTTP/1.1\r\n"
                    + "Host: e:8080\r\n"
                    + "Content-Length: 12\r\n"
                    + "X:\t f g \t\r\n\r\n")
            .head();
    assertThat(head)
        .isEqualTo(
            new RequestHead(
                "PUT",
                new RequestTarget.Origin("/a/b?c=d", "/a/b", "c=d"),
                HttpVersion.HTTP_1_1,
                Fields.of("Host", "e:8080", "Content-Length", "12", "X", "f g"),
                "e:8080",
                true,
                false,
                new BodyFraming.Length(12)));
  }

  /** A line whose first piece is longer than what the decoder begins with to collect lines. */
  @Test
  void collectsLongLinesFromLongPieces() {
    String value = "0123456789".repeat(300);
    byte[] head = Cuts.bytes("GET / HTTP/1.1\r\nHost: a\r\nX: " + value + "\r\n\r\n");
    for (int cut = head.length - value.length(); cut < head.length; cut += 97) {
      List<ByteBuffer> pieces =
          List.of(ByteBuffer.wrap(head, 0, cut), ByteBuffer.wrap(head, cut, head.length - cut));
      assertThat(HeadOutcome.feed(pieces, Limits.DEFAULT).head().fields().first("X"))
          .contains(value);
    }
  }

  @Test
  void isUntouchedBeforeTheFirstByteAndAfterAHead() {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    assertThat(decoder.isUntouched()).isTrue();
    for (byte b : Cuts.bytes("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r")) {
      assertThat(decoder.feed(ByteBuffer.wrap(new byte[] {b})))
          .isInstanceOf(Decoded.NeedMore.class);
      assertThat(decoder.isUntouched()).isFalse();
    }
    assertThat(decoder.feed(ByteBuffer.wrap(Cuts.bytes("\n"))))
        .isInstanceOf(Decoded.Complete.class);
    assertThat(decoder.isUntouched()).isTrue();
    assertThat(decoder.feed(ByteBuffer.wrap(Cuts.bytes("\n")))).isInstanceOf(Decoded.Refused.class);
    assertThat(decoder.isUntouched()).isFalse();
  }

  @Test
  void takesNoByteBeyondTheHead() {
    String head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(HeadOutcome.of(head + "GET").consumed()).isEqualTo(head.length());
    assertThat(HeadOutcome.of(head + "\0\n").consumed()).isEqualTo(head.length());
    assertThat(HeadOutcome.of(head + "\r\n").consumed()).isEqualTo(head.length());
  }

  @Test
  void decodesOneHeadAfterTheOther() {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    ByteBuffer in =
        ByteBuffer.wrap(
            Cuts.bytes(
                "GET /1 HTTP/1.1\r\nHost: a\r\nA: b\r\n\r\n"
                    + "HEAD /2 HTTP/1.0\r\n\r\n"
                    + "GET /3 HTTP/1.1\r\nHost: c\r\n\r\n"));
    assertThat(next(decoder, in).fields()).isEqualTo(Fields.of("Host", "a", "A", "b"));
    assertThat(next(decoder, in).isHead()).isTrue();
    assertThat(next(decoder, in).target().path()).isEqualTo("/3");
    assertThat(in.hasRemaining()).isFalse();
    assertThat(decoder.feed(in)).isEqualTo(new Decoded.NeedMore());
  }

  private static RequestHead next(RequestDecoder decoder, ByteBuffer in) {
    return ((Decoded.Complete) decoder.feed(in)).head();
  }

  /** RFC 9112 section 2.2: at least one, before every request. */
  @Test
  void ignoresEmptyLinesBeforeARequest() {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    String four = "\r\n\r\n\r\n\r\nGET / HTTP/1.0\r\n\r\n";
    ByteBuffer in = ByteBuffer.wrap(Cuts.bytes(four + four));
    assertThat(next(decoder, in).method()).isEqualTo("GET");
    assertThat(next(decoder, in).method()).isEqualTo("GET");
    assertThat(HeadOutcome.of(four).consumed()).isEqualTo(four.length());
  }

  @Test
  void isIdleBetweenRequests() {
    RequestDecoder decoder = new RequestDecoder(Limits.DEFAULT);
    String message = "\r\n\r\nGET / HTTP/1.0\r\n\r\n";
    List<Integer> idle =
        IntStream.range(0, message.length())
            .filter(
                i -> {
                  boolean before = decoder.isIdle();
                  boolean complete =
                      decoder.feed(ByteBuffer.wrap(Cuts.bytes(message), i, 1))
                          instanceof Decoded.Complete;
                  assertThat(complete).isEqualTo(i == message.length() - 1);
                  return before;
                })
            .boxed()
            .toList();
    // An empty line is one however it is cut.
    assertThat(idle).containsExactly(0, 1, 2, 3, 4);
    assertThat(decoder.isIdle()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET",
        "HEAD",
        "POST",
        "DELETE",
        "TRACE",
        "PATCH",
        "get",
        "M-SEARCH",
        "!#$%&'*+.^_`|~0"
      })
  void takesAnyTokenForAMethod(String method) {
    RequestHead head = HeadOutcome.of(method + " / HTTP/1.1\r\nHost: a\r\n\r\n").head();
    assertThat(head.method()).isEqualTo(method);
    assertThat(head.isHead()).isEqualTo(method.equals("HEAD"));
  }

  /** RFC 9110 section 6.2: a higher minor version is treated as the highest that is known. */
  @Test
  void readsVersions() {
    assertThat(HeadOutcome.of("GET / HTTP/1.0\r\n\r\n").head().version())
        .isEqualTo(HttpVersion.HTTP_1_0);
    assertThat(get("").version()).isEqualTo(HttpVersion.HTTP_1_1);
    assertThat(HeadOutcome.of("GET / HTTP/1.9\r\nHost: a\r\n\r\n").head().version())
        .isEqualTo(HttpVersion.HTTP_1_1);
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        arguments("/", new RequestTarget.Origin("/", "/", "")),
        arguments("/?", new RequestTarget.Origin("/?", "/", "")),
        arguments("//a", new RequestTarget.Origin("//a", "//a", "")),
        arguments("/a?b?c=/", new RequestTarget.Origin("/a?b?c=/", "/a", "b?c=/")),
        arguments("/%c3%A9%00", new RequestTarget.Origin("/%c3%A9%00", "/%c3%A9%00", "")),
        arguments(
            "/-._~!$&'()*+,;=:@/[]^`{|}",
            new RequestTarget.Origin(
                "/-._~!$&'()*+,;=:@/[]^`{|}", "/-._~!$&'()*+,;=:@/[]^`{|}", "")),
        arguments("http://a", new RequestTarget.Absolute("http://a", "http", "a", "/", "")),
        arguments("http://a?b", new RequestTarget.Absolute("http://a?b", "http", "a", "/", "b")),
        arguments(
            "HTTPS://A:443/b?c://d",
            new RequestTarget.Absolute("HTTPS://A:443/b?c://d", "https", "A:443", "/b", "c://d")));
  }

  /** RFC 9112 section 3.2. */
  @ParameterizedTest
  @MethodSource("targets")
  void readsTargets(String raw, RequestTarget expected) {
    String host = expected instanceof RequestTarget.Absolute absolute ? absolute.authority() : "x";
    String message = "GET " + raw + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    assertThat(HeadOutcome.of(message).head().target()).isEqualTo(expected);
  }

  @Test
  void readsTheServerAsAWhole() {
    RequestTarget target = HeadOutcome.of("OPTIONS * HTTP/1.1\r\nHost:\r\n\r\n").head().target();
    assertThat(target).isEqualTo(new RequestTarget.Asterisk());
    assertThat(target.raw()).isEqualTo("*");
    assertThat(target.path()).isEqualTo("*");
    assertThat(target.query()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "",
        "a:",
        "a:0",
        "a:65535",
        "1.2.3.4:80",
        "[::1]",
        "[2001:db8::1.2.3.4]:80",
        "a_b-c.~d",
        "x%2fy",
        "%21",
        "!$&'()*+;="
      })
  void takesHosts(String host) {
    RequestHead head = HeadOutcome.of("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").head();
    assertThat(head.authority()).isEqualTo(host);
  }

  /** RFC 9112 section 3.2.2: same place, other spelling; the target's is the one that counts. */
  @ParameterizedTest
  @MethodSource
  void takesAnAuthorityThatAgrees(String target, String host, String authority) {
    String message = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    assertThat(HeadOutcome.of(message).head().authority()).isEqualTo(authority);
  }

  static Stream<Arguments> takesAnAuthorityThatAgrees() {
    return Stream.of(
        arguments("http://a/", "a:80", "a"),
        arguments("http://a:80/", "A", "a:80"),
        arguments("http://a:/", "a", "a:"),
        arguments("https://a/", "a:443", "a"),
        arguments("http://a:8080", "a:08080", "a:8080"),
        arguments("http://[::A]/", "[::a]:80", "[::A]"));
  }

  @Test
  void asksNoHostOfAnOldPeer() {
    assertThat(HeadOutcome.of("GET / HTTP/1.0\r\n\r\n").head().authority()).isEmpty();
    assertThat(HeadOutcome.of("GET http://a/ HTTP/1.0\r\n\r\n").head().authority()).isEqualTo("a");
  }

  static Stream<Arguments> framings() {
    return Stream.of(
        arguments("", new BodyFraming.None()),
        arguments("Content-Length: 0\r\n", new BodyFraming.None()),
        arguments("Content-Length: 1\r\n", new BodyFraming.Length(1)),
        arguments("content-length:007\t\r\n", new BodyFraming.Length(7)),
        arguments("Content-Length: 1073741824\r\n", new BodyFraming.Length(1 << 30)),
        arguments("Transfer-Encoding: chunked\r\n", new BodyFraming.Chunked()),
        arguments("tRANSFER-eNCODING: \t CHUNKED \r\n", new BodyFraming.Chunked()));
  }

  /** RFC 9112 section 6.3. */
  @ParameterizedTest
  @MethodSource("framings")
  void readsFramings(String fields, BodyFraming expected) {
    assertThat(get(fields).framing()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource
  void readsPersistence(String version, String fields, boolean keepAlive) {
    String message = "GET / HTTP/" + version + "\r\nHost: a\r\n" + fields + "\r\n";
    assertThat(HeadOutcome.of(message).head().keepAlive()).isEqualTo(keepAlive);
  }

  /** RFC 9112 section 9.3. */
  static Stream<Arguments> readsPersistence() {
    return Stream.of(
        arguments("1.1", "", true),
        arguments("1.1", "Connection: close\r\n", false),
        arguments("1.1", "Connection: foo, Close\r\n", false),
        arguments("1.1", "Connection: foo\r\nConnection: ,CLOSE ,\r\n", false),
        arguments("1.1", "Connection: keep-alive, close\r\n", false),
        arguments("1.1", "Connection: closed\r\n", true),
        arguments("1.1", "Connection: \"close\"\r\n", true),
        arguments("1.1", "Close: close\r\n", true),
        arguments("1.0", "", false),
        arguments("1.0", "Connection: Keep-Alive\r\n", true),
        arguments("1.0", "Connection: x\r\nConnection: keep-alive\r\n", true),
        arguments("1.0", "Connection: keep-alive, close\r\n", false));
  }

  @ParameterizedTest
  @MethodSource
  void readsExpectations(String version, String fields, boolean expected) {
    String message = "POST / HTTP/" + version + "\r\nHost: a\r\n" + fields + "\r\n";
    assertThat(HeadOutcome.of(message).head().expectContinue()).isEqualTo(expected);
  }

  /** RFC 9110 section 10.1.1: nobody waits without a body; HTTP/1.0 knows no interim response. */
  static Stream<Arguments> readsExpectations() {
    String length = "Content-Length: 1\r\n";
    return Stream.of(
        arguments("1.1", length, false),
        arguments("1.1", length + "Expect: 100-continue\r\n", true),
        arguments("1.1", "Transfer-Encoding: chunked\r\nExpect: 100-Continue\r\n", true),
        arguments("1.1", length + "Expect:\r\n", false),
        arguments("1.1", "Expect: 100-continue\r\n", false),
        arguments("1.1", "Content-Length: 0\r\nExpect: 100-continue\r\n", false),
        arguments("1.0", length + "Expect: 100-continue\r\n", false),
        arguments("1.0", length + "Expect: more\r\n", false));
  }

  /** RFC 9110 section 5.5: bytes beyond ASCII and inner tabs are allowed; the ends are stripped. */
  @Test
  void keepsFieldValuesAsTheyAre() {
    assertThat(get("A: \u00e9\u00ff\u0080\r\n").fields().first("a")).contains("\u00e9\u00ff\u0080");
    assertThat(get("A: b\tc  d \r\n").fields().first("A")).contains("b\tc  d");
    assertThat(get("A:b:c\r\n").fields().first("A")).contains("b:c");
    assertThat(get("A:\r\n").fields().first("A")).contains("");
    assertThat(get("A: \u00a0b\u0085\r\n").fields().first("A")).contains("\u00a0b\u0085");
  }
}
