package dev.heed.server.connection;

import dev.heed.server.http.BodyDecoder;
import dev.heed.server.http.BodyStep;
import dev.heed.server.http.Decoded;
import dev.heed.server.http.Limits;
import dev.heed.server.http.RequestDecoder;
import dev.heed.server.http.RequestHead;
import dev.heed.server.poll.Poll;
import dev.heed.server.transport.Transport;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads one transport: heads, bodies, and what is to be discarded, each when it is asked for. */
final class RequestReader {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** What a request takes in memory beside the bytes of its head. */
  private static final int REQUEST = 8 * 1024;

  private final Transport transport;
  private final BufferPool pool;
  private final MemoryBudget memory;
  private final Limits limits;
  private final RequestDecoder heads;
  private BodyDecoder body;
  private ByteBuffer buffer = NOTHING;
  private boolean readable;
  private boolean peerEnded;

  /** What is held of the last head. */
  private int headHeld;

  private boolean headComplete;

  RequestReader(Transport transport, BufferPool pool, MemoryBudget memory, Limits limits) {
    this.transport = transport;
    this.pool = pool;
    this.memory = memory;
    this.limits = limits;
    this.heads = new RequestDecoder(limits);
  }

  /** Says that the transport may have bytes. */
  void onReadable() {
    readable = true;
  }

  /** Whether the peer's last byte has been read, though perhaps not yet decoded. */
  boolean peerEnded() {
    return peerEnded;
  }

  /** Whether some of a next request is here. */
  boolean headBegun() {
    return !heads.isIdle();
  }

  /** Whether bytes that were read have not been decoded. */
  boolean holdsBytes() {
    return buffer.hasRemaining();
  }

  /** Whether bytes are here, or may be, that nobody has asked for yet. */
  boolean mayHoldMore() {
    return readable || buffer.hasRemaining();
  }

  /** What the request that has begun wants; empty as long as that is not known. */
  String methodBegun() {
    return heads.methodBegun();
  }

  /** Whether nothing is left of what was read, and nothing is known to be there to read. */
  boolean isAtRest() {
    return !readable && !peerEnded && !buffer.hasRemaining() && heads.isUntouched();
  }

  /** Reads the next head. */
  Poll<Incoming> pollHead() throws IOException {
    if (!buffer.hasRemaining() && !readable && !peerEnded) {
      return Poll.pending();
    }
    while (true) {
      Decoded decoded = feedHead();
      if (decoded instanceof Decoded.Complete complete) {
        return Poll.ready(new Incoming.Head(complete.head()));
      }
      if (decoded instanceof Decoded.Refused refused) {
        return Poll.ready(new Incoming.HeadRefused(refused));
      }
      if (!fill().isReady()) {
        return Poll.pending();
      }
      if (peerEnded) {
        return Poll.ready(new Incoming.PeerEnded());
      }
    }
  }

  private Decoded feedHead() {
    int before = buffer.position();
    Decoded decoded = heads.feed(buffer);
    int bytes = buffer.position() - before;
    if (headComplete) {
      forgetHead();
    }
    if (bytes > 0) {
      hold(headHeld == 0 ? REQUEST + bytes : bytes);
    }
    headComplete = decoded instanceof Decoded.Complete;
    return decoded;
  }

  private void hold(int bytes) {
    headHeld += bytes;
    memory.take(bytes);
  }

  /** Says that nobody needs the last head any more. */
  void forgetHead() {
    memory.giveBack(headHeld);
    headHeld = 0;
    headComplete = false;
  }

  /** Begins the body that belongs to a head. */
  void beginBody(RequestHead head) {
    body = new BodyDecoder(head.framing(), limits);
  }

  /** Reads on in the body that was begun. */
  Poll<Incoming> pollBody() throws IOException {
    while (true) {
      BodyStep step = body.next(buffer, Integer.MAX_VALUE);
      if (step instanceof BodyStep.Data data) {
        return Poll.ready(new Incoming.Data(data.bytes()));
      }
      if (step instanceof BodyStep.End end) {
        return Poll.ready(new Incoming.BodyEnd(end.trailers()));
      }
      if (step instanceof BodyStep.Refused refused) {
        return Poll.ready(new Incoming.BodyRefused(refused.refusal()));
      }
      if (!fill().isReady()) {
        return Poll.pending();
      }
      if (peerEnded) {
        return Poll.ready(new Incoming.PeerEnded());
      }
    }
  }

  /** Reads bytes whose meaning nobody asks for. */
  Poll<Incoming> pollAnything() throws IOException {
    if (!buffer.hasRemaining() && !fill().isReady()) {
      return Poll.pending();
    }
    if (peerEnded) {
      return Poll.ready(new Incoming.PeerEnded());
    }
    ByteBuffer all = buffer.slice();
    buffer.position(buffer.limit());
    return Poll.ready(new Incoming.Data(all));
  }

  /** Reads what comes next into the empty buffer and leaves it there; ready if something came. */
  Poll<Integer> pollAhead() throws IOException {
    return fill();
  }

  /** Gives the buffer back if all of it is decoded; views of it are invalid from here on. */
  void settle() {
    if (!buffer.hasRemaining()) {
      release();
    }
  }

  /** Gives the buffer back in any case. */
  void release() {
    if (buffer != NOTHING) {
      pool.giveBack(buffer);
      buffer = NOTHING;
    }
  }

  /** Reads into the empty buffer: ready with bytes or at the end, pending if there is nothing. */
  private Poll<Integer> fill() throws IOException {
    if (peerEnded) {
      return Poll.ready(Transport.END);
    }
    if (!readable) {
      return Poll.pending();
    }
    buffer = buffer == NOTHING ? pool.lease() : buffer.clear();
    int count = transport.read(buffer);
    // A short read has emptied the socket; asking again would be a wasted call.
    readable = !buffer.hasRemaining();
    buffer.flip();
    peerEnded = count == Transport.END;
    return count == 0 ? Poll.pending() : Poll.ready(count);
  }
}
