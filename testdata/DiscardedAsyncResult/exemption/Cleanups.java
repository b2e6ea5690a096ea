package cases.discarded.exemption;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A best-effort cleanup where something has failed, and the same cleanup where nothing has. */
abstract class Cleanups {
  interface Answered {
    void answered(String text, Throwable failure);
  }

  interface Connection {
    CompletableFuture<Void> close();

    CompletableFuture<Void> ping();
  }

  private final Map<String, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

  abstract CompletableFuture<String> send(String id);

  abstract CompletableFuture<Void> close();

  abstract CompletableFuture<Void> abort(Object reason);

  abstract CompletableFuture<Void> abort(String reason, Throwable cause);

  abstract void listen(Answered callback);

  abstract void onError(Consumer<Throwable> callback);

  abstract void onText(Consumer<String> callback);

  abstract Throwable problem();

  abstract void run(Runnable task);

  CompletableFuture<String> itsOwnEntry(String id) {
    return send(id).whenComplete((text, failure) -> pending.remove(id)); // ok: it is complete
  }

  void anEntry(String id) {
    run(() -> pending.remove(id)); // expect: DiscardedAsyncResult
    pending.remove(id); // expect: DiscardedAsyncResult
  }

  void inACatch(Connection connection, String id) {
    try {
      run(null);
    } catch (IllegalStateException e) {
      connection.close(); // ok: it has failed already
      close(); // ok: it has failed already
      connection.ping(); // expect: DiscardedAsyncResult
    }
    close(); // expect: DiscardedAsyncResult
  }

  void givenTheFailure(Exception failure) {
    abort(failure); // ok: it is told why
    abort("late", failure); // ok: it is told why
  }

  void givenAFailureOfItsOwn(String id) {
    abort(id, new IOException("late")); // ok: it is told why
    abort(id); // expect: DiscardedAsyncResult
  }

  void told(Connection connection) {
    onError(failure -> connection.close()); // ok: it has failed already
    onError(failure -> connection.ping()); // expect: DiscardedAsyncResult
    onText(text -> connection.close()); // expect: DiscardedAsyncResult
    listen((text, failure) -> connection.close()); // expect: DiscardedAsyncResult
    listen(
        (text, failure) -> {
          System.err.println(failure);
          connection.close(); // ok: the failure is told
        });
    listen(
        (text, failure) -> {
          if (failure == null) {
            connection.close(); // expect: DiscardedAsyncResult
          }
        });
    listen(
        (text, failure) -> {
          if (null == failure) {
            connection.close(); // expect: DiscardedAsyncResult
          }
        });
  }

  CompletableFuture<String> onBoth(Connection connection, String id) {
    return send(id)
        .whenComplete(
            (text, failure) -> {
              System.err.println(failure);
              connection.close(); // expect: DiscardedAsyncResult
            });
  }

  CompletableFuture<String> onOne(Connection connection, String id) {
    return send(id)
        .whenComplete(
            (text, failure) -> {
              if (failure != null) {
                connection.close(); // ok: it has failed already
              } else {
                connection.close(); // expect: DiscardedAsyncResult
              }
            });
  }

  CompletableFuture<String> reversed(Connection connection, String id) {
    return send(id)
        .whenComplete(
            (text, failure) -> {
              if (null != failure) {
                connection.close(); // ok: it has failed already
              }
            });
  }

  void ofAKind(Connection connection, CompletableFuture<Object> answer) {
    Object found = answer.join();
    if (problem() instanceof IOException) {
      connection.close(); // ok: it has failed already
    }
    if (found instanceof String) {
      connection.close(); // expect: DiscardedAsyncResult
    }
  }
}
