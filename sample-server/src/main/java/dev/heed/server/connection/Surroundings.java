package dev.heed.server.connection;

import dev.heed.server.app.Handler;
import dev.heed.server.http.Limits;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.Integrity;

/** What a connection needs of the loop that it lives on, and of the server. */
public interface Surroundings {
  /** What answers requests. */
  Handler handler();

  /** How much of a request is read. */
  Limits limits();

  /** How long is waited. */
  Timeouts timeouts();

  /** The books of all responses. */
  Integrity integrity();

  /** The count of all connections. */
  Census census();

  /** The loop's read buffers. */
  BufferPool buffers();

  /** What the loop's connections may hold in memory. */
  MemoryBudget memory();

  /** Encodes heads on the loop's thread. */
  ResponseHeadEncoder heads();

  /** The loop's time in nanoseconds; starts anywhere, never goes back, never near overflow. */
  long now();

  /** Says that a handler failed, or a response of its making. */
  void handlerFailed(Throwable failure);

  /** Says that something went wrong that should be impossible. */
  void internalError(Throwable error);
}
