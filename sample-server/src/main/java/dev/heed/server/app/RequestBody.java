package dev.heed.server.app;

import java.util.concurrent.CompletionStage;

/** A request's content, pulled part by part: what nobody asks for stays in the socket. */
public interface RequestBody {
  /**
   * Asks for the next part; a request without content has only an end.
   *
   * <p>May be called from any thread. The stage fails with an {@link java.io.IOException} if the
   * peer cuts the body short or breaks its framing, and after the response has taken over (see
   * {@link Producer#readsRequest}), because the rest is then discarded.
   *
   * @throws IllegalStateException if the part that was asked for before has not come yet
   */
  CompletionStage<BodyPart> read();
}
