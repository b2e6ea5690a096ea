package history.arrow2594.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Apache Arrow's {@code WriteChannel}: it counted the whole buffer as written, whatever the channel
 * took, so Arrow files had holes and their footer pointed past them.
 *
 * <p>https://github.com/apache/arrow/pull/2594
 */
final class WriteChannel {
  private final WritableByteChannel out;
  private long position;

  WriteChannel(WritableByteChannel out) {
    this.out = out;
  }

  long write(ByteBuffer buffer) throws IOException {
    long length = buffer.remaining();
    out.write(buffer); // expect: IgnoredIoProgress
    position += length;
    return length;
  }

  long position() {
    return position;
  }
}
