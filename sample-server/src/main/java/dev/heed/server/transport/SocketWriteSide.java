package dev.heed.server.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

/** The write side of a socket. */
final class SocketWriteSide implements WriteSide {
  private final SocketChannel channel;
  private final ByteBuffer scratch;

  /** The scratch is outside the heap, and is only used within one call. */
  SocketWriteSide(SocketChannel channel, ByteBuffer scratch) {
    this.channel = channel;
    this.scratch = scratch;
  }

  @Override
  public long write(ByteBuffer[] buffers, int count) throws IOException {
    if (count == 1) {
      return channel.write(buffers[0]);
    }
    return collect(buffers, count) ? writeCollected(buffers) : channel.write(buffers, 0, count);
  }

  /**
   * Puts a short response together, if it is one: copying it costs less than a gathering write of
   * its parts.
   */
  private boolean collect(ByteBuffer[] buffers, int count) {
    scratch.clear();
    for (int i = 0; i < count; i++) {
      int length = buffers[i].remaining();
      if (length > scratch.remaining()) {
        return false;
      }
      scratch.put(scratch.position(), buffers[i], buffers[i].position(), length);
      scratch.position(scratch.position() + length);
    }
    scratch.flip();
    return true;
  }

  /** Writes what was collected, and advances by what of it the kernel took. */
  private long writeCollected(ByteBuffer[] buffers) throws IOException {
    int taken = channel.write(scratch);
    int rest = taken;
    for (int i = 0; rest > 0; i++) {
      int share = Math.min(rest, buffers[i].remaining());
      buffers[i].position(buffers[i].position() + share);
      rest -= share;
    }
    return taken;
  }

  @Override
  public long transferFrom(FileChannel file, long position, long count) throws IOException {
    return file.transferTo(position, count, channel);
  }

  @Override
  public void shutdown() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // close(2) frees the descriptor even when it reports an error, and there is nobody to tell.
    }
  }

  @Override
  public void reset() {
    try {
      if (channel.supportedOptions().contains(StandardSocketOptions.SO_LINGER)) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException e) {
      // The peer was faster; closing is what is left to do.
    }
    close();
  }
}
