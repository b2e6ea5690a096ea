package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What stands around the pieces of a body, and the promise that they are held to. */
class BodyEncoderTest {
  private static final Fields TRAILERS = Fields.of("A", "b", "C", "d");

  private static BodyEncoder encoder(String method, String version, long length) {
    RequestHead request = ResponseFramingTest.request(method, version, "x");
    return new BodyEncoder(ResponseFraming.of(request, 200, length, true));
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.ISO_8859_1.decode(bytes).toString();
  }

  /** RFC 9112 section 7.1. */
  @Test
  void putsChunksAroundPieces() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", -1);
    assertThat(text(encoder.before(0x1abc))).isEqualTo("1abc\r\n");
    assertThat(text(encoder.after(0x1abc))).isEqualTo("\r\n");
    assertThat(text(encoder.before(1L << 32))).isEqualTo("100000000\r\n");
    assertThat(encoder.promised()).isEqualTo(ResponseFraming.UNKNOWN);
    assertThat(encoder.produced()).isEqualTo(0x1abc + (1L << 32));
    assertThat(encoder.isEnded()).isFalse();
    assertThat(text(encoder.end(TRAILERS))).isEqualTo("0\r\nA: b\r\nC: d\r\n\r\n");
    assertThat(encoder.isEnded()).isTrue();
  }

  /** It would look like the last chunk. */
  @Test
  void writesNothingForAnEmptyPiece() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", -1);
    assertThat(text(encoder.before(0))).isEmpty();
    assertThat(text(encoder.after(0))).isEmpty();
    assertThat(text(encoder.end(Fields.EMPTY))).isEqualTo("0\r\n\r\n");
  }

  @Test
  void putsNothingAroundPiecesOfOtherBodies() throws BodyLengthException {
    for (BodyEncoder encoder :
        new BodyEncoder[] {encoder("GET", "1.1", 5), encoder("GET", "1.0", -1)}) {
      assertThat(text(encoder.before(5))).isEmpty();
      assertThat(text(encoder.after(5))).isEmpty();
      assertThat(text(encoder.end(TRAILERS))).isEmpty();
      assertThat(encoder.isEnded()).isTrue();
    }
  }

  @Test
  void countsToTheByte() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", 5);
    assertThat(encoder.promised()).isEqualTo(5);
    assertThat(text(encoder.before(3))).isEmpty();
    assertThat(text(encoder.before(2))).isEmpty();
    assertThat(text(encoder.end(Fields.EMPTY))).isEmpty();
  }

  @Test
  void refusesMoreThanPromised() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", 5);
    assertThat(text(encoder.before(3))).isEmpty();
    assertThatExceptionOfType(BodyLengthException.class)
        .isThrownBy(() -> encoder.before(3))
        .satisfies(e -> assertThat(e.promised()).isEqualTo(5))
        .satisfies(e -> assertThat(e.produced()).isEqualTo(6))
        .withMessage("promised 5 bytes, produced 6");
  }

  @Test
  void refusesLessThanPromised() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", 5);
    assertThat(text(encoder.before(4))).isEmpty();
    assertThatExceptionOfType(BodyLengthException.class)
        .isThrownBy(() -> encoder.end(Fields.EMPTY))
        .satisfies(e -> assertThat(e.promised()).isEqualTo(5))
        .satisfies(e -> assertThat(e.produced()).isEqualTo(4));
    assertThat(encoder.isEnded()).isFalse();
  }

  /** RFC 9110 section 9.3.2: the length is announced and nothing follows. */
  @Test
  void refusesABodyWhereNoneMayBe() throws BodyLengthException {
    assertThat(encoder("HEAD", "1.1", 5).promised()).isZero();
    assertThat(text(encoder("HEAD", "1.1", 5).end(Fields.EMPTY))).isEmpty();
    assertThat(text(encoder("HEAD", "1.1", -1).end(TRAILERS))).isEmpty();
    assertThatExceptionOfType(BodyLengthException.class)
        .isThrownBy(() -> encoder("HEAD", "1.1", 5).before(5));
  }

  @Test
  void endsOnce() throws BodyLengthException {
    BodyEncoder encoder = encoder("GET", "1.1", -1);
    assertThat(text(encoder.end(Fields.EMPTY))).isNotEmpty();
    assertThatThrownBy(() -> encoder.end(Fields.EMPTY)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> encoder.before(1)).isInstanceOf(IllegalStateException.class);
  }

  /** RFC 9110 section 6.5.1. */
  @Test
  void refusesWhatMayNotBeATrailer() {
    assertThatThrownBy(() -> encoder("GET", "1.1", -1).end(Fields.of("content-length", "5")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> encoder("GET", "1.1", -1).before(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
