package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fits exactly is served, one byte more is refused. */
class LimitsTest {
  /** Target 10, line 20, section 40, 3 lines, body 5. */
  private static final Limits SMALL = new Limits(10, 20, 40, 3, 5, 8, 12, 30, 1);

  static Stream<Arguments> heads() {
    String get = "GET / HTTP/1.0\r\n";
    return Stream.of(
        arguments("target 10", "GET /123456789 HTTP/1.0\r\n\r\n", 0),
        arguments("target 11", "GET /123456789a HTTP/1.0\r\n\r\n", 414),
        arguments("target 11 without an end", "GET /123456789a", 0),
        arguments("target and more without an end", "GET /123456789" + "a".repeat(60), 414),
        arguments("target 10 and no end", "GET /123456789 " + "a".repeat(60), 400),
        arguments("target 11 and no end", "GET /123456789a " + "a".repeat(60), 414),
        arguments("method 32", "M".repeat(32) + " /123456789 HTTP/1.0\r\n\r\n", 0),
        arguments("method 33", "M".repeat(33) + " /123456789 HTTP/1.0\r\n\r\n", 501),
        arguments("method without an end", "M".repeat(60), 501),
        arguments("line of anything", "@".repeat(60), 400),
        arguments("version without an end", "GET / HTTP/1.1" + "1".repeat(60), 400),
        arguments("line 20", get + "A: " + "b".repeat(17) + "\r\n\r\n", 0),
        arguments("line 21", get + "A: " + "b".repeat(18) + "\r\n\r\n", 431),
        arguments("line 21 of blanks", get + "A: b" + " ".repeat(17) + "\r\n\r\n", 431),
        arguments("section 40", get + line(18) + line(16) + "\r\n", 0),
        arguments("section 41", get + line(18) + line(17) + "\r\n", 431),
        arguments("3 lines", get + "A:\r\n".repeat(3) + "\r\n", 0),
        arguments("4 lines", get + "A:\r\n".repeat(4) + "\r\n", 431),
        arguments("body 5", get + "Content-Length: 5\r\n\r\n", 0),
        arguments("body 6", get + "Content-Length: 6\r\n\r\n", 413));
  }

  private static String line(int length) {
    return "A:" + "b".repeat(length - 2) + "\r\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void boundsHeads(String name, String message, int status) {
    HeadOutcome outcome = HeadOutcome.of(message, SMALL);
    assertThat(
            outcome.decoded() instanceof Decoded.Refused refused ? refused.refusal().status() : 0)
        .isEqualTo(status);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("body 5", "5\r\n12345\r\n0\r\n\r\n", 0),
        arguments("body 6", "6\r\n", 413),
        arguments("body 3 and 3", "3\r\n123\r\n3\r\n", 413),
        arguments("body 3 and 2", "3\r\n123\r\n2\r\n45\r\n0\r\n\r\n", 0),
        arguments("extension 8", "1;1234567\r\na\r\n0\r\n\r\n", 0),
        arguments("extension 9", "1;12345678\r\n", 413),
        arguments("extension 9 behind 16 digits", "0000000000000001;12345678\r\n", 413),
        arguments("extension without an end", "1;" + "a".repeat(60), 413),
        arguments("digits without an end", "0".repeat(60), 400),
        arguments("no digits and no end", ";" + "a".repeat(60), 400),
        arguments("17 digits and no end", "0".repeat(17) + ";" + "a".repeat(60), 400),
        arguments("16 digits and no end", "0".repeat(16) + ";" + "a".repeat(60), 413),
        arguments("extensions 12", "1;1234567\r\na\r\n0;123\r\n\r\n", 0),
        arguments("extensions 13", "1;1234567\r\na\r\n0;1234\r\n\r\n", 413),
        arguments("trailers 30", "0\r\n" + line(18) + line(6) + "\r\n", 0),
        arguments("trailers 31", "0\r\n" + line(18) + line(7) + "\r\n", 431),
        arguments("trailer line 21", "0\r\n" + line(21) + "\r\n", 431),
        arguments("4 trailers", "0\r\n" + "A:\r\n".repeat(4) + "\r\n", 431));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void boundsBodies(String name, String message, int status) {
    BodyOutcome outcome = BodyOutcome.of(new BodyFraming.Chunked(), message, SMALL);
    assertThat(outcome.last() instanceof BodyStep.Refused refused ? refused.refusal().status() : 0)
        .isEqualTo(status);
    assertThat(outcome.last() instanceof BodyStep.End).isEqualTo(status == 0);
  }

  @Test
  void takesOnlyLimitsThatLetSomethingPass() {
    assertThat(new Limits(1, 1, 2, 1, 0, 0, 0, 2, 1).withBody(7))
        .isEqualTo(new Limits(1, 1, 2, 1, 7, 0, 0, 2, 1));
    int most = 1 << 28;
    assertThat(new Limits(most, most, most, most, Long.MAX_VALUE, most, most, most, most).target())
        .isEqualTo(most);
    int[][] wrong = {
      {0, 1, 2, 1, 0, 0, 0, 2, 1},
      {1, 0, 2, 1, 0, 0, 0, 2, 1},
      {1, 1, 1, 1, 0, 0, 0, 2, 1},
      {1, 1, 2, 0, 0, 0, 0, 2, 1},
      {1, 1, 2, 1, -1, 0, 0, 2, 1},
      {1, 1, 2, 1, 0, -1, 0, 2, 1},
      {1, 1, 2, 1, 0, 0, -1, 2, 1},
      {1, 1, 2, 1, 0, 0, 0, 1, 1},
      {1, 1, 2, 1, 0, 0, 0, 2, 0},
      {(1 << 28) + 1, 1, 2, 1, 0, 0, 0, 2, 1},
      {1, 1, 2, 1, 0, 0, 0, Integer.MAX_VALUE, 1}
    };
    for (int[] w : wrong) {
      assertThatThrownBy(() -> new Limits(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be between");
    }
  }
}
