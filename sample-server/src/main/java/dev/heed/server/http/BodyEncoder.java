package dev.heed.server.http;

import dev.heed.api.MustUse;
import java.nio.ByteBuffer;

/**
 * Puts one response body on the wire and holds it to its promise.
 *
 * <p>Copies nothing: for each piece, in memory or in a file, it gives the few bytes to write before
 * and after it. A body longer or shorter than promised is an exception here, at the piece that
 * breaks the promise and before a byte of that piece is out. Not safe for several threads.
 */
public final class BodyEncoder {
  private static final byte[] CRLF = {'\r', '\n'};

  /** Enough for the sizes of most chunks. */
  private static final int CHUNK_LINE = 8;

  /** Enough for the last one without trailers. */
  private static final int LAST_CHUNK = 5;

  /** Shared: there is nothing in it that anybody could change. */
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final ResponseFraming framing;
  private long produced;
  private boolean ended;

  /** Makes an encoder for one body. */
  public BodyEncoder(ResponseFraming framing) {
    this.framing = framing;
  }

  /**
   * Counts a piece and gives the bytes to write before it.
   *
   * @param length bytes of the piece; nothing at all may be written for an empty one
   * @throws BodyLengthException if the body gets longer than promised
   * @throws IllegalStateException if the body has ended
   */
  @MustUse("without it the peer loses its place in the body")
  public ByteBuffer before(long length) throws BodyLengthException {
    requireOpen();
    if (length < 0) {
      throw new IllegalArgumentException("length is " + length);
    }
    produced += length;
    if (promises() && produced > promised()) {
      throw new BodyLengthException(promised(), produced);
    }
    return isChunk(length)
        ? new WireText(CHUNK_LINE).append(Long.toHexString(length)).append("\r\n").toBuffer()
        : NOTHING;
  }

  /** Gives the bytes to write after a piece of this length. */
  @MustUse("without it the peer loses its place in the body")
  public ByteBuffer after(long length) {
    return isChunk(length) ? ByteBuffer.wrap(CRLF).asReadOnlyBuffer() : NOTHING;
  }

  /**
   * Ends the body and gives the last bytes to write.
   *
   * @param trailers sent only with chunks; elsewhere they have no place and are left out, which RFC
   *     9110 section 6.5.1 tells every sender to expect
   * @throws BodyLengthException if the body is shorter than promised
   * @throws IllegalStateException if the body has ended already
   * @throws IllegalArgumentException if a field may not be a trailer
   */
  @MustUse("without it the peer waits for more of the body")
  public ByteBuffer end(Fields trailers) throws BodyLengthException {
    requireOpen();
    if (!TrailerRules.areAllowed(trailers)) {
      throw new IllegalArgumentException("field not allowed in a trailer section");
    }
    if (promises() && produced < promised()) {
      throw new BodyLengthException(promised(), produced);
    }
    ended = true;
    if (framing.kind() != ResponseFraming.Kind.CHUNKED) {
      return NOTHING;
    }
    WireText wire = new WireText(LAST_CHUNK).append("0\r\n");
    trailers.appendTo(wire);
    return wire.append("\r\n").toBuffer();
  }

  /**
   * Bytes that must come: nothing where no body may be, {@link ResponseFraming#UNKNOWN} if open.
   */
  public long promised() {
    return switch (framing.kind()) {
      case NO_BODY -> 0;
      case LENGTH -> framing.length();
      case CHUNKED, CLOSE -> ResponseFraming.UNKNOWN;
    };
  }

  /** Bytes that were counted so far. */
  public long produced() {
    return produced;
  }

  /** Whether the body was ended, and so was as long as promised. */
  public boolean isEnded() {
    return ended;
  }

  private boolean promises() {
    return promised() != ResponseFraming.UNKNOWN;
  }

  /** An empty chunk would be the last one. */
  private boolean isChunk(long length) {
    return framing.kind() == ResponseFraming.Kind.CHUNKED && length > 0;
  }

  private void requireOpen() {
    if (ended) {
      throw new IllegalStateException("the body has ended");
    }
  }
}
