package dev.heed.server.app.files;

import dev.heed.server.http.Decoded;
import dev.heed.server.http.Limits;
import dev.heed.server.http.RequestDecoder;
import dev.heed.server.http.RequestHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Request heads that went through the real decoder. */
final class Requests {
  private Requests() {}

  /** Decodes a request with these field lines, separated by a vertical bar. */
  static RequestHead of(String method, String target, String fields) {
    String lines = fields.isEmpty() ? "" : fields.replace("|", "\r\n") + "\r\n";
    String text = method + " " + target + " HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    Decoded decoded = new RequestDecoder(Limits.DEFAULT).feed(bytes);
    if (decoded instanceof Decoded.Complete complete) {
      return complete.head();
    }
    throw new AssertionError(decoded.toString());
  }
}
