package dev.heed.server.app;

import java.util.concurrent.CompletionStage;

/** Makes a response's content as fast as the peer takes it, and no faster. */
@FunctionalInterface
public interface Producer {
  /**
   * Makes the next part; asked for only when the connection has room, one at a time.
   *
   * <p>A failure, or more or fewer bytes than were promised, ends the connection with a reset: the
   * head is out, so nothing else can tell the peer.
   */
  CompletionStage<BodyPart> next();

  /**
   * Whether this goes on to read the request's body, as an echo does. If not, what is left of that
   * body is discarded as soon as the response begins, so that a peer which sends before it reads
   * cannot come to a halt.
   */
  default boolean readsRequest() {
    return false;
  }

  /** Frees what this holds; called once, after the last part or when the response is given up. */
  default void release() {}
}
