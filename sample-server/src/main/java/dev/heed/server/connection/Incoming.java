package dev.heed.server.connection;

import dev.heed.server.http.Decoded;
import dev.heed.server.http.Fields;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.RequestHead;
import java.nio.ByteBuffer;

/** What reading from a peer led to. */
sealed interface Incoming {
  /** A request head is complete. */
  record Head(RequestHead head) implements Incoming {}

  /** A request head is refused, and so is all that follows. */
  record HeadRefused(Decoded.Refused refused) implements Incoming {}

  /**
   * Bytes of a body, or bytes to discard.
   *
   * @param bytes valid until the next read
   */
  record Data(ByteBuffer bytes) implements Incoming {}

  /** The body is complete. */
  record BodyEnd(Fields trailers) implements Incoming {}

  /** The body is malformed or too long, and all that follows is unreadable. */
  record BodyRefused(Refusal refusal) implements Incoming {}

  /** The peer will send no more. */
  record PeerEnded() implements Incoming {}
}
