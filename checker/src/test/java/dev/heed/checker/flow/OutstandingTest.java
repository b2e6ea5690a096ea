package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learnt of flushes on the way to a close, without any code around it. */
final class OutstandingTest {
  private static final FlushSite FIRST = site("first", FlushKind.BOOLEAN);
  private static final FlushSite SECOND = site("second", FlushKind.BOOLEAN);
  private static final FlushSite POLL = site("poll", FlushKind.POLL);
  private static final FlushSite FUTURE = site("future", FlushKind.FUTURE);

  private final Outstanding outstanding = new Outstanding();

  private static FlushSite site(String name, FlushKind kind) {
    return new FlushSite(null, kind, name, Place.SELF, Set.of(), "", Optional.empty());
  }

  private static Outstanding with(FlushSite site, int mark) {
    Outstanding one = new Outstanding();
    one.add(site, mark, Set.of());
    return one;
  }

  @ParameterizedTest
  @CsvSource({
    "1, DONE_IF_TRUE, true, 4, true",
    "1, DONE_IF_TRUE, false, 2, false",
    "3, DONE_IF_FALSE, false, 4, true",
    "3, DONE_IF_FALSE, true, 2, false",
    "4, DONE_IF_TRUE, false, 4, false",
    "12, DONE_IF_TRUE, false, 8, false",
    "12, DONE_IF_TRUE, true, 4, true",
    "12, ABSENT_IF_TRUE, false, 8, false",
    "5, DONE_IF_TRUE, false, 2, false",
    "1, ABSENT_IF_TRUE, true, 0, false",
    "7, ABSENT_IF_TRUE, false, 3, false",
    "4, ABSENT_IF_TRUE, false, 4, false",
    "1, ABSENT_IF_FALSE, false, 0, false",
    "1, GIVEN_UP_IF_TRUE, true, 0, false",
    "5, GIVEN_UP_IF_TRUE, false, 5, false",
    "5, GIVEN_UP_IF_FALSE, true, 5, false",
    "1, GIVEN_UP_IF_FALSE, false, 0, false"
  })
  void learnsFromAnswers(int before, Answer answer, boolean outcome, int after, boolean done) {
    outstanding.add(FIRST, before, Set.of());
    assertThat(outstanding.answered(FIRST, answer, outcome)).isEqualTo(done || after == 0);
    assertThat(outstanding.marks()).isEqualTo(after == 0 ? Map.of() : Map.of(FIRST, after));
    assertThat(outstanding.settled()).isEqualTo(done ? Set.of(FIRST) : Set.of());
  }

  @Test
  void learnsNothingOfWhatIsNotOutstanding() {
    assertThat(outstanding.answered(FIRST, Answer.DONE_IF_TRUE, true)).isFalse();
    assertThat(outstanding).isEqualTo(new Outstanding());
  }

