package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {
  @Test
  void hasReasons() {
    assertThat(Status.reason(200)).isEqualTo("OK");
    assertThat(Status.reason(431)).isEqualTo("Request Header Fields Too Large");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 299, 599, 600, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void hasNoneForOthers(int status) {
    assertThat(Status.reason(status)).isEmpty();
  }
}
