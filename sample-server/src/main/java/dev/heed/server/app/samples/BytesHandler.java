package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code /bytes/N}: N bytes of {@link Pattern}, after the request's body has been read.
 *
 * <p>With {@code ?chunked} the length is not promised; with {@code ?nodrain} the response does not
 * wait for the request's body.
 */
final class BytesHandler implements Handler {
  static final String PREFIX = "/bytes/";

  private static final Fields FIELDS = Fields.of("Content-Type", "application/octet-stream");

  @Override
  public CompletionStage<Response> handle(Request request) {
    OptionalLong count = Decimal.parse(request.head().target().path().substring(PREFIX.length()));
    if (count.isEmpty()) {
      return CompletableFuture.completedFuture(Response.text(404, "no number of bytes\n"));
    }
    Query query = new Query(request.head().target().query());
    Response response = respond(count.getAsLong(), query.has("chunked"));
    return query.has("nodrain")
        ? CompletableFuture.completedFuture(response)
        : Bodies.drain(request.body()).thenApply(end -> response);
  }

  private static Response respond(long count, boolean chunked) {
    return new Response(
        200, FIELDS, new ResponseBody.Produced(chunked ? -1 : count, new Source(count)));
  }

  /** Makes the bytes. */
  private static final class Source implements Producer {
    private static final CompletionStage<BodyPart> END =
        CompletableFuture.completedFuture(BodyPart.End.PLAIN);

    private final long count;
    private long made;

    Source(long count) {
      this.count = count;
    }

    @Override
    public CompletionStage<BodyPart> next() {
      if (made == count) {
        return END;
      }
      BodyPart.Data data = new BodyPart.Data(Pattern.from(made, count - made));
      made += data.bytes().remaining();
      return CompletableFuture.completedFuture(data);
    }
  }
}
