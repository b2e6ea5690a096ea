package dev.heed.checker.harm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is lost when a compressor or an encoder is ended before it has given everything out. */
final class CodecHarmTest {
  private static final int SIZE = 256 * 1024;

  @Test
  void aDeflaterThatIsEndedAfterOneCallLosesTheRest() throws Exception {
    byte[] input = incompressible();
    byte[] output = new byte[8 * 1024];
    Deflater deflater = new Deflater();
    deflater.setInput(input);
    deflater.finish();

    int count = deflater.deflate(output);
    deflater.end();

    assertThat(inflate(Arrays.copyOf(output, count))).hasSizeLessThan(input.length);
  }

  @Test
  void aDeflaterThatIsAskedUntilItHasFinishedLosesNothing() throws Exception {
    byte[] input = incompressible();
    byte[] output = new byte[8 * 1024];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    deflater.setInput(input);
    deflater.finish();

    while (!deflater.finished()) {
      all.write(output, 0, deflater.deflate(output));
    }
    deflater.end();

    assertThat(inflate(all.toByteArray())).isEqualTo(input);
  }

  @Test
  void anEncoderWhoseOverflowIsIgnoredLosesTheRest() {
    CharBuffer text = CharBuffer.wrap("ä".repeat(SIZE));
    ByteBuffer output = ByteBuffer.allocate(8 * 1024);
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

    encoder.encode(text, output, true);
    encoder.reset();

    assertThat(output.position()).isLessThan(2 * SIZE);
    assertThat(text.hasRemaining()).isTrue();
  }

  @Test
  void anEncoderThatIsAskedUntilItUnderflowsLosesNothing() {
    CharBuffer text = CharBuffer.wrap("ä".repeat(SIZE));
    ByteBuffer output = ByteBuffer.allocate(8 * 1024);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();

    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = encoder.encode(text, output, true);
      drain(output, all);
    }
    while (encoder.flush(output).isOverflow()) {
      drain(output, all);
    }
    drain(output, all);

    assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo("ä".repeat(SIZE));
  }

  private static void drain(ByteBuffer buffer, ByteArrayOutputStream target) {
    target.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static byte[] inflate(byte[] compressed) throws Exception {
    Inflater inflater = new Inflater();
    inflater.setInput(compressed);
    byte[] output = new byte[2 * SIZE];
    int count = inflater.inflate(output);
    inflater.end();
    return Arrays.copyOf(output, count);
  }

  private static byte[] incompressible() {
    byte[] bytes = new byte[SIZE];
    new Random(4022).nextBytes(bytes);
    return bytes;
  }
}
