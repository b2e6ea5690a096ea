package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FlagTest {
  private static final Place VARIABLE = Place.of("variable");
  private static final FlushSite ONE = site("one");
  private static final FlushSite TWO = site("two");
  private static final Choice IS_TRUE = Choice.isTrue(VARIABLE);

  @Test
  void tellsWhatIsLeftByTheConstant() {
    Flag either = Flag.set(true, Set.of()).or(Flag.set(false, Set.of(ONE)));

    assertThat(either.told()).containsExactly(ONE);
    assertThat(either.where(IS_TRUE, true).left()).isEqualTo(Map.of(true, Set.of()));
    assertThat(either.where(IS_TRUE, false).left()).isEqualTo(Map.of(false, Set.of(ONE)));
    assertThat(either.with(ONE).told()).isEmpty();
    assertThat(either.with(TWO).left())
        .isEqualTo(Map.of(true, Set.of(TWO), false, Set.of(ONE, TWO)));
    assertThat(either.without(ONE).left()).isEqualTo(Map.of(true, Set.of(), false, Set.of()));
    assertThat(either.without(TWO)).isSameAs(either);
    assertThat(either.or(Flag.set(true, Set.of(TWO))).left())
        .isEqualTo(Map.of(true, Set.of(TWO), false, Set.of(ONE)));
  }

  @Test
  void answersAboutAFlush() {
    Flag absent = Flag.set(true, Set.of()).or(Flag.set(false, Set.of(ONE)));
    Flag present = Flag.set(true, Set.of(ONE)).or(Flag.set(false, Set.of()));
    Flag partly = numbers().or(Flag.set(3L, Set.of()));

    assertThat(absent.tests(IS_TRUE, Set.of(ONE, TWO)))
        .isEqualTo(Map.of(ONE, Answer.ABSENT_IF_TRUE));
    assertThat(present.tests(IS_TRUE, Set.of(ONE))).isEqualTo(Map.of(ONE, Answer.ABSENT_IF_FALSE));
    assertThat(partly.tests(equal(1L), Set.of(ONE)))
        .isEqualTo(Map.of(ONE, Answer.GIVEN_UP_IF_TRUE));
    assertThat(partly.tests(equal(1L).negate(), Set.of(ONE)))
        .isEqualTo(Map.of(ONE, Answer.GIVEN_UP_IF_FALSE));
    assertThat(absent.with(ONE).tests(IS_TRUE, Set.of(ONE))).isEmpty();
  }

  @Test
  void addsWhatIsKnown() {
    Flag sum = numbers().plus(Flag.set(5L, Set.of(ONE, TWO))).orElseThrow();

    assertThat(sum.left()).isEqualTo(Map.of(new Above(1), Set.of(), new Above(2), Set.of(ONE)));
    assertThat(numbers().plus(Flag.set(-5L, Set.of()))).isEmpty();
    assertThat(numbers().plus(Flag.set(0L, Set.of(ONE)))).isEqualTo(Optional.of(numbers()));
  }

  @ParameterizedTest
  @CsvSource({"12, false", "13, true"})
  void givesUpOnTooManyConstants(int constants, boolean tooMuch) {
    Flag flag = Flag.set(0L, Set.of());
    for (long i = 1; i < constants; i++) {
      flag = flag.or(Flag.set(i, Set.of()));
    }

    assertThat(flag.isTooMuch()).isEqualTo(tooMuch);
  }

  @Test
  void knowsBooleans() {
    assertThat(Flag.set(true, Set.of()).isBoolean()).isTrue();
    assertThat(Flag.set(true, Set.of()).orNotSet(Set.of()).isBoolean()).isTrue();
    assertThat(Flag.set(true, Set.of()).or(numbers()).isBoolean()).isFalse();
    assertThat(Flag.setToSomething(Set.of()).isBoolean()).isFalse();
  }

  @Test
  void takesAnotherConstantForTheOneThatIsAskedFor() {
    Flag other = Flag.set(1L, Set.of(ONE)).orNotSet(Set.of());

    assertThat(other.where(equal(1L), true).left()).isEqualTo(Map.of(1L, Set.of(ONE)));
    assertThat(other.where(equal(1L), false).left().values()).containsExactly(Set.of());
    assertThat(other.where(equal(2L), true).left().values()).containsExactly(Set.of());
    assertThat(other.where(equal(2L), false).left()).hasSize(2);
    assertThat(other.taken(equal(2L), true).left()).isEqualTo(Map.of(2L, Set.of()));
    assertThat(other.taken(equal(2L), false).left()).isEqualTo(other.left());
    assertThat(other.taken(equal(1L), true).left()).isEqualTo(Map.of(1L, Set.of(ONE)));
    assertThat(other.taken(less(2L), true).left()).hasSize(2);
  }

  @Test
  void knowsThatAnObjectIsNotNull() {
    Flag something = Flag.setToSomething(Set.of(ONE));
    Choice isNull = equal(Constants.NULL);

    assertThat(something.where(isNull, true).left()).isEmpty();
    assertThat(something.where(isNull, false)).isEqualTo(something);
    assertThat(something.where(equal("word"), true)).isEqualTo(something);
    assertThat(something.where(isNull.negate(), true)).isEqualTo(something);
    assertThat(something.where(isNull.negate(), false).left()).isEmpty();
  }

  @Test
  void isFalseOnlyOnAllPaths() {
    Flag no = Flag.set(false, Set.of());

    assertThat(no.isFalse()).isTrue();
    assertThat(no.or(Flag.set(true, Set.of())).isFalse()).isFalse();
    assertThat(Flag.set(true, Set.of()).isFalse()).isFalse();
  }

  private static Flag numbers() {
    return Flag.set(1L, Set.of()).or(Flag.set(2L, Set.of(ONE)));
  }

  private static Choice equal(Object constant) {
    return new Choice(VARIABLE, Choice.Relation.EQUAL, Set.of(constant), true);
  }

  private static Choice less(Object constant) {
    return new Choice(VARIABLE, Choice.Relation.LESS, Set.of(constant), true);
  }

  private static FlushSite site(String name) {
    return new FlushSite(
        null, FlushKind.FUTURE, name, Place.of("out"), Set.of(), "", Optional.empty());
  }
}
