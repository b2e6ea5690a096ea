package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "pollFlush, poll flush",
    "NOT_READY, not ready",
    "not_ready_, not ready",
    "_flush, flush",
    "__flush__now, flush now",
    "flush$now, flush now",
    "Flush, flush",
    "toTLS, to tls",
    "TLSClose, tls close",
    "closeTLSNow, close tls now",
    "aB, a b",
    "Ab, ab",
    "AB, ab",
    "AbC, ab c",
    "flush0, flush",
    "flush42Now7, flush now",
    "flush2all, flush2all",
    "x1, x",
    "1, 1",
    "12, 1",
    "<init>, init",
    "a, a",
    "A, a",
    "$, $",
    "__, __"
  })
  void splitsNames(String name, String words) {
    assertThat(Words.of(name)).isEqualTo(List.of(words.split(" ")));
  }

  @Test
  void aNameOfNothingIsOneWord() {
    assertThat(Words.of("a")).containsExactly("a");
    assertThat(Words.of("")).containsExactly("");
  }

  @ParameterizedTest
  @CsvSource({
    "flush, true",
    "tryFlush, true",
    "pollFlush, true",
    "try, false",
    "flushTry, true",
    "nowFlush, false",
    "tryNowFlush, false",
    "tryNow, false"
  })
  void findsTheVerb(String name, boolean flush) {
    assertThat(Words.verbIs(Set.of("flush"), Words.of(name))).isEqualTo(flush);
  }

  @Test
  void aPrefixAloneIsTheVerb() {
    assertThat(Words.verb(List.of("try"))).isZero();
    assertThat(Words.verbIs(Set.of("try"), List.of("try"))).isTrue();
  }
}
