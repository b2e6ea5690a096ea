package cases.flush.helpers;

import java.util.concurrent.CompletableFuture;

/** What helpers of helpers flush and wait for. */
class Inside {
  interface Out {
    boolean flush();

    CompletableFuture<Void> flushLater();

    void close();
  }

  private final Out out;
  private CompletableFuture<Void> pending = CompletableFuture.completedFuture(null);

  Inside(Out out) {
    this.out = out;
  }

  private void rest() {
    pending.join();
  }

  private void forgetIt() {
    pending = CompletableFuture.completedFuture(null);
  }

  private void finish() {
    rest();
    out.close();
  }

  private void giveUp() {
    forgetIt();
    out.close();
  }

  void waitedForInside() {
    pending = out.flushLater(); // ok: the helper's helper waits
    finish();
  }

  void notWaitedForInside() {
    pending = out.flushLater(); // expect: FlushIgnoredBeforeClose
    giveUp();
  }

  private boolean step() {
    return out.flush();
  }

  private boolean flushOrFail() {
    if (!step()) {
      throw new IllegalStateException("not flushed");
    }
    return true;
  }

  private boolean flushOnce() {
    return step();
  }

  void failedInside() {
    flushOrFail(); // ok: comes back only when it is done
    out.close();
  }

  private void flushAndFail() {
    out.flush();
    throw new IllegalStateException("gave up");
  }

  void gaveUpInside(boolean broken) {
    if (broken) {
      flushAndFail(); // ok: never comes back
    }
    out.close();
  }

  void oneStepInside() {
    flushOnce(); // expect: FlushIgnoredBeforeClose
    out.close();
  }
}
