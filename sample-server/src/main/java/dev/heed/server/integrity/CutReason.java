package dev.heed.server.integrity;

/** Why a connection was given up; what it still owed to its peer was cut. */
public enum CutReason {
  /** The peer reset the connection, or the kernel could not go on with it. */
  PEER_GONE,
  /** The peer took too little of a response for too long. */
  WRITE_STALLED,
  /** The handler failed after the head of its response was out. */
  PRODUCER_FAILED,
  /** The handler made more or fewer bytes than it had promised. */
  BROKEN_PROMISE,
  /** A file ended before the range that was promised from it. */
  FILE_SHRANK,
  /** A file could not be read on. */
  FILE_UNREADABLE,
  /** The drain deadline passed. */
  DRAIN_DEADLINE,
  /** The server has a bug; failing loudly is all that it can do for the peer. */
  INTERNAL_ERROR;

  /** The name in metrics. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
