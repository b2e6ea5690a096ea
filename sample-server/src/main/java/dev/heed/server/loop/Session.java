package dev.heed.server.loop;

import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Owner;
import dev.heed.server.connection.Surroundings;
import dev.heed.server.transport.Transport;

/** One connection on one loop: its place in the loop's queue and on its wheel. */
final class Session extends TimingWheel.Entry implements Owner {
  private final EventLoop loop;
  private final Connection connection;
  private final Runnable onEnd;

  Session(EventLoop loop, Surroundings here, Transport transport, Runnable onEnd) {
    this.loop = loop;
    this.onEnd = onEnd;
    this.connection = new Connection(transport, here, this);
  }

  Connection connection() {
    return connection;
  }

  @Override
  long deadline() {
    return connection.deadline();
  }

  @Override
  boolean isOver() {
    return connection.state().isFinal();
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
