package dev.heed.checker.harm;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server end of one WebSocket (RFC 6455): shakes hands, then reads only when it is told to. */
final class WebSocketReader implements AutoCloseable {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY = Pattern.compile("(?i)\r\nSec-WebSocket-Key: *(\\S+)\r\n");
  private static final int CLOSE = 8;
  private static final int PATIENCE = 60;

  private final ServerSocket server = new ServerSocket();
  private final CountDownLatch mayRead = new CountDownLatch(1);
  private final CompletableFuture<Long> text = new CompletableFuture<>();

  WebSocketReader() throws IOException {
    server.setReceiveBufferSize(SlowReader.SOCKET_BUFFER);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::run, "slow WebSocket reader");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  void startReading() {
    mayRead.countDown();
  }

  /** Lets it read; the bytes of text up to a close frame or the end of the stream. */
  long textReceivedToTheEnd() throws Exception {
    startReading();
    return text.get(PATIENCE, SECONDS);
  }

  private void run() {
    try (Socket socket = server.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      socket.getOutputStream().write(accept(head(in)).getBytes(StandardCharsets.US_ASCII));
      if (!mayRead.await(PATIENCE, SECONDS)) {
        throw new IOException("nobody told it to read");
      }
      text.complete(readFrames(in));
    } catch (Throwable e) {
      text.completeExceptionally(e);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static String accept(String head) throws GeneralSecurityException {
    Matcher key = KEY.matcher(head);
    if (!key.find()) {
      throw new IllegalArgumentException(head);
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-1")
            .digest((key.group(1) + GUID).getBytes(StandardCharsets.US_ASCII));
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + Base64.getEncoder().encodeToString(hash)
        + "\r\n\r\n";
  }

  private static long readFrames(DataInputStream in) throws IOException {
    long received = 0;
    int first = in.read();
    while (first >= 0 && (first & 0xF) != CLOSE) {
      long announced = length(in);
      long present = skip(in, announced);
      received += present;
      first = present < announced ? -1 : in.read();
    }
    return received;
  }

  private static long length(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte() & 0x7F;
    long announced = length < 126 ? length : length == 126 ? in.readUnsignedShort() : in.readLong();
    in.readInt(); // the mask
    return announced;
  }

  private static long skip(InputStream in, long count) throws IOException {
    byte[] part = new byte[64 * 1024];
    long skipped = 0;
    while (skipped < count) {
      int read = in.read(part, 0, (int) Math.min(part.length, count - skipped));
      if (read < 0) {
        return skipped;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
