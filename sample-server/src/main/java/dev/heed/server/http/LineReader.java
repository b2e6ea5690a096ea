package dev.heed.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects one line up to its CRLF, over any number of buffers.
 *
 * <p>A CR without its LF, an LF without its CR and every other control character but the tab end it
 * at once: some recipients take them for line ends or for nothing, so none may get through (RFC
 * 9112 sections 2.2 and 11.1).
 */
final class LineReader {
  /** What reading came to. */
  enum Progress {
    /** The buffer is empty and the line is not complete. */
    MORE,
    /** The line is complete. */
    LINE,
    /** The line is longer than its limit. */
    TOO_LONG,
    /** A CR without an LF, an LF without a CR, or another control character. */
    CONTROL
  }

  /** Enough for most lines; a longer one makes it grow. */
  private static final int INITIAL = 256;

  private byte[] line = new byte[INITIAL];
  private int length;
  private boolean afterCr;

  /**
   * Takes bytes until the line ends.
   *
   * @param limit most bytes before the CRLF; the same in every call for one line
   */
  Progress read(ByteBuffer in, int limit) {
    while (in.hasRemaining()) {
      if (afterCr) {
        return in.get() == '\n' ? Progress.LINE : Progress.CONTROL;
      }
      copyText(in, limit);
      if (in.hasRemaining()) {
        byte next = in.get();
        if (next != '\r') {
          return isControl(next) ? Progress.CONTROL : Progress.TOO_LONG;
        }
        afterCr = true;
      }
    }
    return Progress.MORE;
  }

  /** The first place of a control character, or beyond the limit, or without a byte. */
  private int endOfText(ByteBuffer in, int limit) {
    int end = Math.min(in.limit(), in.position() + limit - length);
    int at = in.position();
    while (at < end && !isControl(in.get(at))) {
      at++;
    }
    return at;
  }

  /** Copies what is neither a control character nor beyond the limit. */
  private void copyText(ByteBuffer in, int limit) {
    int count = endOfText(in, limit) - in.position();
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    }
    in.get(line, length, count);
    length += count;
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < 0x20 && b != '\t' || b == 0x7F;
  }

  /** Whether nothing of a line is here, not even its CR. */
  boolean isEmpty() {
    return hasNoText() && !afterCr;
  }

  /** Whether nothing of a line is here but perhaps its CR. */
  boolean hasNoText() {
    return length == 0;
  }

  /** How many bytes are here, without the CRLF. */
  int length() {
    return length;
  }

  /** The text so far, one character per byte; starts the next line. */
  String take() {
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    length = 0;
    afterCr = false;
    return text;
  }
}
