package cases.flush.services;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

class WebSockets implements WebSocket.Listener {
  private CompletableFuture<WebSocket> previous = CompletableFuture.completedFuture(null);

  void last(WebSocket ws) {
    ws.sendText("last words", true); // expect: FlushIgnoredBeforeClose
    ws.abort();
  }

  void lastBinary(WebSocket ws, ByteBuffer bytes) {
    var sent = ws.sendBinary(bytes, true); // expect: FlushIgnoredBeforeClose
    ws.abort();
  }

  void lastWaited(WebSocket ws) {
    ws.sendText("last words", true).join(); // ok: waits
    ws.abort();
  }

  CompletableFuture<Void> lastChained(WebSocket ws) {
    return ws.sendText("last words", true).thenAccept(WebSocket::abort); // ok: sequenced
  }

  CompletableFuture<WebSocket> closeProperly(WebSocket ws) {
    return ws.sendText("{}", true)
        .thenCompose(w -> w.sendClose(WebSocket.NORMAL_CLOSURE, "done")); // ok: sequenced
  }

  CompletionStage<?> closeWithTimeout(WebSocket ws) {
    return ws.sendText("{}", true)
        .orTimeout(3, TimeUnit.SECONDS)
        .whenComplete((w, e) -> ws.abort()); // ok: sequenced
  }

  void queue(WebSocket ws, String s) {
    previous = previous.thenCompose(p -> ws.sendText(s, true));
  }

  void drainAndAbort(WebSocket ws) {
    previous.join(); // ok: the queue is awaited
    ws.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket ws, CharSequence data, boolean last) {
    if (data.toString().equals("quit")) {
      ws.sendText("bye", true); // expect: FlushIgnoredBeforeClose
      ws.abort();
      return null;
    }
    ws.request(1);
    return ws.sendText(data, last); // ok: returned
  }

  void guarded(WebSocket ws, ByteBuffer ping) {
    try {
      ws.sendPing(ping).join(); // ok: waits
      ws.sendText("x", true); // expect: FlushIgnoredBeforeClose
    } finally {
      ws.abort();
    }
  }
}
