package dev.heed.server.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PollTest {
  @Test
  void readyHasAValue() {
    Poll<String> poll = Poll.ready("done");
    assertThat(poll.isReady()).isTrue();
    assertThat(poll.orThrow()).isEqualTo("done");
  }

  @Test
  void pendingHasNone() {
    Poll<String> poll = Poll.pending();
    assertThat(poll.isReady()).isFalse();
    assertThatThrownBy(poll::orThrow).isInstanceOf(NoSuchElementException.class);
  }
}
