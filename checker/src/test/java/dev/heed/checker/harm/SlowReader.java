package dev.heed.checker.harm;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * The reading end of a loopback connection: accepts one, and reads nothing until it is told to.
 *
 * <p>Until then a writer gets rid of what the two sockets' buffers hold and no more, which is what
 * a slow network does to a large response.
 */
final class SlowReader implements AutoCloseable {
  /** The size asked for; the kernel takes a few times more. */
  static final int SOCKET_BUFFER = 8 * 1024;

  /** Many times what two such buffers hold. */
  static final int PAYLOAD = 4 * 1024 * 1024;

  private static final int PATIENCE = 60;

  private final ServerSocket server;
  private final CountDownLatch mayRead = new CountDownLatch(1);
  private final CompletableFuture<byte[]> received = new CompletableFuture<>();

  SlowReader() throws IOException {
    this(new ServerSocket());
  }

  /** Makes one of a server socket that is not bound yet: a plain one, or one that speaks TLS. */
  SlowReader(ServerSocket unbound) throws IOException {
    server = unbound;
    server.setReceiveBufferSize(SOCKET_BUFFER);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread thread = new Thread(this::run, "slow reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** Bytes that no shift or repetition leaves the same. */
  static byte[] payload() {
    byte[] bytes = new byte[PAYLOAD];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i ^ (i >> 8) ^ (i >> 16));
    }
    return bytes;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /** Lets it read from now on. */
  void startReading() {
    mayRead.countDown();
  }

  /** Lets it read, and returns everything up to the end of the stream. */
  byte[] receivedToTheEnd() throws Exception {
    startReading();
    return received.get(PATIENCE, SECONDS);
  }

  private void run() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      if (socket instanceof SSLSocket tls) {
        tls.startHandshake();
      }
      if (!mayRead.await(PATIENCE, SECONDS)) {
        throw new IOException("nobody told it to read");
      }
      readAll(in, bytes);
      received.complete(bytes.toByteArray());
    } catch (Throwable e) {
      received.completeExceptionally(e);
    }
  }

  private static void readAll(InputStream in, ByteArrayOutputStream bytes) throws IOException {
    try {
      in.transferTo(bytes);
    } catch (SSLException e) {
      // The stream ended without a close_notify: what came before it counts.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
