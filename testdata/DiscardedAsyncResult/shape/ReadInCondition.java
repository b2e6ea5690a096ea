package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;

/** A value that the condition of a loop reads on every way back into the loop. */
abstract class ReadInCondition {
  enum State {
    PENDING,
    DONE
  }

  private boolean keepAlive;

  abstract State send();

  abstract boolean isBroken();

  abstract CompletableFuture<Boolean> ask();

  int whileBoth() {
    State state = State.DONE;
    while (keepAlive && !isBroken() && state == State.DONE) {
      state = send(); // ok: the condition reads it before the next one
    }
    return state == State.PENDING ? 2 : 1;
  }

  int whileEither() {
    State state = State.PENDING;
    while (!(isBroken() || state == State.DONE)) {
      state = send(); // ok: the condition reads it before the next one
    }
    return 1;
  }

  void whileOneOfThem() {
    State state = State.DONE;
    while (keepAlive || state == State.DONE) {
      state = send(); // expect: DiscardedAsyncResult
    }
  }

  void onlyAfterTheLoop() {
    State state = State.DONE;
    while (keepAlive && !isBroken()) {
      state = send(); // expect: DiscardedAsyncResult
    }
    if (state == State.PENDING) {
      keepAlive = false;
    }
  }

  void futures() {
    CompletableFuture<Boolean> answer = null;
    while (keepAlive && (answer == null || answer.join())) {
      answer = ask(); // ok: the condition awaits it
    }
  }

  void negated() {
    State state = State.DONE;
    while (!(keepAlive && state == State.DONE)) {
      state = send(); // expect: DiscardedAsyncResult
    }
  }

  void storedCondition() {
    State state = State.DONE;
    do {
      state = send(); // expect: DiscardedAsyncResult
      boolean done = keepAlive && state == State.DONE;
      keepAlive = done;
    } while (isBroken());
  }
}
