package history.georchestra1468.before;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * geOrchestra's download of an extract: {@code transferTo} moves what the operating system likes to
 * move at once, and archives arrived without their end.
 *
 * <p>https://github.com/georchestra/georchestra/pull/1468
 */
final class ArchiveSender {
  void send(FileChannel archive, WritableByteChannel response) throws IOException {
    archive.transferTo(0, archive.size(), response); // expect: IgnoredIoProgress
  }
}
