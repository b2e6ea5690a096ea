package cases.flush.websocket;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The JDK's WebSocket client. */
class WebSockets {
  void aborted(WebSocket socket) {
    socket.sendText("bye", true); // expect: FlushIgnoredBeforeClose
    socket.abort();
  }

  void joined(WebSocket socket) {
    socket.sendText("bye", true).join(); // ok: waits
    socket.abort();
  }

  void closedButNotWaitedFor(WebSocket socket) {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "done"); // expect: FlushIgnoredBeforeClose
    socket.abort();
  }

  void abortedAfterTimeout(WebSocket socket) throws Exception {
    try {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "done").get(1, TimeUnit.SECONDS); // ok: waits
    } catch (TimeoutException e) {
      socket.abort();
    }
  }

  void orderedByTheProtocol(WebSocket socket) {
    CompletableFuture<WebSocket> text = socket.sendText("bye", true); // ok: the close frame is behind it
    text.thenCompose(sent -> sent.sendClose(WebSocket.NORMAL_CLOSURE, "done")).join();
    socket.abort();
  }
}
