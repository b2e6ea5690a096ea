package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination that decides about framing, with the head that it leads to. */
class ResponseFramingTest {
  private static final Instant NOW = Instant.parse("1994-11-06T08:49:37Z");
  private static final String DATE = "Date: Sun, 06 Nov 1994 08:49:37 GMT|";

  static RequestHead request(String method, String version, String connection) {
    return HeadOutcome.of(
            method + " / HTTP/" + version + "\r\nHost: a\r\nConnection: " + connection + "\r\n\r\n")
        .head();
  }

  static String head(int status, Fields fields, ResponseFraming framing) {
    ResponseHeadEncoder encoder = new ResponseHeadEncoder(NOW::toEpochMilli);
    return StandardCharsets.ISO_8859_1
        .decode(encoder.encode(status, fields, framing))
        .toString()
        .replace("\r\n", "|");
  }

  /** RFC 9112 sections 6.1, 6.2 and 9.3, RFC 9110 sections 8.6, 9.3.2, 15.3.5, 15.3.6, 15.4.5. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          GET  / 1.1 / x          / 200 /  5 / LENGTH  / true  / Content-Length: 5|
          GET  / 1.1 / x          / 200 /  0 / LENGTH  / true  / Content-Length: 0|
          GET  / 1.1 / x          / 200 / -1 / CHUNKED / true  / Transfer-Encoding: chunked|
          GET  / 1.1 / close      / 200 /  5 / LENGTH  / false / Content-Length: 5|Connection: close|
          GET  / 1.1 / close      / 200 / -1 / CHUNKED / false / Transfer-Encoding: chunked|Connection: close|
          GET  / 1.0 / x          / 200 /  5 / LENGTH  / false / Content-Length: 5|Connection: close|
          GET  / 1.0 / x          / 200 / -1 / CLOSE   / false / Connection: close|
          GET  / 1.0 / keep-alive / 200 /  5 / LENGTH  / true  / Content-Length: 5|Connection: keep-alive|
          GET  / 1.0 / keep-alive / 200 / -1 / CLOSE   / false / Connection: close|
          HEAD / 1.1 / x          / 200 /  5 / NO_BODY / true  / Content-Length: 5|
          HEAD / 1.1 / x          / 200 / -1 / NO_BODY / true  / ''
          HEAD / 1.0 / keep-alive / 200 / -1 / NO_BODY / true  / Connection: keep-alive|
          HEAD / 1.1 / x          / 304 /  0 / NO_BODY / true  / ''
          GET  / 1.1 / x          / 204 /  0 / NO_BODY / true  / ''
          GET  / 1.1 / x          / 204 / -1 / NO_BODY / true  / ''
          GET  / 1.1 / x          / 304 /  0 / NO_BODY / true  / ''
          GET  / 1.1 / close      / 304 / -1 / NO_BODY / false / Connection: close|
          GET  / 1.1 / x          / 205 /  0 / LENGTH  / true  / Content-Length: 0|
          GET  / 1.1 / x          / 205 / -1 / LENGTH  / true  / Content-Length: 0|
          GET  / 1.1 / x          / 599 /  5 / LENGTH  / true  / Content-Length: 5|
          """)
  void decides(
      String method,
      String version,
      String connection,
      int status,
      long length,
      ResponseFraming.Kind kind,
      boolean keepAlive,
      String fields) {
    RequestHead request = request(method, version, connection);
    ResponseFraming framing = ResponseFraming.of(request, status, length, true);
    assertThat(framing.kind()).isEqualTo(kind);
    assertThat(framing.keepAlive()).isEqualTo(keepAlive);
    assertThat(head(status, Fields.of("X", "y"), framing))
        .isEqualTo(
            "HTTP/1.1 " + status + " " + Status.reason(status) + "|" + DATE + fields + "X: y||");
    ResponseFraming last = ResponseFraming.of(request, status, length, false);
    assertThat(last.keepAlive()).isFalse();
    assertThat(head(status, Fields.EMPTY, last)).contains("|Connection: close|");
  }

  @ParameterizedTest
  @CsvSource({"100, 0", "199, 0", "600, 0", "200, -2", "204, 1", "205, 1", "304, 1"})
  void refusesWhatCannotBeSent(int status, long length) {
    RequestHead request = request("GET", "1.1", "x");
    assertThatThrownBy(() -> ResponseFraming.of(request, status, length, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersRefusalsAndCloses() {
    Refusal refusal = Refusal.badRequest("because");
    ResponseFraming get = ResponseFraming.of(new Decoded.Refused(refusal, "GET"), 7);
    assertThat(head(400, Fields.EMPTY, get))
        .isEqualTo("HTTP/1.1 400 Bad Request|" + DATE + "Content-Length: 7|Connection: close||");
    assertThat(get.kind()).isEqualTo(ResponseFraming.Kind.LENGTH);
    ResponseFraming head = ResponseFraming.of(new Decoded.Refused(refusal, "HEAD"), 7);
    assertThat(head.kind()).isEqualTo(ResponseFraming.Kind.NO_BODY);
    assertThat(head.keepAlive()).isFalse();
  }
}
