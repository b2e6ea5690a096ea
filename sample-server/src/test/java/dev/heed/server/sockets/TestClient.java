package dev.heed.server.sockets;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A peer on a blocking socket that reads as slowly as it is told to, and checks what it reads. */
final class TestClient implements Closeable {
  private final SocketChannel channel;
  private final int port;
  private final ByteBuffer buffer = ByteBuffer.allocate(32 * 1024).limit(0);
  private long pauseNanos;
  private long received;

  private TestClient(SocketChannel channel) throws IOException {
    this.channel = channel;
    this.port = channel.getLocalAddress() instanceof InetSocketAddress inet ? inet.getPort() : -1;
  }

  static TestClient connect(SocketAddress address) throws IOException {
    return connect(address, 0);
  }

  /** Connects with a receive buffer of about so many bytes; 0 for the kernel's choice. */
  static TestClient connect(SocketAddress address, int window) throws IOException {
    boolean unix = address instanceof UnixDomainSocketAddress;
    SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    if (window > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, window);
    }
    channel.connect(address);
    return new TestClient(channel);
  }

  /** Pauses after each read from here on. */
  TestClient slowly(long nanos) {
    pauseNanos = nanos;
    return this;
  }

  TestClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  TestClient send(byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) {
      channel.write(out);
    }
    return this;
  }

  TestClient halfClose() throws IOException {
    channel.shutdownOutput();
    return this;
  }

  /** Ends the connection with a reset. */
  void reset() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    channel.close();
  }

  /** The port at this end. */
  int port() {
    return port;
  }

  /** All bytes that have come so far. */
  long received() {
    return received;
  }

  /** Reads a response head. */
  Head readHead() throws IOException {
    String first = readLine();
    StringBuilder fields = new StringBuilder("\n");
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      fields.append(line.toLowerCase(Locale.ROOT)).append('\n');
    }
    return new Head(Integer.parseInt(first.substring(9, 12)), fields.toString());
  }

  /** Reads a response head, and forgets interim ones before it. */
  Head readFinalHead() throws IOException {
    Head head = readHead();
    while (head.status() < 200) {
      head = readHead();
    }
    return head;
  }

  /** Reads the body behind a head, however it is framed: one character per byte. */
  String readBody(Head head) throws IOException {
    StringBuilder body = new StringBuilder();
    if (head.isChunked()) {
      body.append(readChunks());
      while (!readLine().isEmpty()) {
        // A trailer.
      }
    } else if (head.fields().contains("\ncontent-length: ")) {
      body.append(text(readExactly((int) head.length())));
    } else if (head.status() != 204 && head.status() != 304) {
      while (fill()) {
        body.append(text(readExactly(buffer.remaining())));
      }
    }
    return body.toString();
  }

  /** Reads a chunked body up to its trailers. */
  String readChunks() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.append(text(readExactly(size)));
      readLine();
    }
    return body.toString();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(readLine(), 16);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Reads a head with this status and its text. */
  String readText(int status) throws IOException {
    Head head = readHead();
    byte[] body = readExactly((int) head.length());
    String text = new String(body, StandardCharsets.UTF_8);
    if (head.status() != status) {
      throw new AssertionError("status " + head.status() + ": " + text);
    }
    return text;
  }

  byte[] readExactly(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; ) {
      ByteBuffer some = some(count - i);
      int length = some.remaining();
      some.get(bytes, i, length);
      i += length;
    }
    return bytes;
  }

  /** Some bytes, at least one and at most so many; valid until the next read. */
  ByteBuffer some(long max) throws IOException {
    if (!fill()) {
      throw new EOFException("the server ended too early");
    }
    int length = (int) Math.min(max, buffer.remaining());
    ByteBuffer some = buffer.slice(buffer.position(), length);
    buffer.position(buffer.position() + length);
    return some;
  }

  String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      char c = (char) (some(1).get() & 0xFF);
      if (c == '\n') {
        return line.toString();
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  /** Fails unless the server ends the connection in order, with nothing more to say. */
  void expectEnd() throws IOException {
    if (fill()) {
      throw new AssertionError("more bytes than expected: " + buffer.remaining());
    }
  }

  /** Whether there are bytes; false at the end. */
  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    if (pauseNanos > 0) {
      LockSupport.parkNanos(pauseNanos);
    }
    int count = channel.read(buffer.clear());
    buffer.flip();
    received += Math.max(0, count);
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /**
   * A response head.
   *
   * @param fields its lines in lower case, each after a line feed
   */
  record Head(int status, String fields) {
    long length() {
      return Long.parseLong(field("content-length"));
    }

    boolean isChunked() {
      return has("transfer-encoding: chunked");
    }

    boolean has(String line) {
      return fields.contains("\n" + line + "\n");
    }

    String field(String name) {
      int start = fields.indexOf("\n" + name + ": ");
      if (start < 0) {
        throw new AssertionError("no " + name + " in " + fields);
      }
      start += name.length() + 3;
      return fields.substring(start, fields.indexOf('\n', start));
    }
  }
}
