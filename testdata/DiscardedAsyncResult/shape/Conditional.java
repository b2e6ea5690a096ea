package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;

/** Variables that the conditions between two writes look at, on all ways or on some. */
abstract class Conditional {
  abstract CompletableFuture<Void> send();

  abstract boolean isRunning();

  abstract boolean isIdle(CompletableFuture<Void> sent);

  abstract boolean isSent(CompletableFuture<Void> sent);

  void orLooks() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if (isRunning() || isIdle(sent)) {
        sent.join();
        return;
      }
      sent = send(); // ok: who comes here has looked
    }
  }

  void orDoesNotLook() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if (isRunning() || isRunning()) {
        sent.join();
        return;
      }
      sent = send(); // expect: DiscardedAsyncResult
    }
  }

  void orAndBothLook() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if ((isRunning() || isIdle(sent)) && isSent(sent)) {
        sent.join();
        return;
      }
      sent = send(); // ok: each way that leads here has looked
    }
  }

  void andOrBothLook() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if ((isRunning() && isIdle(sent)) || isSent(sent)) {
        sent = send(); // ok: each way that leads here has looked
      } else {
        sent.join();
        return;
      }
    }
  }

  void andOrOneLooks() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if ((isRunning() && isIdle(sent)) || isRunning()) {
        sent = send(); // expect: DiscardedAsyncResult
      } else {
        sent.join();
        return;
      }
    }
  }

  void notAndLooks() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if (!(isRunning() && isIdle(sent))) {
        sent.join();
      } else {
        return;
      }
      sent = send(); // ok: who leaves has looked
    }
  }

  void notOrLooks() {
    CompletableFuture<Void> sent = send();
    while (true) {
      if (!(isRunning() || isIdle(sent))) {
        sent.join();
      } else {
        return;
      }
      sent = send(); // expect: DiscardedAsyncResult
    }
  }

  void onlyOneWayReads(boolean again) {
    CompletableFuture<Void> sent = send(); // ok: it is joined unless there is another one
    if (again) {
      sent = send();
    }
    sent.join();
  }

  void readWhenTheWorkFails(Runnable work) {
    CompletableFuture<Void> sent = null;
    sent = send(); // ok: looked at where the work fails, and then it goes on
    try {
      work.run();
    } catch (IllegalStateException e) {
      sent.join();
    }
  }

  {
    CompletableFuture<Void> sent = send();
    sent = send(); // ok: the last one is joined, and initializers are not followed
    sent.join();
  }
}
