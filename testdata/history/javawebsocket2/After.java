package history.javawebsocket2.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What the socket does not take stays queued, and the selector says when to go on.
 *
 * <p>https://github.com/TooTallNate/Java-WebSocket/issues/2
 */
final class WebSocketConnection {
  private final SocketChannel socket;
  private final SelectionKey key;
  private final Queue<ByteBuffer> queue = new ArrayDeque<>();

  WebSocketConnection(SocketChannel socket, SelectionKey key) {
    this.socket = socket;
    this.key = key;
  }

  void send(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 2);
    queue.add(frame.put((byte) 0x00).put(payload).put((byte) 0xFF).flip());
    drain();
  }

  void drain() throws IOException {
    for (ByteBuffer frame = queue.peek(); frame != null; frame = queue.peek()) {
      socket.write(frame);
      if (frame.hasRemaining()) {
        key.interestOpsOr(SelectionKey.OP_WRITE);
        return;
      }
      queue.remove();
    }
    key.interestOpsAnd(~SelectionKey.OP_WRITE);
  }
}
