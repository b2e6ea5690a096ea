package dev.heed.server.app.samples;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;

/** {@code /digest}: the SHA-256 of the request's body and its length, as text. */
final class DigestHandler implements Handler {
  @Override
  public CompletionStage<Response> handle(Request request) {
    Sum sum = new Sum();
    return Bodies.forEach(request.body(), sum::add)
        .thenApply(end -> Response.text(200, sum.text()));
  }

  private static final class Sum {
    private final MessageDigest digest = sha256();
    private long count;

    void add(ByteBuffer bytes) {
      count += bytes.remaining();
      digest.update(bytes);
    }

    String text() {
      return HexFormat.of().formatHex(digest.digest()) + " " + count + "\n";
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }
}
