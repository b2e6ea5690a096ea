package history.corfu1925.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The entry is acknowledged when all of it is in the file.
 *
 * <p>https://github.com/CorfuDB/CorfuDB/pull/1925
 */
final class StreamLog {
  record AddressMetaData(int checksum, int length, long offset) {}

  private final FileChannel segment;

  StreamLog(FileChannel segment) {
    this.segment = segment;
  }

  AddressMetaData append(ByteBuffer entry, int checksum) throws IOException {
    int length = entry.remaining();
    long offset = segment.position();
    while (entry.hasRemaining()) {
      segment.write(entry);
    }
    segment.force(true);
    return new AddressMetaData(checksum, length, offset);
  }
}
