package server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** What every server answers with: a short text at {@code /small}, a mebibyte at all other paths. */
final class Content {
  static final String SMALL_PATH = "/small";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String BINARY = "application/octet-stream";

  static final byte[] SMALL = "Hello, world!\n".getBytes(StandardCharsets.UTF_8);
  static final byte[] LARGE = large();

  private static volatile String date = now();

  private Content() {}

  /** What {@code Date} says, for servers that leave that to their handlers; costs them nothing. */
  static String date() {
    return date;
  }

  private static String now() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
  }

  /** The bytes outside the heap, for servers that can send them from there. */
  static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  /** Says where a server listens, and ends with the runner, which holds the standard input. */
  static void listening(int port) {
    daemon(Content::endWithTheRunner);
    daemon(Content::keepTheDate);
    System.out.println("listening on " + port);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private static void keepTheDate() {
    while (true) {
      LockSupport.parkNanos(500_000_000);
      date = now();
    }
  }

  private static void endWithTheRunner() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // Then the runner is gone as well.
    }
    Runtime.getRuntime().halt(0);
  }

  private static byte[] large() {
    byte[] bytes = new byte[1024 * 1024];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }
}
