package dev.heed.server.drain;

/**
 * How a graceful stop went.
 *
 * @param connections how many were open when it began
 * @param cutConnections how many of them the deadline ended
 * @param cutResponses how many responses had begun there and were not wholly sent
 */
public record DrainReport(long connections, long cutConnections, long cutResponses) {
  /** Whether nothing was lost. */
  public boolean isClean() {
    return cutConnections == 0 && cutResponses == 0;
  }
}
