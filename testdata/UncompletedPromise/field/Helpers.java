package cases.promise.field;

import java.util.concurrent.CompletableFuture;

/** Helpers of the object that holds the promise are read like the code that calls them. */
class Helpers {
  abstract static class Loader {
    abstract CompletableFuture<String> load(String id);
  }

  abstract static class Fails extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id)
          .whenComplete( // ok: the helper fails the promise
              (text, failure) -> {
                if (failure != null) {
                  fail(failure);
                } else {
                  ready.complete(text);
                }
              });
      return ready;
    }

    private void fail(Throwable failure) {
      ready.completeExceptionally(failure);
    }
  }

  abstract static class FailsLater extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id)
          .whenComplete( // ok: the helper fails the promise after another stage
              (text, failure) -> {
                if (failure != null) {
                  fail(failure);
                } else {
                  ready.complete(text);
                }
              });
      return ready;
    }

    private void fail(Throwable failure) {
      load("spare").whenComplete((text, again) -> ready.completeExceptionally(failure));
    }
  }

  abstract static class OnlyTells extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  tell(failure);
                } else {
                  ready.complete(text);
                }
              });
      return ready;
    }

    private void tell(Throwable failure) {
      System.err.println(failure);
    }
  }

  abstract static class NamesItself extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  System.err.println(failure + " in " + hashCode());
                } else {
                  ready.complete(text);
                }
              });
      return ready;
    }
  }

  abstract static class CompletesInAHelper extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id).thenAccept(text -> finish(text)); // expect: UncompletedPromise
      return ready;
    }

    private void finish(String text) {
      again(text);
    }

    private void again(String text) {
      ready.complete(text);
    }
  }

  abstract static class CompletesForMoreThanOneReason extends Loader {
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    CompletableFuture<String> start(String id) {
      load(id)
          .whenComplete( // ok: what the helper does is not only about this stage
              (text, failure) -> {
                if (failure != null) {
                  System.err.println(failure);
                } else {
                  finish(text);
                }
              });
      return ready;
    }

    private void finish(String text) {
      ready.complete(text);
    }
  }

  abstract static class CompletesWhatItIsGiven extends Loader {
    CompletableFuture<String> start(String id) {
      CompletableFuture<String> ready = new CompletableFuture<>();
      load(id)
          .whenComplete( // expect: UncompletedPromise
              (text, failure) -> {
                if (failure != null) {
                  System.err.println(failure);
                } else {
                  finish(ready, text);
                }
              });
      return ready;
    }

    private void finish(CompletableFuture<String> promise, String text) {
      promise.complete(text);
    }
  }
}
