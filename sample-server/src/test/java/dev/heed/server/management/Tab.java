package dev.heed.server.management;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One tab of a browser, over the DevTools protocol. */
final class Tab implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final Pattern SOCKET = Pattern.compile("\"(ws://[^\"]*/page/[^\"]*)\"");
  private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");
  private static final Pattern TEXT = Pattern.compile("\"(?:value|data)\":\"([^\"]*)\"");

  /** What a page has no business to say: errors of its script, refusals of its own policy. */
  private static final Pattern COMPLAINT =
      Pattern.compile("\"method\":\"(Runtime\\.exceptionThrown|Log\\.entryAdded)\"");

  private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private WebSocket socket;
  private int calls;

  private Tab() {}

  /** Connects to the first tab of the browser that is debugged at this address. */
  static Tab first(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpRequest list = HttpRequest.newBuilder(address.resolve("/json/list")).build();
    Matcher found = SOCKET.matcher(client.send(list, BodyHandlers.ofString()).body());
    if (!found.find()) {
      throw new AssertionError("the browser has no tab");
    }
    Tab tab = new Tab();
    URI page = URI.create(found.group(1));
    tab.socket = client.newWebSocketBuilder().buildAsync(page, tab.new Receiver()).join();
    tab.call("Log.enable", "{}");
    tab.call("Runtime.enable", "{}");
    return tab;
  }

  void open(URI page) {
    call("Page.navigate", "{\"url\":" + quoted(page.toString()) + "}");
  }

  /** What an expression is worth in the page, as text. */
  String ask(String expression) {
    String answer =
        call(
            "Runtime.evaluate",
            "{\"returnByValue\":true,\"expression\":"
                + quoted("encodeURIComponent(" + expression + ")")
                + "}");
    if (answer.contains("\"exceptionDetails\"")) {
      throw new AssertionError(expression + ": " + answer);
    }
    return URLDecoder.decode(textIn(answer), StandardCharsets.UTF_8);
  }

  /** What a person sees of an element, which is nothing if it is not there or not visible. */
  String shown(String id) {
    String element = "document.getElementById('" + id + "')";
    return ask("(" + element + "?.checkVisibility() ? " + element + ".innerText : '').trim()");
  }

  /** A picture of what is shown, as a PNG file. */
  byte[] picture() {
    return Base64.getDecoder().decode(textIn(call("Page.captureScreenshot", "{}")));
  }

  /** Errors of the page's script and requests or styles that its policy refused. */
  List<String> complaints() {
    return complaints;
  }

  private String call(String method, String parameters) {
    int id = ++calls;
    CompletableFuture<String> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String message =
        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    socket.sendText(message, true).join();
    String text = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (text.startsWith("{\"id\":" + id + ",\"error\"")) {
      throw new AssertionError(method + ": " + text);
    }
    return text;
  }

  private static String textIn(String answer) {
    Matcher text = TEXT.matcher(answer);
    if (!text.find()) {
      throw new AssertionError("no text in " + answer);
    }
    return text.group(1);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void received(String message) {
    Matcher id = ID.matcher(message);
    if (id.find()) {
      waiting.remove(Integer.parseInt(id.group(1))).complete(message);
    } else if (COMPLAINT.matcher(message).find()) {
      complaints.add(message);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Puts messages together that come in parts. */
  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        received(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      waiting.values().forEach(call -> call.completeExceptionally(error));
    }
  }
}
