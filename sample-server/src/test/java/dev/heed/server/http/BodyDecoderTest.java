package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are right, bodies that are refused, and how they are handed out. */
class BodyDecoderTest {
  private static final String SIZE = "malformed chunk size";
  private static final String EXTENSION = "malformed chunk extension";
  private static final String CONTROL = "control character in a chunk line";
  private static final String LONGER = "chunk data longer than the chunk size";
  private static final String TRAILER = "field not allowed in a trailer section";

  private static BodyOutcome chunked(String message) {
    return BodyOutcome.of(new BodyFraming.Chunked(), message, Limits.DEFAULT);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        arguments("0\r\n\r\n", ""),
        arguments("5\r\nhello\r\n0\r\n\r\n", "hello"),
        arguments("1\r\na\r\n2\r\nbc\r\n000\r\n\r\n", "abc"),
        arguments("00000000000000A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        arguments("0000000000000005\r\nhello\r\n0\r\n\r\n", "hello"),
        arguments("a\r\n\r\n\0\n\r0\r\n\r\n\r\n0\r\n\r\n", "\r\n\0\n\r0\r\n\r\n"),
        arguments("1F\r\n" + "x".repeat(31) + "\r\n0\r\n\r\n", "x".repeat(31)),
        // RFC 9112 section 7.1.1.
        arguments("1;a\r\nb\r\n0;c=d;e=\"f\"\r\n\r\n", "b"),
        arguments("1 ; a = b\r\nc\r\n0\r\n\r\n", "c"),
        arguments("1\t;\ta\t=\t\"b;c=\\\"\\\\d\" ;e\r\nf\r\n0\r\n\r\n", "f"),
        arguments("1;a=\"\"\r\nb\r\n0\r\n\r\n", "b"),
        arguments("1;a;b;c\r\nd\r\n0;\t z\r\n\r\n", "d"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void decodesChunks(String message, String data) {
    BodyOutcome outcome = chunked(message + "GET");
    assertThat(outcome)
        .isEqualTo(new BodyOutcome(data, new BodyStep.End(Fields.EMPTY), message.length()));
  }

  @Test
  void decodesTrailers() {
    BodyOutcome outcome = chunked("1\r\na\r\n0;b\r\nC: d\r\nc:  e \r\n\r\nGET");
    assertThat(outcome.trailers()).isEqualTo(Fields.of("C", "d", "c", "e"));
    assertThat(outcome.consumed()).isEqualTo(27);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("9112 7.1, empty size", "\r\nhello\r\n", 400, SIZE),
        arguments("9112 7.1, only an extension", ";a\r\n", 400, SIZE),
        arguments("9112 7.1, space first", " 5\r\nhello\r\n", 400, SIZE),
        arguments("9112 7.1, plus", "+5\r\nhello\r\n", 400, SIZE),
        arguments("9112 7.1, minus", "-5\r\nhello\r\n", 400, SIZE),
        arguments("9112 7.1, prefix", "0x5\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1, not hexadecimal", "5g\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1, underscore", "1_0\r\n", 400, EXTENSION),
        arguments("9112 7.1, superscript", "\u00b5\r\n", 400, SIZE),
        arguments("9112 7.1, seventeen digits", "00000000000000005\r\nhello\r\n", 400, SIZE),
        arguments("9112 7.1, blank last", "5 \r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1, two sizes", "5 5\r\nhello\r\n", 400, EXTENSION),
        arguments(
            "9112 7.1, int overflow", "100000005\r\nhello\r\n0\r\n\r\n", 413, "body too large"),
        arguments("9112 7.1, long overflow", "8000000000000005\r\n", 413, "body too large"),
        arguments("9112 7.1, long top bit", "7fffffffffffffff\r\n", 413, "body too large"),
        arguments("9112 7.1, all bits", "ffffffffffffffff\r\n", 413, "body too large"),
        arguments("9112 7.1, LF alone", "5\nhello\r\n", 400, CONTROL),
        arguments("9112 7.1, CR alone", "5\rhello\r\n", 400, CONTROL),
        arguments("9112 7.1.1, LF in an extension", "5;a\nb\r\nhello\r\n", 400, CONTROL),
        arguments("9112 7.1.1, CR in an extension", "5;a\rb\r\nhello\r\n", 400, CONTROL),
        arguments("9112 7.1.1, LF in quotes", "5;a=\"\n\"\r\nhello\r\n", 400, CONTROL),
        arguments("9112 7.1.1, NUL", "5;\0\r\nhello\r\n", 400, CONTROL),
        arguments("9112 7.1.1, no name", "5;\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, no value", "5;a=\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, quote not closed", "5;a=\"b\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, quote escaped", "5;a=\"b\\\"\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, escape last", "5;a=\"b\\\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, text after quotes", "5;a=\"b\"c\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, space in a name", "5;a b\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, blank last", "5;a \r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1.1, equals first", "5=a\r\nhello\r\n", 400, EXTENSION),
        arguments("9112 7.1, data longer", "4\r\nhello\r\n", 400, LONGER),
        arguments("9112 7.1, data without CRLF", "5\r\nhello0\r\n\r\n", 400, LONGER),
        arguments("9112 7.1, data with LF", "5\r\nhello\n0\r\n\r\n", 400, LONGER),
        arguments("9112 7.1, data with CR", "5\r\nhello\r0\r\n\r\n", 400, LONGER),
        arguments("9112 7.1, any two bytes", "5\r\nhelloXX0\r\n\r\n", 400, LONGER),
        arguments("9112 7.1, data shorter", "6\r\nhello\r\n0\r\n\r\n", 400, LONGER),
        arguments(
            "9112 7.1.2, space before the colon",
            "0\r\nA : b\r\n\r\n",
            400,
            "field name is not a token"),
        arguments("9112 7.1.2, folded", "0\r\nA: b\r\n c\r\n\r\n", 400, "folded field line"),
        arguments("9112 7.1.2, LF", "0\r\nA: b\n\r\n", 400, "control character in a field line"),
        arguments(
            "9112 7.1.2, not a field",
            "0\r\nGET / HTTP/1.1\r\n",
            400,
            "field line without a colon"),
        arguments(
            "9112 7.1.2, LF ends the body", "0\r\n\n", 400, "control character in a field line"),
        arguments("9110 6.5.1, length", "0\r\nContent-Length: 5\r\n\r\n", 400, TRAILER),
        arguments(
            "9110 6.5.1, coding", "0\r\na: b\r\ntransfer-encoding: chunked\r\n\r\n", 400, TRAILER),
        arguments("9110 6.5.1, host", "0\r\nHOST: a\r\n\r\n", 400, TRAILER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesChunks(String section, String message, int status, String reason) {
    assertThat(chunked(message).refusal()).isEqualTo(new Refusal(status, reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Range",
        "Content-Type",
        "Expect",
        "Host",
        "TE",
        "Trailer",
        "Transfer-Encoding"
      })
  void refusesTrailersThatComeTooLate(String name) {
    assertThat(chunked("0\r\n" + name + ": a\r\n\r\n").refusal())
        .isEqualTo(new Refusal(400, TRAILER));
  }

  @Test
  void doesNotDeliverWhatComesAfterARefusal() {
    BodyOutcome outcome = chunked("5\r\nhello\r\n1\nx\r\n0\r\n\r\n");
    assertThat(outcome.data()).isEqualTo("hello");
    assertThat(outcome.refusal().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "5\r",
        "5\r\nhell",
        "5\r\nhello",
        "5\r\nhello\r\n",
        "0\r\n",
        "0\r\nA: b\r\n",
        "0\r\n\r"
      })
  void wantsMore(String message) {
    assertThat(chunked(message).last()).isEqualTo(new BodyStep.NeedMore());
  }

  @Test
  void decodesALength() {
    BodyOutcome outcome = BodyOutcome.of(new BodyFraming.Length(5), "hello, world", Limits.DEFAULT);
    assertThat(outcome).isEqualTo(new BodyOutcome("hello", new BodyStep.End(Fields.EMPTY), 5));
    assertThat(BodyOutcome.of(new BodyFraming.Length(6), "hello", Limits.DEFAULT))
        .isEqualTo(new BodyOutcome("hello", new BodyStep.NeedMore(), 5));
  }

  @Test
  void countsBeyondAnInt() {
    BodyDecoder decoder = new BodyDecoder(new BodyFraming.Length(1L << 32), Limits.DEFAULT);
    ByteBuffer in = ByteBuffer.wrap(Cuts.bytes("hello"));
    assertThat(decoder.next(in, 10))
        .isEqualTo(new BodyStep.Data(ByteBuffer.wrap(Cuts.bytes("hello"))));
    assertThat(decoder.next(in, 10)).isEqualTo(new BodyStep.NeedMore());
  }

  @Test
  void endsAtOnceWithoutABody() {
    assertThat(BodyOutcome.of(new BodyFraming.None(), "GET", Limits.DEFAULT))
        .isEqualTo(new BodyOutcome("", new BodyStep.End(Fields.EMPTY), 0));
  }

  @Test
  void endsWithoutAnotherByte() {
    BodyDecoder decoder = new BodyDecoder(new BodyFraming.Length(2), Limits.DEFAULT);
    ByteBuffer in = ByteBuffer.wrap(Cuts.bytes("ab"));
    assertThat(decoder.next(in, 2)).isEqualTo(new BodyStep.Data(ByteBuffer.wrap(Cuts.bytes("ab"))));
    assertThat(decoder.isEnded()).isFalse();
    assertThat(decoder.next(in, 2)).isEqualTo(new BodyStep.End(Fields.EMPTY));
  }

  @Test
  void handsOutSlicesWithoutCopies() {
    BodyDecoder decoder = new BodyDecoder(new BodyFraming.Length(4), Limits.DEFAULT);
    byte[] bytes = Cuts.bytes("xabcdy");
    ByteBuffer in = ByteBuffer.wrap(bytes).position(1);
    ByteBuffer slice = ((BodyStep.Data) decoder.next(in, 3)).bytes();
    bytes[1] = 'A';
    assertThat(slice).isEqualTo(ByteBuffer.wrap(Cuts.bytes("Abc")));
    assertThat(slice.capacity()).as("no way to the next bytes").isEqualTo(3);
    assertThat(in.position()).isEqualTo(4);
  }

  @Test
  void repeatsItsLastWord() {
    for (String message : new String[] {"0\r\n\r\nnext", "x\r\nnext"}) {
      BodyDecoder decoder = new BodyDecoder(new BodyFraming.Chunked(), Limits.DEFAULT);
      ByteBuffer in = ByteBuffer.wrap(Cuts.bytes(message));
      BodyStep last = decoder.next(in, 1);
      int position = in.position();
      assertThat(decoder.next(in, 1)).isSameAs(last);
      assertThat(in.position()).isEqualTo(position);
    }
  }

  @Test
  void wantsAConsumer() {
    BodyDecoder decoder = new BodyDecoder(new BodyFraming.None(), Limits.DEFAULT);
    assertThatThrownBy(() -> decoder.next(ByteBuffer.allocate(0), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
