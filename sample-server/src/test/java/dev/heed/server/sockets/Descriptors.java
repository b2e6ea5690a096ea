package dev.heed.server.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Counts the sockets and files that this process has open. */
final class Descriptors {
  private static final Path OPEN = Path.of("/proc/self/fd");

  static {
    try {
      // The JDK keeps a descriptor from when it closes its first socket.
      SocketChannel.open().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Descriptors() {}

  /** How many there are of a kind: {@code socket:}, or part of a file's path. */
  static long count(String kind) {
    try (Stream<Path> all = Files.list(OPEN)) {
      return all.filter(each -> target(each).contains(kind)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      // Closed meanwhile, like the one that lists the directory.
      return "";
    }
  }
}
