package dev.heed.server.app;

import java.util.concurrent.CompletionStage;

/** Answers requests, now or later. */
@FunctionalInterface
public interface Handler {
  /**
   * Answers one request.
   *
   * <p>Runs on the connection's event loop, so it must not block; the stage may complete on any
   * thread. A stage that fails, or a handler that throws or returns null, is answered with 500; one
   * that does not complete before the handler deadline with 503.
   */
  CompletionStage<Response> handle(Request request);
}
