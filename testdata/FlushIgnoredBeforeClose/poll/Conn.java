package cases.flush.poll;

/** A connection whose flush is a poll. */
interface Conn {
  /** What a flush came to. */
  sealed interface Poll {}

  record Ready(int bytes) implements Poll {}

  record Pending() implements Poll {}

  record Failed(Exception cause) implements Poll {}

  Poll pollFlush() throws java.io.IOException;

  void shutdown();

  void close();

  /** Throws if it failed. */
  static Poll orThrow(Poll poll) {
    if (poll instanceof Failed failed) {
      throw new IllegalStateException(failed.cause());
    }
    return poll;
  }
}
