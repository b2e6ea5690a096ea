package cases.progress.wait;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/** What a callback was to bring says, too, whether it came in time. */
abstract class Arrivals {
  abstract void ask(Consumer<String> answer);

  abstract void work();

  String reference(CountDownLatch latch) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(
        text -> {
          answer.set(text);
          latch.countDown();
        });
    latch.await(1, TimeUnit.SECONDS); // ok: an answer that did not come is missed
    if (answer.get() == null) {
      throw new TimeoutException();
    }
    return answer.get();
  }

  Optional<String> optional(CountDownLatch latch) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(
        text -> {
          answer.set(text);
          latch.countDown();
        });
    latch.await(1, TimeUnit.SECONDS); // ok: the caller is told that none may have come
    return Optional.ofNullable(answer.get());
  }

  Optional<Exception> optionalFailure(CountDownLatch latch) throws Exception {
    AtomicReference<Exception> failure = new AtomicReference<>();
    ask(text -> failure.set(new IllegalStateException(text)));
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    return Optional.ofNullable(failure.get());
  }

  String referenceAsItIs(CountDownLatch latch) throws Exception {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(answer::set);
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    return answer.get();
  }

  String failure(CountDownLatch latch) throws Exception {
    AtomicReference<Exception> failure = new AtomicReference<>();
    ask(
        text -> {
          failure.set(new IllegalStateException(text));
          latch.countDown();
        });
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (failure.get() != null) {
      throw failure.get();
    }
    return "fine";
  }

  private String name;
  private Exception trouble;
  private boolean failing;

  String field(CountDownLatch latch) throws Exception {
    ask(text -> name = text);
    latch.await(1, TimeUnit.SECONDS); // ok: the field is still empty when nothing came
    if (name == null) {
      throw new TimeoutException();
    }
    return name;
  }

  private Runnable listener;
  private boolean closed;

  void otherField(CountDownLatch latch) throws Exception {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (listener != null) {
      listener.run();
    }
  }

  void otherFlag(CountDownLatch latch) throws Exception {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (!closed) {
      work();
    }
  }

  void failureField(CountDownLatch latch) throws Exception {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (trouble != null) {
      throw trouble;
    }
  }

  void failureFlag(CountDownLatch latch) throws Exception {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (failing) {
      throw new IllegalStateException();
    }
  }

  void flag(CountDownLatch latch) throws Exception {
    AtomicBoolean answered = new AtomicBoolean();
    ask(text -> answered.set(true));
    latch.await(1, TimeUnit.SECONDS); // ok: the flag tells
    if (!answered.get()) {
      throw new TimeoutException();
    }
  }

  void failed(CountDownLatch latch) throws Exception {
    AtomicBoolean failed = new AtomicBoolean();
    ask(text -> failed.set(text.isEmpty()));
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (failed.get()) {
      throw new IllegalStateException();
    }
  }

  void element(CountDownLatch latch) throws Exception {
    String[] answer = new String[1];
    ask(text -> answer[0] = text);
    latch.await(1, TimeUnit.SECONDS); // ok: the element tells
    work();
    if (answer[0] == null) {
      throw new TimeoutException();
    }
  }

  String list(CountDownLatch latch) throws InterruptedException {
    List<String> answers = Collections.synchronizedList(new ArrayList<>());
    ask(answers::add);
    latch.await(1, TimeUnit.SECONDS); // ok: an empty list tells
    return answers.isEmpty() ? "nothing" : answers.get(0);
  }

  void askedBefore(CountDownLatch latch) throws InterruptedException {
    AtomicReference<String> answer = new AtomicReference<>();
    ask(answer::set);
    if (answer.get() == null) {
      latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    }
    work();
  }

  void filledHere(CountDownLatch latch, boolean quiet) throws InterruptedException {
    AtomicReference<String> name = new AtomicReference<>();
    name.set("here");
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    if (name.get() == null) {
      work();
    }
  }

  void condition(Lock lock, Condition came) throws Exception {
    List<String> answers = new ArrayList<>();
    ask(
        text -> {
          lock.lock();
          answers.add(text);
          came.signal();
          lock.unlock();
        });
    lock.lock();
    try {
      if (answers.isEmpty()) {
        came.await(1, TimeUnit.SECONDS); // ok: the list is asked again
      }
      if (answers.isEmpty()) {
        throw new TimeoutException();
      }
    } finally {
      lock.unlock();
    }
  }

  void lockForEver(Lock lock) throws InterruptedException {
    lock.tryLock(Long.MAX_VALUE, TimeUnit.MILLISECONDS); // ok: no timeout at all
    try {
      work();
    } finally {
      lock.unlock();
    }
  }

  void lockForAWhile(Lock lock) throws InterruptedException {
    lock.tryLock(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    try {
      work();
    } finally {
      lock.unlock();
    }
  }
}
