package history.corfu1925.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * CorfuDB's stream log: an entry that was written in part was acknowledged in full.
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
    segment.write(entry); // expect: IgnoredIoProgress
    segment.force(true);
    return new AddressMetaData(checksum, length, offset);
  }
}
