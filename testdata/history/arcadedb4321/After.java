package history.arcadedb4321.after;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Both directions go on until the page is complete or fail.
 *
 * <p>https://github.com/ArcadeData/arcadedb/issues/4321
 */
final class PageFile {
  private final FileChannel channel;
  private final int pageSize;

  PageFile(FileChannel channel, int pageSize) {
    this.channel = channel;
    this.pageSize = pageSize;
  }

  int write(int page, byte[] content) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(content);
    long start = (long) page * pageSize;
    while (source.hasRemaining()) {
      channel.write(source, start + source.position());
    }
    return pageSize;
  }

  byte[] read(int page) throws IOException {
    ByteBuffer target = ByteBuffer.allocate(pageSize);
    long start = (long) page * pageSize;
    while (target.hasRemaining()) {
      if (channel.read(target, start + target.position()) < 0) {
        throw new EOFException("page " + page + " ends after " + target.position() + " bytes");
      }
    }
    return target.array();
  }
}
