package dev.heed.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A TCP or Unix-domain socket that is registered with a selector. */
public final class SocketTransport implements Transport {
  private final SocketChannel channel;
  private final SelectionKey key;
  private final String peer;
  private int interest;
  private final ByteBuffer scratch;
  private boolean claimed;

  SocketTransport(SocketChannel channel, SelectionKey key, ByteBuffer scratch, String peer) {
    this.channel = channel;
    this.key = key;
    this.scratch = scratch;
    this.peer = peer;
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
    if (claimed) {
      throw new IllegalStateException("the write side has an owner");
    }
    claimed = true;
    return new SocketWriteSide(channel, scratch);
  }

  @Override
  public void interest(boolean read, boolean write) {
    int wanted = (read ? SelectionKey.OP_READ : 0) | (write ? SelectionKey.OP_WRITE : 0);
    if (wanted != interest && key.isValid()) {
      interest = wanted;
      key.interestOps(wanted);
    }
  }

  @Override
  public String peer() {
    return peer;
  }
}
