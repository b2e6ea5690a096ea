package cases.flush.codecs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Codecs that are ended before they have given out everything. */
class Codecs {
  int once(byte[] input, byte[] output) {
    Deflater deflater = new Deflater();
    deflater.setInput(input);
    deflater.finish();
    int length = 0;
    deflater.deflate(output); // expect: FlushIgnoredBeforeClose
    deflater.end();
    return length;
  }

  byte[] untilFinished(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater();
    deflater.setInput(input);
    deflater.finish();
    byte[] chunk = new byte[512];
    while (!deflater.finished()) {
      out.write(chunk, 0, deflater.deflate(chunk)); // ok: until it is finished
    }
    deflater.end();
    return out.toByteArray();
  }

  byte[] copied(byte[] input) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(input);
      deflater.finish();
      byte[] output = new byte[512];
      int length = deflater.deflate(output); // expect: FlushIgnoredBeforeClose
      return Arrays.copyOf(output, length);
    } finally {
      deflater.end();
    }
  }

  int asked(byte[] input, byte[] output) {
    Deflater deflater = new Deflater();
    deflater.setInput(input);
    deflater.finish();
    int length = deflater.deflate(output); // ok: asked whether that was all
    if (!deflater.finished()) {
      throw new IllegalStateException("the output is too small");
    }
    deflater.end();
    return length;
  }

  int buffers(ByteBuffer input, ByteBuffer output) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(input);
      deflater.finish();
      return deflater.deflate(output); // ok: the caller is told how much
    } finally {
      deflater.end();
    }
  }
}
