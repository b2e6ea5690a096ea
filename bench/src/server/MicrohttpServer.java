package server;

import java.time.Duration;
import java.util.List;
import org.microhttp.EventLoop;
import org.microhttp.Header;
import org.microhttp.NoopLogger;
import org.microhttp.Options;
import org.microhttp.OptionsBuilder;
import org.microhttp.Response;

/** Microhttp, which answers from arrays. */
final class MicrohttpServer {
  private static final Header TEXT = new Header("Content-Type", Content.TEXT);
  private static final Header BINARY = new Header("Content-Type", Content.BINARY);

  private MicrohttpServer() {}

  /** The argument is how many selector threads there are. */
  public static void main(String[] arguments) throws Exception {
    Options options =
        OptionsBuilder.newBuilder()
            .withHost("127.0.0.1")
            .withPort(0)
            .withAcceptLength(1024)
            .withRequestTimeout(Duration.ofMinutes(10))
            .withConcurrency(Integer.parseInt(arguments[0]))
            .build();
    EventLoop loop =
        new EventLoop(
            options,
            NoopLogger.instance(),
            (request, callback) ->
                callback.accept(answer(request.uri().equals(Content.SMALL_PATH))));
    loop.start();
    Content.listening(loop.getPort());
    loop.join();
  }

  private static Response answer(boolean small) {
    List<Header> fields = List.of(new Header("Date", Content.date()), small ? TEXT : BINARY);
    return new Response(200, "OK", fields, small ? Content.SMALL : Content.LARGE);
  }
}
