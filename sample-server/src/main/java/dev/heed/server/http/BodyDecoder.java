package dev.heed.server.http;

import java.nio.ByteBuffer;

/**
 * Reads one request body from bytes that come in any pieces, as slices of the buffers they came in.
 *
 * <p>The consumer says in every step how much it can take, so nothing is held here but an
 * unfinished line. Takes no byte beyond the body. Not safe for several threads.
 */
public final class BodyDecoder {
  private final ChunkReader chunks;
  private long remaining;
  private long delivered;
  private BodyStep last;

  /**
   * Makes a decoder for one body.
   *
   * @param framing what the head says of the body
   * @param limits bounds for chunked bodies; a length was checked with the head
   */
  public BodyDecoder(BodyFraming framing, Limits limits) {
    this.chunks = framing instanceof BodyFraming.Chunked ? new ChunkReader(limits) : null;
    this.remaining = framing instanceof BodyFraming.Length sized ? sized.length() : 0;
  }

  /**
   * Takes one step.
   *
   * <p>After the end or a refusal every further call gives the same again and takes nothing.
   *
   * @param in the bytes that have arrived
   * @param max most body bytes to hand out, at least 1
   * @throws IllegalArgumentException if {@code max} is not positive
   */
  public BodyStep next(ByteBuffer in, int max) {
    if (max <= 0) {
      throw new IllegalArgumentException("max is " + max);
    }
    if (last != null) {
      return last;
    }
    try {
      return step(in, max);
    } catch (RefusedException e) {
      last = new BodyStep.Refused(e.refusal());
      return last;
    }
  }

  /** How many body bytes were handed out. */
  public long delivered() {
    return delivered;
  }

  /** Whether the body has ended; a stream that ends before is cut short. */
  public boolean isEnded() {
    return last instanceof BodyStep.End;
  }

  private BodyStep step(ByteBuffer in, int max) throws RefusedException {
    if (remaining == 0 && chunks != null) {
      ChunkReader.Next next = chunks.read(in);
      if (next == null) {
        return new BodyStep.NeedMore();
      }
      if (next instanceof ChunkReader.LastChunk end) {
        return end(end.trailers());
      }
      remaining = ((ChunkReader.Chunk) next).size();
    }
    if (remaining == 0) {
      return end(Fields.EMPTY);
    }
    return in.hasRemaining() ? data(in, max) : new BodyStep.NeedMore();
  }

  private BodyStep data(ByteBuffer in, int max) {
    int count = (int) Math.min(Math.min(max, in.remaining()), remaining);
    ByteBuffer slice = in.slice(in.position(), count);
    in.position(in.position() + count);
    remaining -= count;
    delivered += count;
    return new BodyStep.Data(slice);
  }

  private BodyStep end(Fields trailers) {
    last = new BodyStep.End(trailers);
    return last;
  }
}
