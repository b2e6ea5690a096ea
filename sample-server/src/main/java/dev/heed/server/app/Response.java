package dev.heed.server.app;

import dev.heed.server.http.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One response. The connection adds {@code Date}, {@code Connection} and the framing fields itself
 * and refuses a handler that sets them.
 *
 * @param status 200 to 599
 * @param fields the header section
 * @param body the content; a response to {@code HEAD} has it too, it is released unsent
 */
public record Response(int status, Fields fields, ResponseBody body) {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  /** Refuses missing parts. */
  public Response {
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(body, "body");
  }

  /** A response without content. */
  public static Response empty(int status, Fields fields) {
    return new Response(status, fields, new ResponseBody.Bytes(NOTHING));
  }

  /** A short text as the content. */
  public static Response text(int status, String text) {
    return new Response(
        status,
        Fields.of("Content-Type", "text/plain; charset=utf-8"),
        new ResponseBody.Bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
  }
}
