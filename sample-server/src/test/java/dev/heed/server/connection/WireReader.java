package dev.heed.server.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the bytes that a peer got apart into responses, strictly, by {@code Content-Length}. */
final class WireReader {
  private final byte[] wire;
  private final List<Reply> complete = new ArrayList<>();
  private int position;

  /** A response that came whole. */
  record Reply(int status, boolean closes, byte[] body) {}

  WireReader(byte[] wire) {
    this.wire = wire;
    while (readOne()) {
      // Collects them.
    }
  }

  /** The responses that came whole; interim ones are left out. */
  List<Reply> complete() {
    return complete;
  }

  /** Whether nothing of another response follows them. */
  boolean endsCleanly() {
    return position == wire.length;
  }

  private boolean readOne() {
    String text = new String(wire, position, wire.length - position, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    String head = text.substring(0, end + 2);
    if (!head.startsWith("HTTP/1.1 ")) {
      throw new AssertionError("not a response: " + head);
    }
    int status = Integer.parseInt(head.substring(9, 12));
    int length = status < 200 ? 0 : length(head);
    int bodyStart = position + end + 4;
    if (wire.length - bodyStart < length) {
      return false;
    }
    if (status >= 200) {
      byte[] body = java.util.Arrays.copyOfRange(wire, bodyStart, bodyStart + length);
      complete.add(new Reply(status, head.contains("\r\nConnection: close\r\n"), body));
    }
    position = bodyStart + length;
    return true;
  }

  private static int length(String head) {
    String name = "\r\nContent-Length: ";
    int start = head.indexOf(name) + name.length();
    return Integer.parseInt(head.substring(start, head.indexOf("\r\n", start)));
  }
}
