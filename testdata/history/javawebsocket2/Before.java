package history.javawebsocket2.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Java-WebSocket's {@code send} on a non-blocking channel: a frame larger than what the socket's
 * buffer had room for was cut.
 *
 * <p>https://github.com/TooTallNate/Java-WebSocket/issues/2
 */
final class WebSocketConnection {
  private final SocketChannel socket;

  WebSocketConnection(SocketChannel socket) {
    this.socket = socket;
  }

  void send(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 2);
    frame.put((byte) 0x00).put(payload).put((byte) 0xFF).flip();
    socket.write(frame); // expect: IgnoredIoProgress
  }
}
