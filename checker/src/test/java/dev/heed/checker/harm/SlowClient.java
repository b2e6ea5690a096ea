package dev.heed.checker.harm;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A client that sends its requests at once and reads nothing until it is told to. */
final class SlowClient {
  static final InetSocketAddress LOOPBACK =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final Socket socket = new Socket();
  private final CompletableFuture<byte[]> received = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "slow client");

  SlowClient(SocketAddress server, String requests) throws IOException {
    socket.setReceiveBufferSize(SlowReader.SOCKET_BUFFER);
    socket.connect(server);
    socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    thread.setDaemon(true);
  }

  void startReading() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  /** Lets it read, and returns everything up to the end of the stream. */
  byte[] receivedToTheEnd() throws Exception {
    startReading();
    return received.get(60, SECONDS);
  }

  private void run() {
    try (socket) {
      received.complete(socket.getInputStream().readAllBytes());
    } catch (Throwable e) {
      received.completeExceptionally(e);
    }
  }
}
