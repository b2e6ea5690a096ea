package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Any bytes at all: no exception, no dependence on cuts, and what is accepted is what the grammar,
 * written down a second time in another way, says it is.
 */
class RequestDecoderFuzzTest {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern LINE =
      Pattern.compile("(" + TOKEN + ") ([!$-;=?-\\[\\]^_`a-z{|}~]+) HTTP/1\\.[0-9]");
  private static final Pattern FIELD =
      Pattern.compile(
          "(" + TOKEN + "):[ \t]*((?:[!-~\u0080-\u00ff](?:[ \t]*[!-~\u0080-\u00ff])*)?)[ \t]*");

  @FuzzTest(maxDuration = "2m")
  void decodesHeads(byte[] data) {
    HeadOutcome outcome = HeadOutcome.feed(List.of(ByteBuffer.wrap(data)), Limits.DEFAULT);
    for (int at : new int[] {data.length / 2, data.length - 1, outcome.consumed() - 1}) {
      if (at > 0 && at < data.length) {
        List<ByteBuffer> halves =
            List.of(ByteBuffer.wrap(data, 0, at), ByteBuffer.wrap(data, at, data.length - at));
        assertThat(HeadOutcome.feed(halves, Limits.DEFAULT)).isEqualTo(outcome);
      }
    }
    if (outcome.decoded() instanceof Decoded.Complete complete) {
      String text = new String(data, 0, outcome.consumed(), StandardCharsets.ISO_8859_1);
      check(complete.head(), text.replaceFirst("^(\r\n){0,4}", ""));
    } else if (outcome.decoded() instanceof Decoded.NeedMore) {
      assertThat(outcome.consumed()).isEqualTo(data.length);
    }
  }

  private static void check(RequestHead head, String text) {
    assertThat(text).endsWith("\r\n\r\n");
    String[] lines = text.substring(0, text.length() - 4).split("\r\n", -1);
    var line = LINE.matcher(lines[0]);
    assertThat(line.matches()).as("request line").isTrue();
    assertThat(head.method()).isEqualTo(line.group(1)).isNotEqualTo("CONNECT");
    assertThat(head.target().raw()).isEqualTo(line.group(2));
    assertThat(head.fields().size()).isEqualTo(lines.length - 1);
    for (int i = 1; i < lines.length; i++) {
      var field = FIELD.matcher(lines[i]);
      assertThat(field.matches()).as("field line").isTrue();
      assertThat(head.fields().name(i - 1)).isEqualTo(field.group(1));
      assertThat(head.fields().value(i - 1)).isEqualTo(field.group(2));
    }
    checkFraming(head, text.toLowerCase(Locale.ROOT));
  }

  private static void checkFraming(RequestHead head, String text) {
    assertThat(count(text, "\r\nhost:"))
        .isBetween(head.version() == HttpVersion.HTTP_1_1 ? 1 : 0, 1);
    int lengths = count(text, "\r\ncontent-length:");
    int codings = count(text, "\r\ntransfer-encoding:");
    assertThat(lengths + codings).isLessThanOrEqualTo(1);
    if (codings == 1) {
      assertThat(head.framing()).isEqualTo(new BodyFraming.Chunked());
      assertThat(text).containsPattern("\r\ntransfer-encoding:[ \t]*chunked[ \t]*\r\n");
    } else if (head.framing() instanceof BodyFraming.Length length) {
      assertThat(text)
          .containsPattern("\r\ncontent-length:[ \t]*0*" + length.length() + "[ \t]*\r\n");
    } else {
      assertThat(head.framing()).isEqualTo(new BodyFraming.None());
      assertThat(lengths == 0 || text.matches("(?s).*\r\ncontent-length:[ \t]*0+[ \t]*\r\n.*"))
          .isTrue();
    }
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
