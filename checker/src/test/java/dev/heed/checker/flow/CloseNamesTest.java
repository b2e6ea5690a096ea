package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CloseNamesTest {
  @ParameterizedTest
  @CsvSource({
    "close, true, false, true",
    "closeQuietly, true, false, true",
    "shutdownOutput, true, false, true",
    "tryClose, true, false, true",
    "stopAndClose, true, true, true",
    "shutDown, true, false, true",
    "shutDownNow, true, false, true",
    "shut, false, false, true",
    "shutAway, false, false, true",
    "try, false, false, false",
    "doShut, false, false, true",
    "closeIdleConnections, false, false, true",
    "release, true, true, true",
    "doRelease, true, true, true",
    "isClosed, false, false, false",
    "finish, false, false, true",
    "tearDown, false, false, true",
    "'', false, false, false"
  })
  void closes(String name, boolean closes, boolean weakly, boolean isForClosing) {
    assertThat(CloseNames.closes(name)).isEqualTo(closes);
    assertThat(CloseNames.closesWeakly(name)).isEqualTo(weakly);
    assertThat(CloseNames.isForClosing(name)).isEqualTo(isForClosing);
  }

  @Test
  void findsTheVerbAnywhere() {
    assertThat(CloseNames.areIn(List.of("flush", "and", "close"))).isTrue();
    assertThat(CloseNames.areIn(List.of("flush", "all"))).isFalse();
    assertThat(CloseNames.areIn(List.of())).isFalse();
  }
}
