package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AboveTest {
  static Stream<Arguments> sums() {
    return Stream.of(
        Arguments.of(3L, 0L, 3L),
        Arguments.of(3L, 1L, new Above(3)),
        Arguments.of(3L, 7L, new Above(3)),
        Arguments.of(3L, -1L, null),
        Arguments.of(3L, new Above(0), new Above(3)),
        Arguments.of(3L, new Above(2), new Above(3)),
        Arguments.of(3L, new Above(-1), null),
        Arguments.of(new Above(3), 0L, new Above(3)),
        Arguments.of(new Above(3), 1L, new Above(3)),
        Arguments.of(new Above(3), -1L, null),
        Arguments.of(new Above(3), new Above(0), new Above(3)),
        Arguments.of(new Above(3), new Above(-2), null),
        Arguments.of(3L, "1", null),
        Arguments.of("3", 1L, null));
  }

  @ParameterizedTest
  @MethodSource("sums")
  void addsOnlyWhatGrows(Object number, Object more, Object sum) {
    assertThat(Above.sum(number, more)).isEqualTo(Optional.ofNullable(sum));
  }
}
