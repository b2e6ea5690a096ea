package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlushSiteTest {
  @ParameterizedTest
  @CsvSource({
    "task, true, false, false, false",
    "wait, true, true, false, false",
    "partial, false, false, true, false",
    "drain, false, false, false, true",
    "wrap, false, false, false, false",
    "'', false, false, false, false"
  })
  void knowsWhatTheCatalogSays(
      String what, boolean task, boolean timedWait, boolean partial, boolean drained) {
    FlushSite site = site("write", what);

    assertThat(site.isTask()).isEqualTo(task);
    assertThat(site.isTimedWait()).isEqualTo(timedWait);
    assertThat(site.isPartial()).isEqualTo(partial);
    assertThat(site.isAskedElsewhere()).isEqualTo(drained);
    assertThat(site.isDrainedAtZero()).isEqualTo(drained);
    assertThat(site.isGiven()).isFalse();
  }

  @Test
  void isDrainedAtZeroWhereTheNameSaysSo() {
    assertThat(site("drain", "").isDrainedAtZero()).isTrue();
  }

  @Test
  void isTheSameFlushSeenOtherwise() {
    FlushSite site = site("write", "partial");

    assertThat(site.counted().kind()).isEqualTo(FlushKind.COUNT);
    assertThat(site.counted().isPartial()).isTrue();
    assertThat(site.seenThrough("helper", Place.SELF, Set.of()).through()).contains("helper");
    assertThat(site.seenThrough("helper", Place.SELF, Set.of()).place()).isEqualTo(Place.SELF);
  }

  @Test
  void isRepeatedByTheSameCallOnTheSame() {
    FlushSite site = site("write", "");

    assertThat(site.isSameAs(site("write", "partial"))).isTrue();
    assertThat(site.isSameAs(site("flush", ""))).isFalse();
    assertThat(site.isSameAs(site.seenThrough("helper", Place.SELF, Set.of()))).isFalse();
    assertThat(site.isSameAs(site.seenThrough("helper", site.place(), Set.of(Place.SELF))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "FUTURE, true, false",
    "COLD, true, false",
    "POLL, false, false",
    "BOOLEAN, false, true",
    "COUNT, false, true",
    "STATUS, false, true",
    "CALLBACK, false, true"
  })
  void isAnsweredAtOnceOrLater(FlushKind kind, boolean later, boolean answered) {
    assertThat(kind.completesLater()).isEqualTo(later);
    assertThat(kind.isAnswered()).isEqualTo(answered);
  }

  private static FlushSite site(String name, String what) {
    return new FlushSite(
        null, FlushKind.FUTURE, name, Place.of("out"), Set.of(), what, Optional.empty());
  }
}
