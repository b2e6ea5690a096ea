package dev.heed.server.http;

import dev.heed.api.MustUse;

/** What feeding bytes to a {@link RequestDecoder} led to. */
@MustUse("it says whether a request is here, unfinished, or refused")
public sealed interface Decoded {
  /** All bytes were taken and the head is not complete. */
  record NeedMore() implements Decoded {}

  /**
   * A head is complete; the buffer stands at the first byte after it.
   *
   * @param head the request
   */
  record Complete(RequestHead head) implements Decoded {}

  /**
   * The request is refused, and so is everything after it.
   *
   * @param refusal what to answer
   * @param method the method if it was read, else empty: a refused {@code HEAD} gets no body either
   */
  record Refused(Refusal refusal, String method) implements Decoded {}
}
