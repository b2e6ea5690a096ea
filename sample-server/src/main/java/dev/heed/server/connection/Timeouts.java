package dev.heed.server.connection;

import java.time.Duration;

/**
 * How long a connection waits; each is for the whole, not for the next byte.
 *
 * @param header from the first byte of a head to its last
 * @param body from the end of a head to the end of its body
 * @param handler for a response, or its next part, while nothing else is waited for
 * @param writeWindow in which the peer must take at least {@code writeFloor} bytes, or all there
 *     are
 * @param writeFloor bytes per {@code writeWindow}
 * @param idle between a flushed response and the next request
 * @param linger from the half-close to the close
 * @param parting of silence after the half-close of a connection that had been idle, or that was
 *     one too many, to the close
 */
public record Timeouts(
    Duration header,
    Duration body,
    Duration handler,
    Duration writeWindow,
    long writeFloor,
    Duration idle,
    Duration linger,
    Duration parting) {
  /** Patient with slow people, not with slow attacks. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(120),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          16 * 1024,
          Duration.ofSeconds(60),
          Duration.ofSeconds(30),
          Duration.ofSeconds(2));
}
