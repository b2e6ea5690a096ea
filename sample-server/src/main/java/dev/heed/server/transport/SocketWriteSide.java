package dev.heed.server.transport;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;

/** The write side of a socket. */
final class SocketWriteSide implements WriteSide {
  private final SocketChannel channel;

  SocketWriteSide(SocketChannel channel) {
    this.channel = channel;
  }

  @Override
  public long write(ByteBuffer[] buffers, int count) throws IOException {
    return count == 1 ? channel.write(buffers[0]) : channel.write(buffers, 0, count);
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
