package dev.heed.server.drain;

/** What can be stopped gracefully. */
public interface Drainable {
  /** Accepts nothing any more and has every connection end with what is in flight. */
  void beginDrain();

  /** How many connections have not ended. */
  long openConnections();

  /** Gives up what is left, with resets. */
  void abortRest();

  /** How many connections were given up by {@link #abortRest}. */
  long abortedConnections();

  /** How many responses were cut by {@link #abortRest}. */
  long cutResponses();

  /** Has the threads end, when no connection is left; true once they have. */
  boolean finish();
}
