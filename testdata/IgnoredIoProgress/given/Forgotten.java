package cases.progress.given;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Methods that get a buffer behind a write, and what they do to it first. */
abstract class Forgotten {
  private ByteBuffer spare;

  abstract ByteBuffer next();

  void recycled(SocketChannel channel, byte[] frame) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // expect: IgnoredIoProgress
    recycle(buffer);
  }

  private void recycle(ByteBuffer buffer) {
    buffer.clear();
    spare = buffer;
  }

  void kept(SocketChannel channel, byte[] frame) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // ok: the rest is kept
    keep(buffer);
  }

  private void keep(ByteBuffer buffer) {
    spare = buffer;
  }

  void drained(SocketChannel channel, byte[] frame) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // ok: asked before it is reset
    recycleEmpty(buffer);
  }

  private void recycleEmpty(ByteBuffer buffer) {
    if (buffer.hasRemaining()) {
      throw new IllegalStateException("short write");
    }
    buffer.clear();
    spare = buffer;
  }

  void perhapsRecycled(SocketChannel channel, byte[] frame) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // ok: the rest is kept unless the channel is closed
    recycleIf(!channel.isOpen(), buffer);
  }

  private void recycleIf(boolean closed, ByteBuffer buffer) {
    if (closed) {
      buffer.clear();
    }
    spare = buffer;
  }

  void replaced(SocketChannel channel, byte[] frame) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // expect: IgnoredIoProgress
    replace(buffer);
  }

  private void replace(ByteBuffer buffer) {
    buffer = next();
    spare = buffer;
  }

  void cut(SocketChannel channel, byte[] frame, Consumer<ByteBuffer> later) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(frame);
    channel.write(buffer); // ok: what is left is handed on
    cutOff(buffer, later);
  }

  private void cutOff(ByteBuffer buffer, Consumer<ByteBuffer> later) {
    buffer = buffer.slice();
    later.accept(buffer);
  }
}
