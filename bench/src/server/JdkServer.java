package server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The JDK's own server. It has one selector thread, and a thread for each exchange: from a cached
 * pool, or a virtual one where the JDK has them.
 */
final class JdkServer {
  private JdkServer() {}

  /** The second argument is {@code cached} or {@code virtual}. */
  public static void main(String[] arguments) throws Exception {
    // Its defaults close all but 200 idle connections and wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
    System.setProperty("sun.net.httpserver.idleInterval", "600");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 1024);
    server.createContext("/", JdkServer::answer);
    server.setExecutor(
        arguments[1].equals("virtual") ? virtualThreads() : Executors.newCachedThreadPool());
    server.start();
    Content.listening(server.getAddress().getPort());
  }

  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean small = exchange.getRequestURI().getPath().equals(Content.SMALL_PATH);
    byte[] body = small ? Content.SMALL : Content.LARGE;
    exchange.getResponseHeaders().set("Content-Type", small ? Content.TEXT : Content.BINARY);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
