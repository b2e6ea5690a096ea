package dev.heed.server.loop;

import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Owner;
import dev.heed.server.connection.Surroundings;
import dev.heed.server.transport.Transport;
import java.util.function.Consumer;

/** One connection on one loop: its place in the loop's queue and on its wheel. */
final class Session extends TimingWheel.Entry implements Owner {
  private final EventLoop loop;
  private final Connection connection;
  private boolean warm;
  private final Object peer;
  private final Consumer<Object> onEnd;

  /**
   * Begins with a connection.
   *
   * @param onEnd given the peer when the connection is over
   */
  Session(
      EventLoop loop, Surroundings here, Transport transport, Object peer, Consumer<Object> onEnd) {
    this.loop = loop;
    this.peer = peer;
    this.onEnd = onEnd;
    this.connection = new Connection(transport, here, this);
  }

  Connection connection() {
    return connection;
  }

  /** Whether it is among the sessions that were active last. */
  boolean isWarm() {
    return warm;
  }

  void warm(boolean now) {
    warm = now;
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
    onEnd.accept(peer);
  }
}
