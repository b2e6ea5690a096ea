package cases.uncompleted.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** HTTP clients, the JDK's and one with callbacks. */
class HttpCalls {
  private static final Logger LOG = Logger.getLogger("http");
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, CompletableFuture<WebSocket>> sockets = new ConcurrentHashMap<>();

  interface Call {
    void enqueue(Callback callback);

    Response execute() throws IOException;
  }

  interface Response {
    int code();

    String text() throws IOException;
  }

  interface Callback {
    void onFailure(Call call, IOException e);

    void onResponse(Call call, Response response) throws IOException;
  }

  CompletableFuture<String> get(URI uri) {
    CompletableFuture<String> body = new CompletableFuture<>();
    HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
    http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body).thenAccept(body::complete); // expect: UncompletedPromise
    return body;
  }

  CompletableFuture<String> getChecked(URI uri) {
    CompletableFuture<String> body = new CompletableFuture<>();
    HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
    http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenAccept(r -> { // expect: UncompletedPromise
      if (r.statusCode() == 200) {
        body.complete(r.body());
      } else {
        body.completeExceptionally(new IOException("status " + r.statusCode()));
      }
    });
    return body;
  }

  CompletableFuture<String> getRight(URI uri) {
    CompletableFuture<String> body = new CompletableFuture<>();
    HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
    http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((r, e) -> { // ok
      if (e != null) {
        body.completeExceptionally(e);
      } else if (r.statusCode() == 200) {
        body.complete(r.body());
      } else {
        body.completeExceptionally(new IOException("status " + r.statusCode()));
      }
    });
    return body;
  }

  CompletableFuture<String> getHandle(URI uri) {
    CompletableFuture<String> body = new CompletableFuture<>();
    http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).handle((r, e) -> { // expect: UncompletedPromise
      if (e != null) {
        LOG.warning("no answer: " + e);
        return null;
      }
      body.complete(r.body());
      return null;
    });
    return body;
  }

  CompletableFuture<String> getHandleValue(URI uri) {
    CompletableFuture<String> body = new CompletableFuture<>();
    http.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).handle((r, e) -> { // ok
      String text = e != null ? "" : r.body();
      return body.complete(text);
    });
    return body;
  }

  CompletableFuture<String> enqueue(Call call) {
    CompletableFuture<String> result = new CompletableFuture<>();
    call.enqueue(new Callback() { // expect: UncompletedPromise
      @Override
      public void onFailure(Call c, IOException e) {
        LOG.severe("call failed: " + e);
      }

      @Override
      public void onResponse(Call c, Response response) throws IOException {
        result.complete(response.text());
      }
    });
    return result;
  }

  CompletableFuture<String> enqueueRight(Call call) {
    CompletableFuture<String> result = new CompletableFuture<>();
    call.enqueue(new Callback() { // ok
      @Override
      public void onFailure(Call c, IOException e) {
        result.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call c, Response response) {
        try {
          result.complete(response.text());
        } catch (IOException e) {
          result.completeExceptionally(e);
        }
      }
    });
    return result;
  }

  CompletableFuture<Integer> enqueueCode(Call call) {
    CompletableFuture<Integer> result = new CompletableFuture<>();
    call.enqueue(new Callback() { // ok: a failure is code 0
      @Override
      public void onFailure(Call c, IOException e) {
        result.complete(0);
      }

      @Override
      public void onResponse(Call c, Response response) {
        result.complete(response.code());
      }
    });
    return result;
  }

  CompletableFuture<WebSocket> socket(URI uri) {
    return sockets.computeIfAbsent(uri.toString(), k -> {
      CompletableFuture<WebSocket> opened = new CompletableFuture<>();
      http.newWebSocketBuilder().buildAsync(uri, new WebSocket.Listener() {}).thenAccept(opened::complete); // expect: UncompletedPromise
      return opened;
    });
  }

  CompletableFuture<WebSocket> socketRight(URI uri) {
    return sockets.computeIfAbsent(uri.toString(), k -> http.newWebSocketBuilder().buildAsync(uri, new WebSocket.Listener() {})); // ok
  }

  /** A request with the promise of its answer. */
  record Exchange(URI uri, CompletableFuture<String> answer) {}

  void serve(Exchange exchange) {
    get(exchange.uri()).thenAccept(text -> exchange.answer().complete(text)); // expect: UncompletedPromise
  }

  void serveRight(Exchange exchange) {
    get(exchange.uri()).whenComplete((text, e) -> { // ok
      if (e != null) {
        exchange.answer().completeExceptionally(e);
      } else {
        exchange.answer().complete(text);
      }
    });
  }

  void serveCallbacks(URI uri, Consumer<String> ok, Consumer<Throwable> bad) {
    get(uri).thenAccept(ok).exceptionally(e -> { // ok
      bad.accept(e);
      return null;
    });
  }

  void serveEither(URI uri, BiConsumer<String, Throwable> done) {
    get(uri).whenComplete(done); // ok
  }

  CompletableFuture<Optional<String>> optional(URI uri) {
    CompletableFuture<Optional<String>> promise = new CompletableFuture<>();
    get(uri).thenApply(Optional::of).exceptionally(e -> { // ok: read, and replaced
      LOG.info("no answer: " + e);
      return Optional.empty();
    }).thenAccept(promise::complete);
    return promise;
  }

  CompletionStage<String> mirrors(URI first, URI second) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    get(first).whenComplete((text, e) -> {
      if (e == null) {
        promise.complete(text);
        return;
      }
      LOG.info("falling back: " + e);
      get(second).thenAccept(promise::complete); // expect: UncompletedPromise
    });
    return promise;
  }

  CompletionStage<String> mirrorsRight(URI first, URI second) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    get(first).whenComplete((text, e) -> { // ok: the fallback ends both ways
      if (e == null) {
        promise.complete(text);
        return;
      }
      LOG.info("falling back: " + e);
      get(second).whenComplete((other, e2) -> {
        if (e2 == null) {
          promise.complete(other);
        } else {
          e2.addSuppressed(e);
          promise.completeExceptionally(e2);
        }
      });
    });
    return promise;
  }

  CompletableFuture<String> executed(Call call) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Thread thread = new Thread(() -> { // expect: UncompletedPromise
      try {
        promise.complete(call.execute().text());
      } catch (IOException e) {
        LOG.warning("call failed: " + e);
      }
    });
    thread.setDaemon(true);
    thread.start();
    return promise;
  }

  CompletableFuture<String> executedRight(Call call) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    Thread thread = new Thread(() -> { // ok
      try {
        promise.complete(call.execute().text());
      } catch (IOException | RuntimeException e) {
        promise.completeExceptionally(e);
      }
    });
    thread.start();
    return promise;
  }
}
