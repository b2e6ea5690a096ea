package dev.heed.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array for the head of a message. */
final class ByteSink {
  private byte[] bytes;
  private int length;

  ByteSink(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** Adds text of characters up to {@code 0xFF}, one byte each. */
  ByteSink ascii(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Adds bytes. */
  ByteSink bytes(byte[] more) {
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more.length, 2 * bytes.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  /** Adds one field line. */
  ByteSink field(String name, String value) {
    return ascii(name).ascii(": ").ascii(value).ascii("\r\n");
  }

  /** Adds field lines. */
  ByteSink fields(Fields fields) {
    for (int i = 0; i < fields.size(); i++) {
      field(fields.name(i), fields.value(i));
    }
    return this;
  }

  /** Everything added, without a copy; nothing may be added after it. */
  ByteBuffer toBuffer() {
    return ByteBuffer.wrap(bytes, 0, length);
  }
}
