package cases.progress.buffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** What was taken out of a queue is not there to be asked any more. */
final class TakenOut {
  private final Queue<ByteBuffer> queue = new ArrayDeque<>();

  void taken(SocketChannel channel) throws IOException {
    while (!queue.isEmpty()) {
      channel.write(queue.poll()); // expect: IgnoredIoProgress
    }
  }

  void removed(SocketChannel channel) throws IOException {
    channel.write(queue.remove()); // expect: IgnoredIoProgress
    queue.remove();
  }

  void left(SocketChannel channel) throws IOException {
    while (!queue.isEmpty()) {
      channel.write(queue.peek()); // ok: what is left in the first is asked
      if (queue.peek().hasRemaining()) {
        return;
      }
      queue.poll();
    }
  }
}
