package dev.heed.server.connection;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.RequestBody;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a peer sends, piece by piece, and how the handler goes about it.
 *
 * @param name for failure messages
 * @param style how the handler answers
 * @param pieces what arrives
 * @param answers how many requests can be served once so many pieces have arrived and then the peer
 *     half-closes; the first element is for no piece
 */
record Script(String name, Style style, List<String> pieces, List<Integer> answers) {
  private static final String GET = " HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final int LENGTH = 300;

  /** How a handler answers. */
  enum Style {
    /** Without a look at the request's body, when the test says so. */
    UNREAD,
    /** When the request's body is read and the test says so. */
    READ,
    /** At once, with a body whose three parts are made when the test says so. */
    PRODUCED
  }

  static List<Script> all() {
    return List.of(
        new Script(
            "pipelined",
            Style.UNREAD,
            List.of(
                "GET /0" + GET,
                "GET /1 HTT",
                "P/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"),
            List.of(0, 1, 1, 3)),
        new Script(
            "body not read",
            Style.UNREAD,
            List.of(
                "POST /0 HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n12345",
                "67890",
                "GET /1" + GET),
            List.of(0, 1, 1, 2)),
        new Script(
            "body read",
            Style.READ,
            List.of(
                "POST /0 HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n12345",
                "67890",
                "GET /1" + GET),
            List.of(0, 0, 1, 2)),
        new Script(
            "malformed later chunk",
            Style.UNREAD,
            List.of(
                "POST /0 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "zz\r\nGET /1" + GET),
            List.of(0, 1, 1)),
        new Script(
            "produced",
            Style.PRODUCED,
            List.of("GET /0" + GET, "GET /1" + GET + "GET /2 HTTP/1.0\r\n\r\n"),
            List.of(0, 1, 3)),
        new Script(
            "invited",
            Style.READ,
            List.of(
                "POST /0 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
                    + "Expect: 100-continue\r\n\r\n",
                "hello",
                "GET /1" + GET),
            List.of(0, 0, 1, 2)));
  }

  /** The body of the answer to a request for {@code /index}. */
  static byte[] body(int index) {
    byte[] body = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      body[i] = (byte) (i * (index + 3));
    }
    return body;
  }

  /** A handler that waits for the test's word, and the words that it waits for. */
  static final class Puppet implements Handler {
    private final Style style;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();

    Puppet(Style style) {
      this.style = style;
    }

    boolean isWaiting() {
      return !waiting.isEmpty();
    }

    void goOn() {
      waiting.remove().complete(null);
    }

    void fail() {
      waiting.remove().completeExceptionally(new IllegalStateException("the test says so"));
    }

    @Override
    public CompletionStage<Response> handle(Request request) {
      byte[] body = body(Integer.parseInt(request.head().target().path().substring(1)));
      return switch (style) {
        case UNREAD -> word().thenApply(go -> whole(body));
        case READ -> drain(request.body()).thenCompose(end -> word()).thenApply(go -> whole(body));
        case PRODUCED -> CompletableFuture.completedFuture(produced(body));
      };
    }

    private CompletionStage<Void> word() {
      CompletableFuture<Void> word = new CompletableFuture<>();
      waiting.add(word);
      return word;
    }

    private static Response whole(byte[] body) {
      return new Response(200, Fields.EMPTY, new ResponseBody.Bytes(ByteBuffer.wrap(body)));
    }

    private Response produced(byte[] body) {
      ByteBuffer rest = ByteBuffer.wrap(body);
      Producer producer = () -> word().thenApply(go -> part(rest));
      return new Response(200, Fields.EMPTY, new ResponseBody.Produced(LENGTH, producer));
    }

    private static BodyPart part(ByteBuffer rest) {
      if (!rest.hasRemaining()) {
        return BodyPart.End.PLAIN;
      }
      ByteBuffer part = rest.slice(rest.position(), LENGTH / 2);
      rest.position(rest.position() + LENGTH / 2);
      return new BodyPart.Data(part);
    }

    private static CompletionStage<BodyPart> drain(RequestBody body) {
      return body.read()
          .thenCompose(
              part ->
                  part instanceof BodyPart.End
                      ? CompletableFuture.completedFuture(part)
                      : drain(body));
    }
  }
}
