package dev.heed.server.app.samples;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.http.Fields;
import dev.heed.server.http.RequestHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Picks the sample handler for a path. */
public final class SampleHandlers implements Handler {
  /** RFC 9110 section 9.1: a method that is none of these is 501, whatever it is asked of. */
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Handler options =
      request -> done(Response.empty(204, Fields.of("Allow", String.join(", ", METHODS))));
  private final Handler hello = request -> done(Response.text(200, "Hello, world!\n"));
  private final Handler bytes = new BytesHandler();
  private final Handler echo = new EchoHandler();
  private final Handler digest = new DigestHandler();
  private final Handler others;

  private SampleHandlers(Handler others) {
    this.others = others;
  }

  /** The sample handlers alone. */
  public static Handler withoutFiles() {
    return new Digesting(
        new SampleHandlers(request -> done(Response.text(404, "there is nothing here\n"))));
  }

  /**
   * The sample handlers, and the files of a directory for all other paths.
   *
   * @throws IOException if there is no such directory
   */
  public static Handler withFiles(Path root) throws IOException {
    return new Digesting(new SampleHandlers(new FilesHandler(root)));
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    RequestHead head = request.head();
    if (!METHODS.contains(head.method())) {
      return done(Response.text(501, "this method is unknown here\n"));
    }
    return pick(head).handle(request);
  }

  private Handler pick(RequestHead head) {
    String path = head.target().path();
    return switch (path) {
      case "*" -> options;
      case "/hello" -> hello;
      case "/echo" -> echo;
      case "/digest" -> digest;
      default -> path.startsWith(BytesHandler.PREFIX) ? bytes : others;
    };
  }

  private static CompletionStage<Response> done(Response response) {
    return CompletableFuture.completedFuture(response);
  }
}
