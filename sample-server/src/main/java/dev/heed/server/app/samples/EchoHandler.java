package dev.heed.server.app.samples;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.RequestBody;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.BodyFraming;
import dev.heed.server.http.Fields;
import dev.heed.server.http.RequestHead;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /echo}: sends the request's body back while it comes in, no faster than it is taken. */
final class EchoHandler implements Handler {
  private static final String DEFAULT_TYPE = "application/octet-stream";

  @Override
  public CompletionStage<Response> handle(Request request) {
    RequestHead head = request.head();
    Fields fields =
        Fields.of("Content-Type", head.fields().first("Content-Type").orElse(DEFAULT_TYPE));
    ResponseBody body = new ResponseBody.Produced(length(head), new Echo(request.body()));
    return CompletableFuture.completedFuture(new Response(200, fields, body));
  }

  private static long length(RequestHead head) {
    if (head.framing() instanceof BodyFraming.Length sized) {
      return sized.length();
    }
    return head.framing() instanceof BodyFraming.None ? 0 : -1;
  }

  private record Echo(RequestBody body) implements Producer {
    @Override
    public CompletionStage<BodyPart> next() {
      return body.read().thenApply(Echo::withoutTrailers);
    }

    @Override
    public boolean readsRequest() {
      return true;
    }

    /** What a request may say in its trailers is not what a response may. */
    private static BodyPart withoutTrailers(BodyPart part) {
      return part instanceof BodyPart.End ? BodyPart.End.PLAIN : part;
    }
  }
}
