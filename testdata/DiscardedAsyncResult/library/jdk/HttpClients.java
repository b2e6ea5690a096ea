package cases.discarded.library.jdk;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The JDK's HTTP client and web socket. */
class HttpClients {
  void request(HttpClient client, HttpRequest request) throws Exception {
    client.sendAsync(request, BodyHandlers.discarding()); // expect: DiscardedAsyncResult
    client.send(request, BodyHandlers.discarding()); // ok: blocks and throws
    client.sendAsync(request, BodyHandlers.ofString()).join(); // ok: awaited
  }

  CompletableFuture<Integer> status(HttpClient client, HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::statusCode); // ok: returned
  }

  void printed(HttpClient client, HttpRequest request) {
    client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(HttpResponse::body)
        .thenAccept(System.out::println); // expect: DiscardedAsyncResult
  }

  void socket(WebSocket socket) {
    socket.sendText("a", true); // expect: DiscardedAsyncResult
    socket.sendPing(ByteBuffer.allocate(0)); // expect: DiscardedAsyncResult
    socket.sendText("b", true).join(); // ok: awaited
    socket.request(1); // ok: returns nothing
  }

  static final class Echo implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      socket.request(1); // ok: returns nothing
      return socket.sendText(data, last); // ok: returned to the socket
    }

    @Override
    public void onOpen(WebSocket socket) {
      socket.sendText("hello", true); // expect: DiscardedAsyncResult
      socket.request(1); // ok: returns nothing
    }
  }

  CompletableFuture<WebSocket> open(HttpClient client, java.net.URI uri) {
    client.newWebSocketBuilder().buildAsync(uri, new Echo()); // expect: DiscardedAsyncResult
    return client.newWebSocketBuilder().buildAsync(uri, new Echo()); // ok: returned
  }
}
