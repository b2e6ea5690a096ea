package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a body led to, in a form that can be compared.
 *
 * @param data the bytes that came out
 * @param last what the decoder said last
 * @param consumed how many bytes it took
 */
record BodyOutcome(String data, BodyStep last, int consumed) {
  /** Decodes a body, cut in all ways and taken in large and small portions. */
  static BodyOutcome of(BodyFraming framing, String message, Limits limits) {
    byte[] bytes = Cuts.bytes(message);
    BodyOutcome outcome = Cuts.sameForAll(bytes, in -> read(framing, in, limits, 1 << 20));
    assertThat(read(framing, List.of(ByteBuffer.wrap(bytes)), limits, 1)).isEqualTo(outcome);
    assertThat(read(framing, List.of(ByteBuffer.wrap(bytes)), limits, 3)).isEqualTo(outcome);
    return outcome;
  }

  /** Decodes the pieces until the body ends or is refused. */
  static BodyOutcome read(BodyFraming framing, List<ByteBuffer> pieces, Limits limits, int max) {
    BodyDecoder decoder = new BodyDecoder(framing, limits);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    BodyStep step = new BodyStep.NeedMore();
    int consumed = 0;
    for (ByteBuffer piece : pieces) {
      int before = piece.position();
      step = drain(decoder, piece, max, data);
      consumed += piece.position() - before;
      if (!(step instanceof BodyStep.NeedMore)) {
        break;
      }
      assertThat(piece.hasRemaining()).as("bytes left behind").isFalse();
    }
    assertThat(decoder.delivered()).isEqualTo(data.size());
    assertThat(decoder.isEnded()).isEqualTo(step instanceof BodyStep.End);
    return new BodyOutcome(data.toString(StandardCharsets.ISO_8859_1), step, consumed);
  }

  private static BodyStep drain(
      BodyDecoder decoder, ByteBuffer piece, int max, ByteArrayOutputStream data) {
    BodyStep step = decoder.next(piece, max);
    while (step instanceof BodyStep.Data some) {
      assertThat(some.bytes().remaining()).isBetween(1, max);
      byte[] taken = new byte[some.bytes().remaining()];
      some.bytes().get(taken);
      data.writeBytes(taken);
      step = decoder.next(piece, max);
    }
    return step;
  }

  /** The trailers of a body that must have ended. */
  Fields trailers() {
    assertThat(last).isInstanceOf(BodyStep.End.class);
    return ((BodyStep.End) last).trailers();
  }

  /** The refusal, which must be one. */
  Refusal refusal() {
    assertThat(last).isInstanceOf(BodyStep.Refused.class);
    return ((BodyStep.Refused) last).refusal();
  }
}
