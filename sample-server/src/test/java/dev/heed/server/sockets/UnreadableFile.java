package dev.heed.server.sockets;

import dev.heed.server.StubFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** A file whose bytes cannot be read beyond some point, as on a broken disk. */
final class UnreadableFile extends StubFile {
  private final FileChannel file;
  private final long good;

  UnreadableFile(FileChannel file, long good) {
    this.file = file;
    this.good = good;
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    requireReadable(position);
    return file.transferTo(position, Math.min(count, good - position), target);
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    requireReadable(position);
    return file.read(bytes, position);
  }

  private void requireReadable(long position) throws IOException {
    if (position >= good) {
      throw new IOException("Input/output error");
    }
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
