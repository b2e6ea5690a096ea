package history.flink6788.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Apache Flink's spilling of a memory segment: a header with the size and the segment itself, each
 * expected to be taken by one {@code write}.
 *
 * <p>https://github.com/apache/flink/pull/6788
 */
final class SegmentWriter {
  private final FileChannel file;
  private final ByteBuffer header = ByteBuffer.allocate(4);

  SegmentWriter(FileChannel file) {
    this.file = file;
  }

  void spill(ByteBuffer segment) throws IOException {
    header.clear().putInt(segment.remaining()).flip();
    file.write(header); // expect: IgnoredIoProgress
    file.write(segment); // expect: IgnoredIoProgress
  }
}
