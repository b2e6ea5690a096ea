package dev.heed.checker.harm;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import org.junit.jupiter.api.Test;

/** What {@code webSocket.sendText(text, true); webSocket.abort();} does to a slow reader. */
final class WebSocketHarmTest {
  /** More than the kernel takes for a peer that does not read. */
  private static final int LENGTH = 8 * 1024 * 1024;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String text = "x".repeat(LENGTH);

  @Test
  void abortAfterASendThatNobodyAwaitsLosesTheRest() throws Exception {
    try (WebSocketReader reader = new WebSocketReader()) {
      WebSocket socket = connect(reader);

      socket.sendText(text, true);
      socket.abort();

      assertThat(reader.textReceivedToTheEnd()).isLessThan(LENGTH);
    }
  }

  @Test
  void awaitingTheSendBeforeTheCloseLosesNothing() throws Exception {
    try (WebSocketReader reader = new WebSocketReader()) {
      WebSocket socket = connect(reader);

      var sent = socket.sendText(text, true);
      reader.startReading();
      sent.get(60, SECONDS);
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(60, SECONDS);

      assertThat(reader.textReceivedToTheEnd()).isEqualTo(LENGTH);
    }
  }

  private WebSocket connect(WebSocketReader reader) throws Exception {
    return client
        .newWebSocketBuilder()
        .buildAsync(URI.create("ws://127.0.0.1:" + reader.port()), new WebSocket.Listener() {})
        .get(60, SECONDS);
  }
}
