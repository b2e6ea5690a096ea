package dev.heed.server.http;

import dev.heed.api.MustUse;
import java.nio.ByteBuffer;

/** One step of a {@link BodyDecoder}. */
@MustUse("it has bytes of the body, its end, or the need for more")
public sealed interface BodyStep {
  /** All bytes were taken and the body goes on. */
  record NeedMore() implements BodyStep {}

  /**
   * Some bytes of the body, at least one.
   *
   * @param bytes a slice of the buffer that was given: valid until that buffer is written to again
   */
  record Data(ByteBuffer bytes) implements BodyStep {}

  /**
   * The body is complete; the buffer stands at the first byte after it.
   *
   * @param trailers the trailer section, empty if there was none; never to be merged with the
   *     header section
   */
  record End(Fields trailers) implements BodyStep {}

  /**
   * The body is malformed or too long, and what follows it is never read.
   *
   * @param refusal what to answer if the response has not begun
   */
  record Refused(Refusal refusal) implements BodyStep {}
}
