package cases.promise.field;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Promises in fields, and promises that belong to another object. */
class Fields {
  interface Server {
    CompletableFuture<Integer> bind();

    int port();

    void check();
  }

  /** Nothing but the bind completes it. */
  static class Started {
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    void start(Server server) {
      server.bind().thenAccept(started::complete); // expect: UncompletedPromise
    }

    CompletableFuture<Integer> started() {
      return started;
    }
  }

  /** A callback of the framework fails it. */
  static class StartedOrFailed {
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    void start(Server server) {
      server.bind().thenAccept(started::complete); // expect: DiscardedAsyncResult
    }

    void onBindFailed(Throwable failure) {
      started.completeExceptionally(failure);
    }

    CompletableFuture<Integer> started() {
      return started;
    }
  }

  /** Failing it at the end of the program helps nobody who waits for the start. */
  static class StartedOrClosed {
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    void start(Server server) {
      server.bind().thenAccept(started::complete); // expect: UncompletedPromise
    }

    void close() {
      started.completeExceptionally(new IllegalStateException("closed"));
    }

    CompletableFuture<Integer> started() {
      return started;
    }
  }

  /** The completion stands in a method of its own. */
  static class ThroughMethod {
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    void start(Server server) {
      server.bind().thenAccept(this::bound); // expect: UncompletedPromise
    }

    private void bound(int port) {
      System.out.println("listening on " + port);
      started.complete(port);
    }

    CompletableFuture<Integer> started() {
      return started;
    }
  }

  /** Both ends stand in methods of their own. */
  static class ThroughMethods {
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    void start(Server server) {
      server
          .bind()
          .thenAccept(this::bound) // ok: notBound() fails it
          .exceptionally(this::notBound);
    }

    private void bound(int port) {
      started.complete(port);
    }

    private Void notBound(Throwable failure) {
      started.completeExceptionally(failure);
      return null;
    }

    CompletableFuture<Integer> started() {
      return started;
    }
  }

  /** A request that carries its promise. */
  static class Request {
    final CompletableFuture<Integer> result = new CompletableFuture<>();
    final String text;

    Request(String text) {
      this.text = text;
    }

    CompletableFuture<Integer> result() {
      return result;
    }

    void fail(Throwable failure) {
      result.completeExceptionally(failure);
    }
  }

  void serve(Request request, Server server) {
    server.bind().thenAccept(port -> request.result.complete(port)); // expect: UncompletedPromise
  }

  void serveOrFail(Request request, Server server) {
    server
        .bind()
        .thenAccept(port -> request.result.complete(port)) // ok: the request is failed
        .exceptionally(
            failure -> {
              request.fail(failure);
              return null;
            });
  }

  void serveByGetter(Request request, Server server) {
    server.bind().thenAccept(port -> request.result().complete(port)); // expect: UncompletedPromise
  }

  void serveByGetterOrFail(Request request, Server server) {
    server
        .bind()
        .whenComplete( // ok: both branches
            (port, failure) -> {
              if (failure != null) {
                request.result().completeExceptionally(failure);
              } else {
                request.result().complete(port);
              }
            });
  }

  void serveLater(Request request, Server server, Executor executor) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          server.check();
          request.result.complete(server.port());
        });
  }

  void serveLaterOrFail(Request request, Server server, Executor executor) {
    executor.execute( // ok: the request is failed
        () -> {
          try {
            server.check();
            request.result.complete(server.port());
          } catch (RuntimeException e) {
            request.fail(e);
          }
        });
  }
}
