package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChoiceTest {
  private static final Place VARIABLE = Place.of("variable");

  @ParameterizedTest
  @CsvSource({
    "EQUAL, 2, false",
    "EQUAL, 3, true",
    "EQUAL, 4, false",
    "LESS, 2, true",
    "LESS, 3, false",
    "LESS, 4, false",
    "LESS_OR_EQUAL, 2, true",
    "LESS_OR_EQUAL, 3, true",
    "LESS_OR_EQUAL, 4, false"
  })
  void comparesNumbers(Choice.Relation relation, long held, boolean holds) {
    Choice choice = new Choice(VARIABLE, relation, Set.of(3L), true);

    assertThat(choice.allows(held, true)).isEqualTo(holds);
    assertThat(choice.allows(held, false)).isEqualTo(!holds);
    assertThat(choice.negate().allows(held, true)).isEqualTo(!holds);
    assertThat(choice.negate().allows(held, false)).isEqualTo(holds);
    assertThat(choice.negate().negate()).isEqualTo(choice);
  }

  @ParameterizedTest
  @CsvSource({
    "EQUAL, 1, true",
    "EQUAL, 2, true",
    "EQUAL, 3, false",
    "LESS, 0, true",
    "LESS, 1, true",
    "LESS, 2, false",
    "LESS_OR_EQUAL, 2, true",
    "LESS_OR_EQUAL, 3, false"
  })
  void knowsWhatANumberAboveMayBe(Choice.Relation relation, long base, boolean mayHold) {
    Choice choice = new Choice(VARIABLE, relation, Set.of(3L), true);

    assertThat(choice.allows(new Above(base), true)).isEqualTo(mayHold);
    assertThat(choice.allows(new Above(base), false)).isTrue();
  }

  @Test
  void namesTheOneConstantThatTheVariableIs() {
    Choice one = new Choice(VARIABLE, Choice.Relation.EQUAL, Set.of(3L), true);
    Choice oneOfTwo = new Choice(VARIABLE, Choice.Relation.EQUAL, Set.of(3L, 4L), true);
    Choice atMost = new Choice(VARIABLE, Choice.Relation.LESS_OR_EQUAL, Set.of(3L), true);

    assertThat(one.names(true)).isTrue();
    assertThat(one.names(false)).isFalse();
    assertThat(one.negate().names(false)).isTrue();
    assertThat(one.negate().negate()).isEqualTo(one);
    assertThat(oneOfTwo.names(true)).isFalse();
    assertThat(atMost.names(true)).isFalse();
  }

  @Test
  void comparesNothingElse() {
    Choice less = new Choice(VARIABLE, Choice.Relation.LESS, Set.of("3"), true);

    assertThat(less.allows(2L, true)).isFalse();
    assertThat(less.allows("2", true)).isFalse();
    assertThat(less.allows(new Above(1), true)).isFalse();
    assertThat(Choice.isTrue(VARIABLE).allows(true, true)).isTrue();
    assertThat(Choice.isTrue(VARIABLE).allows(false, true)).isFalse();
  }
}
