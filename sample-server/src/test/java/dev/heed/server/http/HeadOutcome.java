package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What a message led to, in a form that can be compared.
 *
 * @param decoded what the decoder said last
 * @param consumed how many bytes it took
 */
record HeadOutcome(Decoded decoded, int consumed) {
  /** Decodes one head, cut in all ways. */
  static HeadOutcome of(String message, Limits limits) {
    return Cuts.sameForAll(Cuts.bytes(message), pieces -> feed(pieces, limits));
  }

  /** Decodes one head with the usual limits, cut in all ways. */
  static HeadOutcome of(String message) {
    return of(message, Limits.DEFAULT);
  }

  /** Decodes the pieces until a head is complete or refused. */
  static HeadOutcome feed(List<ByteBuffer> pieces, Limits limits) {
    RequestDecoder decoder = new RequestDecoder(limits);
    Decoded decoded = new Decoded.NeedMore();
    int consumed = 0;
    for (ByteBuffer piece : pieces) {
      int before = piece.position();
      decoded = decoder.feed(piece);
      consumed += piece.position() - before;
      if (!(decoded instanceof Decoded.NeedMore)) {
        break;
      }
      assertThat(piece.hasRemaining()).as("bytes left behind").isFalse();
    }
    return new HeadOutcome(decoded, consumed);
  }

  /** The head, which must be complete. */
  RequestHead head() {
    assertThat(decoded).isInstanceOf(Decoded.Complete.class);
    return ((Decoded.Complete) decoded).head();
  }

  /** The refusal, which must be one. */
  Refusal refusal() {
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
    return ((Decoded.Refused) decoded).refusal();
  }
}
