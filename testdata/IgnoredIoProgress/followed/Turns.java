package cases.progress.followed;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;

/** Loops that look again, and loops that only go round. */
abstract class Turns {
  private boolean open;

  abstract boolean isReady();

  abstract void work();

  void forEver(CountDownLatch latch) throws InterruptedException {
    while (true) {
      latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
      work();
    }
  }

  void untilReady(CountDownLatch latch) throws InterruptedException {
    do {
      latch.await(1, TimeUnit.SECONDS); // ok: the loop tests the state
    } while (!isReady());
  }

  void doForEver(CountDownLatch latch) throws InterruptedException {
    do {
      latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
      work();
    } while (true);
  }

  void doUntilLeft(CountDownLatch latch) throws InterruptedException {
    do {
      latch.await(1, TimeUnit.SECONDS); // ok: the loop is left on a test
      if (isReady()) {
        break;
      }
    } while (true);
  }

  void eachUntilReady(List<CountDownLatch> latches) throws InterruptedException {
    for (CountDownLatch latch : latches) {
      latch.await(1, TimeUnit.SECONDS); // ok: the loop is left on a test
      if (isReady()) {
        return;
      }
    }
  }

  void each(List<CountDownLatch> latches) throws InterruptedException {
    for (CountDownLatch latch : latches) {
      latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
      work();
    }
  }

  void untilLate(CountDownLatch latch) throws Exception {
    while (true) {
      latch.await(1, TimeUnit.SECONDS); // ok: the loop is left on a test
      if (!isReady()) {
        throw new TimeoutException();
      }
    }
  }

  void skippedOnOneWay(DataInputStream in) throws IOException {
    while (in.available() > 0) {
      if (isReady()) {
        in.skip(4); // expect: IgnoredIoProgress
      }
      in.readInt();
    }
  }

  void testOfAParameter(Condition changed, int turns) throws InterruptedException {
    changed.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (turns > 3) {
      work();
    }
  }

  int returnOfAParameter(Condition changed, int turns) throws InterruptedException {
    changed.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    return turns;
  }

  boolean returnOfAState(Condition changed) throws InterruptedException {
    changed.await(1, TimeUnit.SECONDS); // ok: the state is returned
    return open;
  }
}