  @Test
  void whatIsDoneTakesWithItWhatWasBefore() {
    outstanding.add(FIRST, Outstanding.UNTESTED, Set.of());
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of(FIRST));
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of(FUTURE));
    outstanding.add(FUTURE, Outstanding.UNTESTED, Set.of());
    outstanding.add(POLL, Outstanding.UNTESTED, Set.of());
    assertThat(outstanding.left()).containsExactly(FIRST, SECOND, FUTURE, POLL);
    outstanding.done(SECOND);
    assertThat(outstanding.left()).containsExactly(POLL);
    assertThat(outstanding.settled()).containsExactly(SECOND);
    outstanding.clear();
    assertThat(outstanding.left()).isEmpty();
  }

  @Test
  void whatIsDoneIsNotLeft() {
    outstanding.add(FIRST, Outstanding.DONE, Set.of());
    outstanding.add(SECOND, Outstanding.DONE | Outstanding.PENDING, Set.of());
    assertThat(outstanding.left()).containsExactly(SECOND);
    assertThat(outstanding.contains(FIRST)).isTrue();
    assertThat(outstanding.contains(POLL)).isFalse();
  }

  @Test
  void onlyWhatIsKnownToBePendingIsKeptForLater() {
    outstanding.add(FIRST, Outstanding.PENDING, Set.of());
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of());
    outstanding.add(POLL, Outstanding.PENDING, Set.of());
    outstanding.add(FUTURE, Outstanding.PENDING, Set.of());
    outstanding.deferred();
    assertThat(outstanding.left()).containsExactly(SECOND, POLL, FUTURE);
  }

  @Test
  void anAnswerInAFieldCanBeLookedAt() {
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of());
    outstanding.add(POLL, Outstanding.UNTESTED, Set.of());
    outstanding.keptInField(Set.of(FIRST, SECOND, POLL));
    assertThat(outstanding.marks())
        .isEqualTo(
            Map.of(SECOND, Outstanding.DONE | Outstanding.DEFERRED, POLL, Outstanding.UNTESTED));
    assertThat(outstanding.left()).containsExactly(POLL);
  }

  @Test
  void theSameOnceMoreTakesThePlaceOfWhatWasAsked() {
    FlushSite again =
        new FlushSite(
            null,
            SECOND.kind(),
            SECOND.name(),
            SECOND.place(),
            SECOND.buffers(),
            "again",
            Optional.empty());
    outstanding.add(SECOND, Outstanding.PENDING, Set.of());
    outstanding.askedAgain(again, Set.of(SECOND));
    assertThat(outstanding.marks()).isEmpty();
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of());
    outstanding.askedAgain(again, Set.of(SECOND));
    assertThat(outstanding.marks()).containsOnlyKeys(SECOND);
  }

  @Test
  void forgetsWhatHasNoName() {
    outstanding.add(FIRST, Outstanding.UNTESTED, Set.of());
    outstanding.add(SECOND, Outstanding.UNTESTED, Set.of());
    Names names = new Names();
    names.flushed(SECOND);
    outstanding.retainNamed(names);
    assertThat(outstanding.left()).containsExactly(SECOND);
  }

  @Test
  void tellsWaysApartByWhatIsDoneOnOne() {
    Outstanding one = with(FIRST, Outstanding.DONE);
    one.add(POLL, Outstanding.PENDING, Set.of());
    Outstanding other = with(FIRST, Outstanding.PENDING);
    other.add(SECOND, Outstanding.UNTESTED, Set.of());
    other.add(FUTURE, Outstanding.DONE, Set.of());
    assertThat(Outstanding.tellApart(one, other))
        .isEqualTo(
            Map.of(
                FIRST, Answer.DONE_IF_TRUE,
                POLL, Answer.DONE_IF_FALSE,
                SECOND, Answer.DONE_IF_TRUE));
  }

  @Test
  void aMeetingKnowsWhatBothKnew() {
    Outstanding other = with(FIRST, Outstanding.PENDING);
    other.add(SECOND, Outstanding.UNTESTED, Set.of(FIRST));
    other.add(POLL, Outstanding.UNTESTED, Set.of());
    other.done(POLL);
    outstanding.add(FIRST, Outstanding.UNTESTED, Set.of());
    Outstanding before = outstanding.copy();
    outstanding.merge(other);
    assertThat(outstanding.marks())
        .isEqualTo(
            Map.of(
                FIRST, Outstanding.UNTESTED | Outstanding.PENDING, SECOND, Outstanding.UNTESTED));
    assertThat(outstanding.settled()).containsExactly(POLL);
    outstanding.done(SECOND);
    assertThat(outstanding.left()).isEmpty();
    assertThat(before.left()).containsExactly(FIRST);
  }

  @Test
  void isEqualOnlyInAllThatItKnows() {
    Outstanding one = with(FIRST, Outstanding.UNTESTED);
    assertThat(one).isEqualTo(one.copy()).hasSameHashCodeAs(one.copy());
    assertThat(one.toString()).contains("first");
    Outstanding settled = one.copy();
    settled.done(SECOND);
    Outstanding ordered = one.copy();
    ordered.add(FIRST, Outstanding.UNTESTED, Set.of(SECOND));
    List<Object> others =
        List.of(with(FIRST, 2), with(SECOND, 1), new Outstanding(), settled, ordered, "other");
    assertThat(others).doesNotContain(one);
    others.forEach(other -> assertThat(one).isNotEqualTo(other));
  }
}
