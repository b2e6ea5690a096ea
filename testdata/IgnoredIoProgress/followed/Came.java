package cases.progress.followed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Which questions behind a wait ask for what should have come. */
abstract class Came {
  private Exception trouble;

  abstract void ask(Consumer<String> answer);

  abstract void use(String answer);

  abstract boolean isClosed();

  abstract boolean isQuiet();

  void elseThrows(CountDownLatch latch) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(answer::set);
    latch.await(1, TimeUnit.SECONDS); // ok: an answer that did not come is missed
    if (answer.get() != null) {
      use(answer.get());
    } else {
      throw new TimeoutException();
    }
  }

  void unrelated(CountDownLatch latch) throws Exception {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (isClosed() && isQuiet()) {
      use("nothing");
    }
  }

  void oneOfTwo(CountDownLatch latch) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(answer::set);
    latch.await(1, TimeUnit.SECONDS); // ok: an answer that did not come is missed
    if (isClosed() || answer.get() == null) {
      throw new TimeoutException();
    }
  }

  void noTrouble(CountDownLatch latch) throws Exception {
    ask(text -> trouble = new IllegalStateException(text));
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (trouble == null) {
      use("fine");
    }
  }

  void onlyReadElsewhere(CountDownLatch latch) throws Exception {
    AtomicReference<String> name = new AtomicReference<>();
    ask(text -> use(text + name.get()));
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (name.get() == null) {
      throw new TimeoutException();
    }
  }
}
