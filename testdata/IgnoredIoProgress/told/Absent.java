package cases.progress.told;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Callers that are told, by an empty answer, that nothing came in time. */
abstract class Absent {
  private String answer;
  private final String name;

  Absent(String name) {
    this.name = name;
  }

  abstract void ask(Consumer<String> answer);

  Optional<String> answered(CountDownLatch latch) throws InterruptedException {
    ask(text -> answer = text);
    latch.await(1, TimeUnit.SECONDS); // ok: the field is still empty when nothing came
    return Optional.ofNullable(answer);
  }

  Optional<String> named(CountDownLatch latch) throws InterruptedException {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    return Optional.ofNullable(name);
  }

  Optional<String> given(CountDownLatch latch, String title) throws InterruptedException {
    latch.await(1, TimeUnit.SECONDS); // expect: IgnoredIoProgress
    return Optional.ofNullable(title);
  }
}
