package dev.heed.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A TCP or Unix-domain socket that is registered with a selector. */
public final class SocketTransport implements Transport {
  private final SocketChannel channel;
  private final SelectionKey key;

  /** Null once it is given out. */
  private WriteSide unclaimed;

  SocketTransport(SocketChannel channel, SelectionKey key, ByteBuffer scratch) {
    this.channel = channel;
    this.key = key;
    this.unclaimed = new SocketWriteSide(channel, scratch);
  }

  /** Attaches what is to be woken; the selector's owner finds it on the key. */
  public void attach(Object woken) {
    key.attach(woken);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  @Override
  public WriteSide claimWriteSide() {
    if (unclaimed == null) {
      throw new IllegalStateException("the write side has an owner");
    }
    WriteSide claimed = unclaimed;
    unclaimed = null;
    return claimed;
  }

  @Override
  public void interest(boolean read, boolean write) {
    int wanted = (read ? SelectionKey.OP_READ : 0) | (write ? SelectionKey.OP_WRITE : 0);
    if (key.isValid() && key.interestOps() != wanted) {
      key.interestOps(wanted);
    }
  }
}
