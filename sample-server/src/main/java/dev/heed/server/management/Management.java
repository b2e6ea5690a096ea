package dev.heed.server.management;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What operators see of a server, at an address of its own: {@code /metrics} for Prometheus and a
 * live page at {@code /}. It is served by a second, small server of the same kind.
 */
public final class Management implements Handler {
  private static final String POLICY =
      "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src data:";

  private final Metrics metrics;
  private final byte[] page = resource("page.html");
  private final byte[] script = resource("page.js");
  private final byte[] style = resource("page.css");

  private Management(Server observed) {
    this.metrics = new Metrics(observed);
  }

  /**
   * A running management server.
   *
   * @param server the server itself, to be stopped
   */
  public record Running(Server server) {
    /** Where it listens. */
    public SocketAddress address() {
      return server.addresses().get(0);
    }
  }

  /**
   * Starts to show a server.
   *
   * @throws IOException if the address cannot be bound
   */
  public static Running start(SocketAddress address, Server observed) throws IOException {
    ServerConfig config = ServerConfig.of("management", address).withLoops(1);
    return new Running(Server.start(config, new Management(observed)));
  }

  @Override
  public CompletionStage<Response> handle(Request request) {
    return CompletableFuture.completedFuture(answer(request));
  }

  private Response answer(Request request) {
    if (!request.head().method().equals("GET") && !request.head().isHead()) {
      return Response.empty(405, Fields.of("Allow", "GET, HEAD"));
    }
    return switch (request.head().target().path()) {
      case "/" -> content("text/html; charset=utf-8", page);
      case "/page.js" -> content("text/javascript; charset=utf-8", script);
      case "/page.css" -> content("text/css; charset=utf-8", style);
      case "/metrics" -> content("text/plain; version=0.0.4; charset=utf-8", metrics.text());
      case "/state.json" -> content("application/json", metrics.json());
      default -> Response.text(404, "there is nothing here\n");
    };
  }

  private static Response content(String type, String text) {
    return content(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Response content(String type, byte[] bytes) {
    Fields fields =
        Fields.of(
            "Content-Type",
            type,
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff");
    return new Response(200, fields, new ResponseBody.Bytes(ByteBuffer.wrap(bytes)));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Management.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
