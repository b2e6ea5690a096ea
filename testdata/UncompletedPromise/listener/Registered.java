package cases.promise.listener;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Calls of one's own that are given code, and what can be known of when it runs. */
@SuppressWarnings("DiscardedAsyncResult") // only the promises are asked about here
abstract class Registered {
  interface Reply {
    void arrived(String text);

    void failed(Throwable reason);
  }

  static class Described {
    Described(Object subject) {}

    void describe(String text, Throwable cause) {}
  }

  private Executor executor;

  abstract void ask(String question, BiConsumer<String, Throwable> reply);

  abstract void ask(Consumer<String> each, BiConsumer<String, Throwable> end);

  abstract void ask(Runnable each, BiConsumer<String, Throwable> end);

  abstract void both(BiConsumer<String, Throwable> reply, BiConsumer<String, Throwable> end);

  abstract void handled(BiConsumer<String, Throwable> reply, Consumer<Throwable> failed);

  abstract void told(Consumer<String> told, Consumer<Throwable> failed);

  abstract void walk(BiConsumer<String, String> each);

  abstract void ask(String question, Reply reply);

  abstract void note(Object told);

  abstract String load();

  CompletableFuture<String> oneOfTwoFirst(boolean wanted, BiConsumer<String, Throwable> other) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // expect: UncompletedPromise
        "why",
        wanted
            ? (text, failure) -> {
              if (failure == null) {
                answer.complete(text);
              }
            }
            : other);
    return answer;
  }

  CompletableFuture<String> oneOfTwoLast(boolean wanted, BiConsumer<String, Throwable> other) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // expect: UncompletedPromise
        "why",
        wanted
            ? other
            : (text, failure) -> {
              if (failure == null) {
                answer.complete(text);
              }
            });
    return answer;
  }

  CompletableFuture<String> neitherOfTwo(
      boolean wanted, BiConsumer<String, Throwable> one, BiConsumer<String, Throwable> other) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", wanted ? one : other); // ok: nothing can be seen
    return answer;
  }

  CompletableFuture<String> heldBesides() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    BiConsumer<String, Throwable> end =
        (text, failure) -> {
          if (failure == null) {
            answer.complete(text);
          }
        };
    both((text, failure) -> note(text), end); // expect: UncompletedPromise
    return answer;
  }

  CompletableFuture<String> heldThatFails() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    BiConsumer<String, Throwable> end =
        (text, failure) -> {
          if (failure != null) {
            answer.completeExceptionally(failure);
          }
        };
    both( // ok: what is held fails it
        (text, failure) -> {
          if (failure == null) {
            answer.complete(text);
          }
        },
        end);
    return answer;
  }

  CompletableFuture<String> eachOfMany() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // ok: nobody knows when the first one runs
        text -> answer.complete(text), (text, failure) -> note(failure));
    return answer;
  }

  CompletableFuture<String> eachTime() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // ok: nobody knows when the first one runs
        () -> answer.complete(load()), (text, failure) -> note(failure));
    return answer;
  }

  CompletableFuture<String> neitherIsAFailure() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    walk( // ok: it may run for many
        (key, text) -> {
          if (text != null) {
            answer.complete(text);
          }
        });
    return answer;
  }

  CompletableFuture<String> handlerOfBothAndOfFailures() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    handled( // ok: the first one is told both
        (text, failure) -> {
          if (failure == null) {
            answer.complete(text);
          } else {
            answer.completeExceptionally(failure);
          }
        },
        failure -> note(failure));
    return answer;
  }

  Described onlyMade(CompletableFuture<String> answer, List<String> subject) {
    return new Described(subject) { // ok: nobody knows when it runs
      @Override
      void describe(String text, Throwable cause) {
        if (cause == null) {
          answer.complete(text);
        }
      }
    };
  }

  void taskWithMoreMembers(CompletableFuture<String> answer) {
    executor.execute( // ok: the member of its own is not called by the executor
        new Runnable() {
          @Override
          public void run() {
            answer.complete("done");
          }

          void failed(Throwable failure) {
            note(failure);
          }
        });
  }

  CompletableFuture<String> memberWithHelper() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask(
        "why",
        new Reply() { // ok: the helper completes it on failure
          @Override
          public void arrived(String text) {
            answer.complete(text);
          }

          @Override
          public void failed(Throwable reason) {
            finish("none");
          }

          private void finish(String text) {
            answer.complete(text);
          }
        });
    return answer;
  }

  CompletableFuture<String> memberWithHelperThatNotes() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // expect: UncompletedPromise
        "why",
        new Reply() {
          @Override
          public void arrived(String text) {
            answer.complete(text);
          }

          @Override
          public void failed(Throwable reason) {
            finish("none");
          }

          private void finish(String text) {
            note(text);
          }
        });
    return answer;
  }

  void broughtByTheStage(CompletableFuture<CompletableFuture<String>> slot, String text) {
    slot.thenAccept(promise -> promise.complete(text)); // ok: without it there is no promise
  }

  void inAnotherFile(CompletableFuture<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete(new Finish(promise)); // ok: its file may not be compiled with this one
  }

  void inThisFile(CompletableFuture<String> stage, CompletableFuture<String> promise) {
    stage.whenComplete(new FinishHere(promise)); // expect: UncompletedPromise
  }

  static final class FinishHere implements BiConsumer<String, Throwable> {
    private final CompletableFuture<String> promise;

    FinishHere(CompletableFuture<String> promise) {
      this.promise = promise;
    }

    @Override
    public void accept(String text, Throwable failure) {
      if (failure == null) {
        promise.complete(text);
      }
    }
  }

  private final CompletableFuture<String> first = new CompletableFuture<>();

  void byReference() {
    ask("why", this::onlyText); // expect: UncompletedPromise
  }

  private void onlyText(String text, Throwable failure) {
    if (failure == null) {
      first.complete(text);
    }
  }

  CompletableFuture<String> heldAlone() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    BiConsumer<String, Throwable> end =
        (text, failure) -> {
          if (failure == null) {
            answer.complete(text);
          }
        };
    ask("why", end); // expect: UncompletedPromise
    return answer;
  }

  CompletableFuture<String> heldAloneBothWays() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    BiConsumer<String, Throwable> end =
        (text, failure) -> {
          if (failure == null) {
            answer.complete(text);
          } else {
            answer.completeExceptionally(failure);
          }
        };
    ask("why", end); // ok: both ways
    return answer;
  }

  void object(CompletableFuture<String> promise) {
    ask("why", new FinishHere(promise)); // ok: nobody knows what is done with an object
    both((text, failure) -> note(text), new FinishHere(promise)); // ok: the same
  }

  CompletableFuture<String> classInLastArm(boolean wanted) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask( // expect: UncompletedPromise
        "why",
        wanted
            ? null
            : new Reply() {
              @Override
              public void arrived(String text) {
                answer.complete(text);
              }

              @Override
              public void failed(Throwable reason) {
                note(reason);
              }
            });
    return answer;
  }
}
