package dev.heed.server.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file of a Unix-domain socket that nobody listens on any more. */
final class StaleSocket {
  private static final int TYPE = 0170000;
  private static final int SOCKET = 0140000;

  private StaleSocket() {}

  /**
   * Removes it; leaves anything else where it is, so that binding says that the address is in use.
   */
  static void remove(UnixDomainSocketAddress address) throws IOException {
    if (isSocket(address.getPath()) && isRefused(address)) {
      Files.delete(address.getPath());
    }
  }

  private static boolean isSocket(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return (mode & TYPE) == SOCKET;
  }

  private static boolean isRefused(UnixDomainSocketAddress address) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(address);
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }
}
