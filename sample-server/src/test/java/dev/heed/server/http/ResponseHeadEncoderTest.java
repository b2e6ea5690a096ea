package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a head says besides its framing. */
class ResponseHeadEncoderTest {
  private static final ResponseFraming FRAMING =
      ResponseFraming.of(ResponseFramingTest.request("GET", "1.1", "x"), 200, 0, true);

  @Test
  void dates() {
    Iterator<Long> times = List.of(59_000L, 59_999L, 60_000L, 59_500L).iterator();
    ResponseHeadEncoder encoder = new ResponseHeadEncoder(times::next);
    assertThat(encode(encoder)).contains("Date: Thu, 01 Jan 1970 00:00:59 GMT\r\n");
    assertThat(encode(encoder)).contains("Date: Thu, 01 Jan 1970 00:00:59 GMT\r\n");
    assertThat(encode(encoder)).contains("Date: Thu, 01 Jan 1970 00:01:00 GMT\r\n");
    assertThat(encode(encoder)).contains("Date: Thu, 01 Jan 1970 00:00:59 GMT\r\n");
  }

  private static String encode(ResponseHeadEncoder encoder) {
    return StandardCharsets.ISO_8859_1
        .decode(encoder.encode(200, Fields.EMPTY, FRAMING))
        .toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection",
        "CONTENT-LENGTH",
        "Date",
        "Keep-Alive",
        "transfer-Encoding",
        "Upgrade"
      })
  void leavesNoFramingToHandlers(String name) {
    ResponseHeadEncoder encoder = new ResponseHeadEncoder(System::currentTimeMillis);
    assertThatThrownBy(() -> encoder.encode(200, Fields.of("A", "b", name, "5"), FRAMING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set by the server");
  }

  @Test
  void writesOneBytePerCharacter() {
    ResponseHeadEncoder encoder = new ResponseHeadEncoder(System::currentTimeMillis);
    String long8k = "\u00ff".repeat(8192);
    byte[] bytes = new byte[9000];
    var head = encoder.encode(200, Fields.of("A", long8k, "B", "c"), FRAMING);
    int length = head.remaining();
    head.get(bytes, 0, length);
    assertThat(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))
        .startsWith("HTTP/1.1 200 OK\r\nDate: ")
        .endsWith("\r\nA: " + long8k + "\r\nB: c\r\n\r\n");
  }

  @Test
  void hasNoReasonForEveryStatus() {
    assertThat(ResponseFramingTest.head(299, Fields.EMPTY, FRAMING)).startsWith("HTTP/1.1 299 |");
    assertThat(ResponseFramingTest.head(431, Fields.EMPTY, FRAMING))
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large|");
  }

  /** RFC 9110 section 15.2.1. */
  @Test
  void continues() {
    for (int i = 0; i < 2; i++) {
      assertThat(StandardCharsets.US_ASCII.decode(ResponseHeadEncoder.interimContinue()).toString())
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }
  }
}
