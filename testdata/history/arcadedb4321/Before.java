package history.arcadedb4321.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * ArcadeDB's page file: a short write left half a page on disk, a short read handed half a page to
 * the cache, and both reported a whole one.
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
    channel.write(ByteBuffer.wrap(content), (long) page * pageSize); // expect: IgnoredIoProgress
    return pageSize;
  }

  byte[] read(int page) throws IOException {
    byte[] content = new byte[pageSize];
    channel.read(ByteBuffer.wrap(content), (long) page * pageSize); // expect: IgnoredIoProgress
    return content;
  }
}
