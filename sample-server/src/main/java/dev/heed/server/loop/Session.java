package dev.heed.server.loop;

import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Owner;
import dev.heed.server.transport.Transport;

/** One connection on one loop: its place in the loop's queue and on its wheel. */
final class Session implements Owner {
  private final EventLoop loop;
  private final Connection connection;
  private final Runnable onEnd;

  // Of the wheel.
  Session previous;
  Session next;
  long tick = Long.MAX_VALUE;

  Session(EventLoop loop, Transport transport, Runnable onEnd) {
    this.loop = loop;
    this.onEnd = onEnd;
    this.connection = new Connection(transport, loop, this);
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void wake() {
    loop.wake(this);
  }

  @Override
  public void ended() {
    loop.forget(this);
    onEnd.run();
  }
}
