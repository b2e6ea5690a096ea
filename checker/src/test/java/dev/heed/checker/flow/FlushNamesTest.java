package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlushNamesTest {
  @ParameterizedTest
  @CsvSource({
    "flush, true, false",
    "pollFlush, true, false",
    "writeSome, true, false",
    "tryWrite, true, false",
    "bufferAndFlush, true, false",
    "awaitFlush, true, false",
    "waitDrain, true, false",
    "awaitFlushOfAll, false, false",
    "awaitWrite, false, false",
    "bufferAndWrite, false, false",
    "flushAndClose, false, false",
    "isFlushed, false, false",
    "onFlush, false, false",
    "flushTimeout, false, false",
    "commit, false, true",
    "tryPublish, false, true",
    "commitCount, false, false",
    "canCommit, false, false",
    "'', false, false"
  })
  void sendsOut(String name, boolean flushes, boolean pushes) {
    assertThat(FlushNames.flushes(name)).isEqualTo(flushes);
    assertThat(FlushNames.pushes(name)).isEqualTo(pushes);
  }

  @ParameterizedTest
  @CsvSource({
    "flush, true, false, false",
    "writeAndDrain, true, false, false",
    "writeFully, false, true, false",
    "write, false, false, false",
    "readFully, false, false, false",
    "sendAll, false, true, true",
    "trySend, false, false, true",
    "sendAndFlush, true, false, false",
    "resend, false, false, false"
  })
  void saysHowFar(String name, boolean drains, boolean writesAll, boolean sends) {
    assertThat(FlushNames.drains(name)).isEqualTo(drains);
    assertThat(FlushNames.writesAll(name)).isEqualTo(writesAll);
    assertThat(FlushNames.sends(name)).isEqualTo(sends);
  }

  @ParameterizedTest
  @CsvSource({
    "trySend, true, false",
    "pollFlush, true, false",
    "send, false, false",
    "subscribe, false, true",
    "subscribeAsCompletionStage, false, true",
    "connect, false, true",
    "toFuture, false, true",
    "toList, false, false"
  })
  void triesAndStarts(String name, boolean tries, boolean starts) {
    assertThat(FlushNames.tries(name)).isEqualTo(tries);
    assertThat(FlushNames.starts(name)).isEqualTo(starts);
  }
}
