package history.georchestra1468.after;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Starts again where the last transfer ended.
 *
 * <p>https://github.com/georchestra/georchestra/pull/1468
 */
final class ArchiveSender {
  void send(FileChannel archive, WritableByteChannel response) throws IOException {
    long size = archive.size();
    long sent = 0;
    while (sent < size) {
      sent += archive.transferTo(sent, size - sent, response);
    }
  }
}
