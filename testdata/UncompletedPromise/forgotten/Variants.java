package cases.promise.forgotten;

import java.util.concurrent.CompletableFuture;

/** Where each variant of a sealed type has a branch, there is no value for a last one. */
abstract class Variants {
  sealed interface Answer permits Found, Missing, Broken {}

  record Found(String text) implements Answer {}

  record Missing() implements Answer {}

  sealed interface Broken extends Answer permits Slow, Wrong {}

  record Slow() implements Broken {}

  record Wrong(Exception why) implements Broken {}

  sealed static class Shape permits Square {}

  static final class Square extends Shape {}

  abstract CompletableFuture<Answer> ask(String key);

  abstract CompletableFuture<Shape> draw(String key);

  CompletableFuture<String> all(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: there is no fifth variant
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (answer instanceof Found found) {
                promise.complete(found.text());
              } else if (answer instanceof Missing) {
                promise.complete("");
              } else if ((answer instanceof Slow)) {
                promise.complete("later");
              } else if (answer instanceof Wrong wrong) {
                promise.completeExceptionally(wrong.why());
              }
            });
    return promise;
  }

  CompletableFuture<String> oneMissing(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (answer instanceof Found found) {
                promise.complete(found.text());
              } else if (answer instanceof Slow || answer instanceof Wrong) {
                promise.complete("later");
              }
            });
    return promise;
  }

  CompletableFuture<String> twoVariables(String key, Answer before) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (answer instanceof Found || answer instanceof Missing) {
                promise.complete("");
              } else if (before instanceof Broken) {
                promise.complete("later");
              }
            });
    return promise;
  }

  CompletableFuture<String> oneAfterTheOther(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: what was not the one thing is the other
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (answer instanceof Found found) {
                promise.complete(found.text());
              }
              if (answer instanceof Broken) {
                promise.complete("later");
              }
              if (answer instanceof Missing) {
                promise.complete("");
              }
            });
    return promise;
  }

  CompletableFuture<String> oneForgotten(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (answer instanceof Found found) {
                System.out.println(found.text());
              }
              if (answer instanceof Broken) {
                promise.complete("later");
              }
              if (answer instanceof Missing) {
                promise.complete("");
              }
            });
    return promise;
  }

  CompletableFuture<String> onOneArm(String key, int kind) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // expect: UncompletedPromise
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              switch (kind) {
                case 0:
                  if (answer instanceof Found || answer instanceof Missing) {
                    promise.complete("");
                    break;
                  }
                  promise.complete("broken");
                  break;
                default:
                  if (answer instanceof Broken) {
                    promise.complete("later");
                  }
              }
            });
    return promise;
  }

  CompletableFuture<String> itselfToo(String key) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    draw(key)
        .whenComplete( // expect: UncompletedPromise
            (shape, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
              } else if (shape instanceof Square) {
                promise.complete("square");
              }
            });
    return promise;
  }

  CompletableFuture<String> oneAfterAQuestion(String key, boolean quiet) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    ask(key)
        .whenComplete( // ok: where it still is open, it is broken
            (answer, failure) -> {
              if (failure != null) {
                promise.completeExceptionally(failure);
                return;
              }
              if (quiet) {
                if (answer instanceof Found) {
                  promise.complete("");
                } else if (answer instanceof Missing) {
                  promise.complete("");
                }
              } else {
                promise.complete("aloud");
              }
              if (answer instanceof Broken) {
                promise.complete("later");
              }
            });
    return promise;
  }
}
