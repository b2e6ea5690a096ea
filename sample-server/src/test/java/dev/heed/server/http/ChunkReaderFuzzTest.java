package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any bytes as a chunked body: no exception, no dependence on cuts or portions, and the same data
 * as a second reader that is written as one regular expression per line.
 */
class ChunkReaderFuzzTest {
  private static final Limits LIMITS = Limits.DEFAULT.withBody(100_000);
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String QUOTED =
      "\"(?:[\t !#-\\[\\]-~\u0080-\u00ff]|\\\\[\t -~\u0080-\u00ff])*+\"";
  private static final String EXTENSION =
      "[ \t]*;[ \t]*" + TOKEN + "(?:[ \t]*=[ \t]*(?:" + TOKEN + "|" + QUOTED + "))?";
  private static final Pattern SIZE =
      Pattern.compile("([0-9A-Fa-f]{1,16})((?:" + EXTENSION + ")*)\r\n");
  private static final Pattern TRAILER =
      Pattern.compile("(" + TOKEN + "):[\t -~\u0080-\u00ff]*+\r\n");

  @FuzzTest(maxDuration = "2m")
  void decodesChunks(byte[] data) {
    BodyFraming chunked = new BodyFraming.Chunked();
    List<ByteBuffer> whole = List.of(ByteBuffer.wrap(data));
    BodyOutcome outcome = BodyOutcome.read(chunked, whole, LIMITS, 1 << 20);
    assertThat(BodyOutcome.read(chunked, List.of(ByteBuffer.wrap(data)), LIMITS, 7))
        .isEqualTo(outcome);
    for (int at : new int[] {data.length / 2, data.length - 1, outcome.consumed() - 1}) {
      if (at > 0 && at < data.length) {
        List<ByteBuffer> halves =
            List.of(ByteBuffer.wrap(data, 0, at), ByteBuffer.wrap(data, at, data.length - at));
        assertThat(BodyOutcome.read(chunked, halves, LIMITS, 1 << 20)).isEqualTo(outcome);
      }
    }
    compare(outcome, new Second(new String(data, StandardCharsets.ISO_8859_1)));
  }

  private static void compare(BodyOutcome outcome, Second second) {
    boolean complete = second.read();
    boolean tooLarge =
        outcome.last() instanceof BodyStep.Refused refused && refused.refusal().status() != 400;
    if (!tooLarge) {
      assertThat(outcome.last() instanceof BodyStep.End).isEqualTo(complete);
    }
    if (outcome.last() instanceof BodyStep.End) {
      assertThat(outcome.data()).isEqualTo(second.data.toString());
      assertThat(outcome.consumed()).isEqualTo(second.at);
    }
  }

  /** The second reader. */
  private static final class Second {
    private final String text;
    private final StringBuilder data = new StringBuilder();
    private int at;

    Second(String text) {
      this.text = text;
    }

    boolean read() {
      while (true) {
        Matcher size = SIZE.matcher(text).region(at, text.length());
        if (!size.lookingAt()) {
          return false;
        }
        at = size.end();
        long length = Long.parseUnsignedLong(size.group(1), 16);
        if (length == 0) {
          return readTrailers();
        }
        if (length < 0
            || length > text.length() - at
            || !text.startsWith("\r\n", at + (int) length)) {
          return false;
        }
        data.append(text, at, at + (int) length);
        at += (int) length + 2;
      }
    }

    private boolean readTrailers() {
      while (!text.startsWith("\r\n", at)) {
        Matcher trailer = TRAILER.matcher(text).region(at, text.length());
        if (!trailer.lookingAt() || !TrailerRules.areAllowed(Fields.of(trailer.group(1), ""))) {
          return false;
        }
        at = trailer.end();
      }
      at += 2;
      return true;
    }
  }
}
