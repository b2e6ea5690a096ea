package dev.heed.server.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;

/** A TCP or Unix-domain address that accepts connections without blocking. */
public final class Listener implements Closeable {
  private final ServerSocketChannel channel;
  private final SocketAddress address;

  private Listener(ServerSocketChannel channel, SocketAddress address) {
    this.channel = channel;
    this.address = address;
  }

  /**
   * Starts to listen; what a process that was killed has left of a Unix-domain socket is in
   * nobody's way.
   *
   * @param backlog how many connections the kernel keeps until they are accepted
   * @throws IOException if the address is in use or cannot be bound
   */
  public static Listener open(SocketAddress address, int backlog) throws IOException {
    loadWhatClosingNeeds();
    boolean unix = address instanceof UnixDomainSocketAddress;
    ServerSocketChannel channel =
        unix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
    try {
      if (!unix) {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      if (address instanceof UnixDomainSocketAddress path) {
        StaleSocket.remove(path);
      }
      channel.bind(address, backlog);
      channel.configureBlocking(false);
      return new Listener(channel, channel.getLocalAddress());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Closes a socket once. The JDK opens descriptors of its own when it closes the first one, and if
   * that is when there are none left, no socket of the process can ever be closed again.
   */
  private static void loadWhatClosingNeeds() throws IOException {
    SocketChannel.open().close();
  }

  /** Where it listens, with the real port. */
  public SocketAddress address() {
    return address;
  }

  /** Registers with a selector, with no interest yet. */
  public SelectionKey register(Selector selector) throws IOException {
    return channel.register(selector, 0, this);
  }

  /**
   * Accepts one connection and makes it ready for use.
   *
   * @return null if none is waiting
   * @throws IOException if the process has no descriptors left, or the kernel no memory
   */
  public Accepted accept() throws IOException {
    SocketChannel accepted = channel.accept();
    if (accepted == null) {
      return null;
    }
    try {
      accepted.configureBlocking(false);
      if (address instanceof InetSocketAddress) {
        accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
      }
      return new Accepted(accepted);
    } catch (IOException e) {
      // The peer is gone already, and so is nothing but the descriptor.
      Accepted.close(accepted);
      return null;
    }
  }

  /** Stops listening; a Unix-domain socket's file goes with it. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (address instanceof UnixDomainSocketAddress unix) {
      Files.deleteIfExists(unix.getPath());
    }
  }
}
