package server;

import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** The sample server with all of its deadlines, limits and books. */
final class HeedServer {
  private static final Fields TEXT = Fields.of("Content-Type", Content.TEXT);
  private static final Fields BINARY = Fields.of("Content-Type", Content.BINARY);
  private static final ByteBuffer SMALL = Content.direct(Content.SMALL);
  private static final ByteBuffer LARGE = Content.direct(Content.LARGE);
  private static final int CONNECTIONS = 20_000;

  private HeedServer() {}

  /** The argument is how many selector threads there are. */
  public static void main(String[] arguments) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ServerConfig config =
        ServerConfig.of("bench", any)
            .withLoops(Integer.parseInt(arguments[0]))
            .withConnections(CONNECTIONS, CONNECTIONS);
    Server server =
        Server.start(
            config,
            request ->
                CompletableFuture.completedFuture(
                    answer(request.head().target().path().equals(Content.SMALL_PATH))));
    Content.listening(((InetSocketAddress) server.addresses().get(0)).getPort());
  }

  private static Response answer(boolean small) {
    return small
        ? new Response(200, TEXT, new ResponseBody.Bytes(SMALL))
        : new Response(200, BINARY, new ResponseBody.Bytes(LARGE));
  }
}
