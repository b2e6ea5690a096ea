package cases.promise.forgotten;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Promises of fields that are made anew for each call. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Fields {
  abstract CompletableFuture<String> load(String key);

  static void note(Object told) {
    System.out.println(told);
  }

  /** The one callback that has to do with it forgets it. */
  abstract static class Forgotten extends Fields {
    private CompletableFuture<String> greeting = new CompletableFuture<>();

    CompletableFuture<String> greet(String key) {
      greeting = new CompletableFuture<>();
      load(key)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                switch (failure == null ? "up" : "down") {
                  case "up" -> greeting.complete(text);
                  default -> note(key);
                }
              });
      return greeting;
    }
  }

  /** Each arm completes it. */
  abstract static class Remembered extends Fields {
    private CompletableFuture<String> greeting = new CompletableFuture<>();

    CompletableFuture<String> greet(String key) {
      greeting = new CompletableFuture<>();
      load(key)
          .whenComplete( // ok: either way
              (text, failure) -> {
                switch (failure == null ? "up" : "down") {
                  case "up" -> greeting.complete(text);
                  default -> greeting.completeExceptionally(failure);
                }
              });
      return greeting;
    }
  }

  /** What is told later completes it. */
  abstract static class Awaited extends Fields {
    private CompletableFuture<String> greeting = new CompletableFuture<>();

    CompletableFuture<String> greet(String key) {
      greeting = new CompletableFuture<>();
      load(key)
          .whenComplete( // ok: told() completes it, when it comes to that
              (text, failure) -> {
                if (failure != null) {
                  greeting.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  greeting.complete(text);
                }
              });
      return greeting;
    }

    void told(String text) {
      greeting.complete(text);
    }
  }

  /** Others can see it, and complete it. */
  abstract static class Seen extends Fields {
    CompletableFuture<String> greeting = new CompletableFuture<>();

    CompletableFuture<String> greet(String key) {
      greeting = new CompletableFuture<>();
      load(key)
          .whenComplete( // ok: whoever sees the field may complete it
              (text, failure) -> {
                if (failure != null) {
                  greeting.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  greeting.complete(text);
                }
              });
      return greeting;
    }
  }

  /** It was there before, and for more than this call. */
  abstract static class Shared extends Fields {
    private CompletableFuture<String> first = new CompletableFuture<>();
    private CompletableFuture<String> next = new CompletableFuture<>();
    private CompletableFuture<String> any = new CompletableFuture<>();
    private CompletableFuture<String> given = new CompletableFuture<>();
    private CompletableFuture<String> local = new CompletableFuture<>();

    void once(String key) {
      load(key).whenComplete((text, failure) -> settle(text, failure));
      load(key)
          .whenComplete( // ok: another call completes it
              (text, failure) -> {
                if (failure != null) {
                  first.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  first.complete(text);
                }
              });
    }

    void again(String key) {
      load(key)
          .whenComplete( // ok: it is made behind it
              (text, failure) -> {
                if (failure != null) {
                  next.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  next.complete(text);
                }
              });
      next = new CompletableFuture<>();
    }

    void anyOf(List<String> keys) {
      any = new CompletableFuture<>();
      for (String key : keys) {
        load(key)
            .whenComplete( // ok: the next one may complete it
                (text, failure) -> {
                  if (failure != null) {
                    any.completeExceptionally(failure);
                  } else if (!text.isEmpty()) {
                    any.complete(text);
                  }
                });
      }
    }

    void take(String key, CompletableFuture<String> theirs) {
      given = theirs;
      load(key)
          .whenComplete( // ok: it belongs to somebody else
              (text, failure) -> {
                if (failure != null) {
                  given.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  given.complete(text);
                }
              });
    }

    void other(String key) {
      first = new CompletableFuture<>();
      load(key)
          .whenComplete( // ok: another field is made here
              (text, failure) -> {
                if (failure != null) {
                  local.completeExceptionally(failure);
                } else if (!text.isEmpty()) {
                  local.complete(text);
                }
              });
    }

    private static void settle(String text, Throwable failure) {
      note(failure == null ? text : failure);
    }
  }

  /** A field that gets its value where it is declared. */
  static final class Started {
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<String> stage =
        CompletableFuture.supplyAsync(() -> "a")
            .whenComplete( // ok: it was not made here
                (text, failure) -> {
                  if (failure != null) {
                    ready.completeExceptionally(failure);
                  } else if (!text.isEmpty()) {
                    ready.complete(text);
                  }
                });
  }
}
