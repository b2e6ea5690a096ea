package cases.promise.thrown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be seen to be thrown because of the data, and what only a mistake throws. */
abstract class Visible {
  enum Kind {
    SMALL,
    LARGE
  }

  private Kind kind;

  abstract CompletableFuture<String> load(String key);

  abstract String read(String text) throws IOException;

  abstract String slow(String text) throws InterruptedException;

  private static String twice(String text) {
    return once(text) + once(text);
  }

  private static String once(String text) {
    if (text.length() > 10) throw new IllegalStateException("too long");
    return text;
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  private static int numberIn(String line) {
    return number(line);
  }

  private static String notNull(String text) {
    if (text == null) {
      throw new IllegalArgumentException("no text");
    }
    if ((text == null)) throw new IllegalArgumentException("no text");
    return text;
  }

  private static String mistakes(String text) {
    if (text.isEmpty()) {
      throw new NullPointerException("text");
    }
    if (text.length() > 1) {
      throw new UnsupportedOperationException("long texts");
    }
    if (text.length() < 0) {
      throw new AssertionError("length");
    }
    return text;
  }

  private static String unreachable(Kind kind) {
    switch (kind) {
      case SMALL:
        return "s";
      case LARGE:
        return "l";
      default:
        throw new IllegalArgumentException("no such kind");
    }
  }

  private static String unreachableArm(Kind kind) {
    return switch (kind) {
      case SMALL -> "s";
      case LARGE -> "l";
      default -> {
        throw new IllegalArgumentException("no such kind");
      }
    };
  }

  private static String oneForbidden(Kind kind) {
    return switch (kind) {
      case SMALL -> "s";
      case LARGE -> throw new IllegalArgumentException("too large");
    };
  }

  private static String unknown(int code) {
    return switch (code) {
      case 0 -> "s";
      default -> throw new IllegalArgumentException("no such code");
    };
  }

  private String wrapped(String text) {
    try {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String notBelievedIn(String text) {
    try {
      return read(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String notBelievedAtAll(String text) {
    try {
      return read(text);
    } catch (IOException e) {
      throw new RuntimeException(e);
    }
  }

  private String interrupted(String text) {
    try {
      return slow(text);
    } catch (InterruptedException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String handled(String text) {
    try {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      return once(text);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return "";
    }
  }

  private static String handledInPart(String text) {
    try {
      return once(text);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String fromFinally(String text) {
    try {
      return text;
    } finally {
      once(text);
    }
  }

  private static String deferred(String text) {
    Supplier<String> later =
        () -> {
          throw new IllegalArgumentException(text);
        };
    Function<String, String> other =
        new Function<>() {
          @Override
          public String apply(String given) {
            throw new IllegalArgumentException(given);
          }
        };
    return text + later + other;
  }

  private static String again(String text) {
    return text.isEmpty() ? text : again(text);
  }

  private static final class Name {
    private final String text;

    Name(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
      this.text = text;
    }
  }

  private static <T> void end(CompletableFuture<T> promise, T value, Throwable failure) {
    if (failure != null) {
      promise.completeExceptionally(failure);
    } else {
      promise.complete(value);
    }
  }

  void ofTwice(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? twice(t) : null, e)); // expect: UncompletedPromise
  }

  void ofUnknown(CompletableFuture<Object> promise, int code) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? unknown(code) : null, e)); // expect: UncompletedPromise
  }

  void ofOneForbidden(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? oneForbidden(kind) : null, e)); // expect: UncompletedPromise
  }

  void ofWrapped(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? wrapped(t) : null, e)); // expect: UncompletedPromise
  }

  void ofHandledInPart(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? handledInPart(t) : null, e)); // expect: UncompletedPromise
  }

  void ofFromFinally(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? fromFinally(t) : null, e)); // expect: UncompletedPromise
  }

  void ofIntegerParseInt(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? Integer.parseInt(t) : null, e)); // expect: UncompletedPromise
  }

  void ofNumber(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? number(t) : null, e)); // expect: UncompletedPromise
  }

  void ofNumberIn(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? numberIn(t) : null, e)); // ok: the method between may know the text
  }

  void ofUUIDFromString(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? UUID.fromString(t) : null, e)); // expect: UncompletedPromise
  }

  void ofURICreate(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? URI.create(t) : null, e)); // expect: UncompletedPromise
  }

  void ofDurationParse(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? Duration.parse(t) : null, e)); // expect: UncompletedPromise
  }

  void ofNotNull(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? notNull(t) : null, e)); // ok: null is a mistake
  }

  void ofObjectsRequireNonNull(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? Objects.requireNonNull(t) : null, e)); // ok: null is a mistake
  }

  void ofMistakes(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? mistakes(t) : null, e)); // ok: mistakes
  }

  void ofUnreachable(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? unreachable(kind) : null, e)); // ok: there is no third kind
  }

  void ofUnreachableArm(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? unreachableArm(kind) : null, e)); // ok: there is no third kind
  }

  void ofNotBelievedIn(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? notBelievedIn(t) : null, e)); // ok: it cannot happen, they say
  }

  void ofNotBelievedAtAll(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? notBelievedAtAll(t) : null, e)); // ok: it cannot happen, they say
  }

  void ofInterrupted(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? interrupted(t) : null, e)); // ok: the thread is to end
  }

  void ofHandled(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? handled(t) : null, e)); // ok: caught where it is thrown
  }

  void ofDeferred(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? deferred(t) : null, e)); // ok: it does not run here
  }

  void ofAgain(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? again(t) : null, e)); // ok: it throws nothing
  }

  void ofName(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? new Name(t).text : null, e)); // ok: a constructor asks for what it was told to get
  }

  void ofConstant(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? Integer.parseInt("7") : null, e)); // ok: a constant
  }

  void ofSubstring(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? t.substring(1) : null, e)); // ok: no parser
  }

  void ofStringFormat(CompletableFuture<Object> promise, String text) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? String.format(t, text) : null, e)); // ok: no parser
  }

  void ofIntegerToString(CompletableFuture<Object> promise) {
    load("a").whenComplete((t, e) -> end(promise, e == null ? Integer.toString(7) : null, e)); // ok: no parser
  }

  void direct(CompletableFuture<String> promise) {
    load("a")
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (text.isEmpty()) {
                throw new IllegalArgumentException("empty");
              }
              promise.complete(text);
            });
  }

  void directMistake(CompletableFuture<String> promise) {
    load("a")
        .whenComplete( // ok: null is a mistake
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (text == null) {
                throw new IllegalArgumentException("null");
              }
              promise.complete(text);
            });
  }

  void numberCaught(CompletableFuture<Integer> promise) {
    load("a")
        .whenComplete( // ok: told to the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(Integer.parseInt(text));
              } catch (NumberFormatException e) {
                promise.completeExceptionally(e);
              }
            });
  }

  void timeCaught(CompletableFuture<Duration> promise) {
    load("a")
        .whenComplete( // ok: told to the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(Duration.parse(text));
              } catch (DateTimeParseException e) {
                promise.completeExceptionally(e);
              }
            });
  }

  void otherFailureCaught(CompletableFuture<UUID> promise) {
    load("a")
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(UUID.fromString(text));
              } catch (NumberFormatException e) {
                promise.completeExceptionally(e);
              }
            });
  }

  void addressCaught(CompletableFuture<URI> promise) {
    load("a")
        .whenComplete( // ok: told to the promise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              try {
                promise.complete(URI.create(text));
              } catch (IllegalArgumentException e) {
                promise.completeExceptionally(e);
              }
            });
  }

  private static int natural(String text) {
    int number = 0;
    try {
      number = Integer.parseInt(text);
    } catch (IllegalArgumentException e) {
      System.err.println(e);
    }
    if (number < 0) {
      throw new IllegalArgumentException("negative");
    }
    return number;
  }

  CompletableFuture<Integer> behindTheClause(String key) {
    CompletableFuture<Integer> promise = new CompletableFuture<>();
    load(key)
        .whenComplete( // expect: UncompletedPromise
            (text, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else {
                promise.complete(natural(text));
              }
            });
    return promise;
  }
}
