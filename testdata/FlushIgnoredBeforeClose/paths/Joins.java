package cases.flush.paths;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What holds on one of the ways to a point, and on the other one. */
class Joins {
  interface Out {
    boolean flush();

    CompletableFuture<Void> send();

    void close();
  }

  private boolean flushed;

  void eitherIsClosed(Out one, Out other, boolean swap) {
    Out last = one;
    if (swap) {
      last = other;
    }
    other.flush(); // expect: FlushIgnoredBeforeClose
    last.close();
  }

  void neitherIsClosed(Out one, Out other, Out third, boolean swap) {
    Out last = one;
    if (swap) {
      last = other;
    }
    third.flush(); // ok: another one is closed
    last.close();
  }

  void eitherIsFlushed(Out one, Out other, boolean swap) {
    Out first = one;
    if (swap) {
      first = other;
    }
    first.flush(); // expect: FlushIgnoredBeforeClose
    other.close();
  }

  void renamedBetween(Out one, Out other) {
    Out current = one;
    current.flush(); // ok: another one is closed under the name
    current = other;
    current.close();
  }

  void keptUnderAnotherName(Out one, Out other) {
    Out current = one;
    current.flush(); // expect: FlushIgnoredBeforeClose
    current = other;
    one.close();
  }

  void attachedOnOneWay(Out out, boolean wait) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture<Void> sent = out.send(); // ok: the latch opens when it is done
    if (wait) {
      sent.whenComplete((nothing, failure) -> open(done, failure));
    } else {
      sent.whenComplete((nothing, failure) -> open(done, failure));
    }
    done.await();
    out.close();
  }

  void lateOnOneWay(Out out, boolean wait) throws Exception {
    CompletableFuture<Void> sent = out.send(); // expect: FlushIgnoredBeforeClose
    if (wait) {
      try {
        sent.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.out.println("late");
      }
    } else {
      sent.join();
    }
    out.close();
  }

  void keptInAField(Out out) {
    flushed = out.flush(); // ok: who closes can look there
    end(out);
  }

  private void end(Out out) {
    if (flushed) {
      out.close();
    }
  }

  void keptForNobody(Out out) {
    boolean done = out.flush(); // expect: FlushIgnoredBeforeClose
    System.out.println(done);
    out.close();
  }

  void closedTwice(Out out, Out last) {
    try {
      out.flush(); // expect: FlushIgnoredBeforeClose
      last.close();
    } finally {
      out.close();
    }
  }

  private static void open(CountDownLatch done, Throwable failure) {
    System.out.println(failure);
    done.countDown();
  }

  void leftToAHelper(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    settle(out);
  }

  private void settle(Out out) {
    if (flushed) {
      out.close();
    } else {
      System.out.println("not flushed");
      out.close();
    }
  }

  void leftToACarefulHelper(Out out) {
    out.flush(); // ok: the helper may know why it closes
    settleSome(out);
  }

  private void settleSome(Out out) {
    if (flushed) {
      out.close();
    }
  }
}
