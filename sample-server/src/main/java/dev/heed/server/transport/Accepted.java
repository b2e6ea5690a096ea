package dev.heed.server.transport;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection that was accepted and that nobody has taken over yet. */
public final class Accepted {
  private static final Logger LOG = System.getLogger(Accepted.class.getName());

  /** The peer of every Unix-domain socket: they have no address of their own. */
  private static final String LOCAL_PEER = "unix";

  private final SocketChannel channel;
  private final Object peer;

  Accepted(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.peer = peerOf(channel.getRemoteAddress());
  }

  /**
   * What limits count by, equal for equal origins: the address without the port, which the socket
   * holds anyway, and one for all of a Unix socket.
   */
  public Object peer() {
    return peer;
  }

  /**
   * Makes it a transport, with no interest yet.
   *
   * @param scratch working memory outside the heap that the selector's transports share, because
   *     they take turns
   * @throws IOException if it cannot be registered
   */
  public SocketTransport register(Selector selector, ByteBuffer scratch) throws IOException {
    return new SocketTransport(channel, channel.register(selector, 0), scratch);
  }

  /** Closes it unused. */
  public void close() {
    close(channel);
  }

  static void close(SocketChannel unused) {
    try {
      unused.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing a connection that nobody used", e);
    }
  }

  private static Object peerOf(SocketAddress address) {
    return address instanceof InetSocketAddress inet ? inet.getAddress() : LOCAL_PEER;
  }
}
