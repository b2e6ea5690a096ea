package dev.heed.server.connection;

/** Who runs one connection. */
public interface Owner {
  /**
   * Has {@link Connection#run} called soon on the loop's thread; called on any thread, once until
   * the connection has run.
   */
  void wake();

  /** Says that the connection is over, on the loop's thread. */
  void ended();
}
