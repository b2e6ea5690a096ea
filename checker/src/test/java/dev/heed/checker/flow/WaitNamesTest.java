package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WaitNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "await",
        "join",
        "sync",
        "blockFirst",
        "waitFor",
        "flushAndSync",
        "getUninterruptibly",
        "firstBlocking",
        "quietlyJoin"
      })
  void waits(String name) {
    assertThat(WaitNames.awaits(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "flushAwait", "syncedAll", "doWait", "$", "joiner"})
  void doesNotWait(String name) {
    assertThat(WaitNames.awaits(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"blocking, true", "shouldWait, true", "await, true", "timeout, false", "$, false"})
  void asksToBlock(String parameter, boolean asks) {
    assertThat(WaitNames.asksToBlock(parameter)).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({
    "acquire, true",
    "takeFirst, true",
    "exchange, true",
    "doAwait, true",
    "tryAcquire, false",
    "poll, false",
    "$, false"
  })
  void takes(String name, boolean takes) {
    assertThat(WaitNames.takes(name)).isEqualTo(takes);
  }

  @ParameterizedTest
  @CsvSource({
    "execute, true",
    "thenRun, true",
    "onComplete, true",
    "whenDone, true",
    "runAsync, true",
    "afterAll, true",
    "forEach, false",
    "compute, false",
    "$, false"
  })
  void runsLater(String name, boolean later) {
    assertThat(WaitNames.runsLater(name)).isEqualTo(later);
  }

  @ParameterizedTest
  @CsvSource({
    "addLast, true",
    "interestOps, true",
    "rearm, true",
    "readd, false",
    "flush, false",
    "$, false"
  })
  void defers(String name, boolean defers) {
    assertThat(WaitNames.defers(name)).isEqualTo(defers);
  }
}
