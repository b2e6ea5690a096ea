package dev.heed.server.sockets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What strace saw a server do to its sockets. */
final class SystemCalls {
  private static final String TRACED =
      "read,readv,recvfrom,write,writev,sendto,sendmsg,sendfile,splice,shutdown,close,setsockopt,?epoll_wait,epoll_pwait";

  private final Path folder;

  SystemCalls(Path folder) {
    this.folder = folder;
  }

  /**
   * One call.
   *
   * @param arguments what follows the socket
   * @param result what it returned; -1 for an error
   */
  record Call(String name, String arguments, long result) {
    boolean isRead() {
      return name.equals("read") || name.equals("readv") || name.equals("recvfrom");
    }

    boolean isWrite() {
      return !isRead() && !List.of("shutdown", "close", "setsockopt").contains(name);
    }

    boolean is(String other, String argument) {
      return name.equals(other) && arguments.contains(argument);
    }
  }

  /** The command that a program is run under: a file per thread, so that no call is torn. */
  String command(Path strace) {
    return strace + " -D -ff -yy -s 0 -e 'trace=" + TRACED + "' -o " + folder.resolve("thread");
  }

  /** Waits until the socket to this peer is closed, and gives all that was done to it, in order. */
  List<Call> of(int port) {
    Eventually.isTrue(
        "the socket is closed",
        () -> calls(port).stream().anyMatch(call -> call.name.equals("close")));
    return calls(port);
  }

  /** How many calls there were, also to wait for something, by threads that have sockets. */
  long count() {
    try (Stream<Path> threads = Files.list(folder)) {
      return threads
          .map(thread -> lines(thread).toList())
          .filter(lines -> lines.stream().anyMatch(line -> line.contains("<TCP")))
          .mapToLong(List::size)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Call> calls(int port) {
    Pattern line =
        Pattern.compile("(\\w+)\\(\\d+<TCP[^,]*->[^,]*:" + port + "\\]>(.*)\\) += (-?\\d+).*");
    try (Stream<Path> threads = Files.list(folder)) {
      return threads
          .flatMap(thread -> lines(thread).map(line::matcher).filter(Matcher::matches))
          .map(call -> new Call(call.group(1), call.group(2), Long.parseLong(call.group(3))))
          // The thread that accepts it only sets it up.
          .filter(call -> !call.is("setsockopt", "TCP_NODELAY"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path thread) {
    try {
      return Files.readString(thread, StandardCharsets.ISO_8859_1).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
