package history.flink6788.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * One helper for every caller that means "all of it".
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
    writeCompletely(file, header);
    writeCompletely(file, segment);
  }

  private static void writeCompletely(WritableByteChannel channel, ByteBuffer source)
      throws IOException {
    while (source.hasRemaining()) {
      channel.write(source);
    }
  }
}
