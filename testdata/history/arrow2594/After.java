package history.arrow2594.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writes until the buffer is empty and counts what was taken.
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
    while (buffer.hasRemaining()) {
      position += out.write(buffer);
    }
    return length;
  }

  long position() {
    return position;
  }
}
