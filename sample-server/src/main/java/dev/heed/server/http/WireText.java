package dev.heed.server.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Text as it goes onto the wire: one byte per character, none of them beyond {@code 0xFF}. */
final class WireText {
  private byte[] bytes;
  private int length;

  /** Makes room for so many bytes, which grows when it is too little. */
  WireText(int room) {
    this.bytes = new byte[room];
  }

  WireText append(String text) {
    reserve(text.length());
    copy(text);
    length += text.length();
    return this;
  }

  /** Appends the digits of a number. */
  WireText append(long number) {
    return append(Long.toString(number));
  }

  /** Starts again with nothing. */
  WireText clear() {
    length = 0;
    return this;
  }

  /** A copy of what was appended. */
  ByteBuffer toBuffer() {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, length));
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  @SuppressWarnings("deprecation") // because it drops the high bytes, which are all zero here
  private void copy(String text) {
    text.getBytes(0, text.length(), bytes, length);
  }
}
