package cases.promise.listener;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Listeners of classes with a name, without fields: they show when they run as others do. */
abstract class Named {
  interface Reply {
    void arrived(String text);

    void failed(Throwable reason);
  }

  private List<Object> waiting;

  abstract void ask(String question, Reply reply);

  abstract void note(String text, Object told);

  CompletableFuture<String> onlyNotes() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    class Once implements Reply {
      @Override
      public void arrived(String text) {
        answer.complete(text);
      }

      @Override
      public void failed(Throwable reason) {
        note("failed", reason);
      }
    }
    ask("why", new Once()); // expect: UncompletedPromise
    return answer;
  }

  CompletableFuture<String> fails() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    class Once implements Reply {
      @Override
      public void arrived(String text) {
        answer.complete(text);
      }

      @Override
      public void failed(Throwable reason) {
        answer.completeExceptionally(reason);
      }
    }
    ask("why", new Once()); // ok: both ways
    return answer;
  }

  CompletableFuture<String> ofNoListener() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    class Once {
      void arrived(String text) {
        answer.complete(text);
      }

      void failed(Throwable reason) {
        note("failed", reason);
      }
    }
    note("why", new Once()); // ok: nobody knows when its members run
    return answer;
  }

  CompletableFuture<String> ofNoCallback() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    class Journal {
      void enter(String text, Throwable failure) {
        if (failure == null) {
          answer.complete(text);
        }
      }
    }
    note("why", new Journal()); // ok: nobody knows what is entered, and how often
    return answer;
  }

  CompletableFuture<String> inAField(CompletableFuture<String> given) {
    class Once implements Reply {
      private final CompletableFuture<String> answer = given;

      @Override
      public void arrived(String text) {
        answer.complete(text);
      }

      @Override
      public void failed(Throwable reason) {
        note("failed", reason);
      }
    }
    ask("why", new Once()); // ok: it is the caller's as well
    return given.orTimeout(1, TimeUnit.SECONDS);
  }

  /** Whoever makes one knows what becomes of the promise. */
  static final class Into implements Reply {
    private final CompletableFuture<String> answer;

    Into(CompletableFuture<String> answer) {
      this.answer = answer;
    }

    @Override
    public void arrived(String text) {
      answer.complete(text);
    }

    @Override
    public void failed(Throwable reason) {
      reason.printStackTrace();
    }
  }

  CompletableFuture<String> intoOneThatEnds() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask("why", new Into(answer)); // ok: it ends in time
    return answer.orTimeout(1, TimeUnit.SECONDS);
  }

  CompletableFuture<String> againByItself() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ask(
        "why",
        new Reply() { // ok: it asks again
          @Override
          public void arrived(String text) {
            answer.complete(text);
          }

          @Override
          public void failed(Throwable reason) {
            ask("why not", this);
          }
        });
    return answer;
  }

  CompletableFuture<String> againByAnother() {
    CompletableFuture<String> answer = new CompletableFuture<>();
    class Once implements Reply {
      @Override
      public void arrived(String text) {
        answer.complete(text);
      }

      @Override
      public void failed(Throwable reason) {
        ask("why not", new Once());
      }
    }
    ask("why", new Once()); // ok: it asks again
    return answer;
  }

  CompletableFuture<String> takenOut() {
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
            waiting.remove(this);
          }
        });
    return answer;
  }

  CompletableFuture<String> written() {
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
            System.err.println(this);
          }
        });
    return answer;
  }
}
