package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void holdsForItsOutcome(boolean outcome) {
    assertThat(Answer.doneIf(outcome).outcome()).isEqualTo(outcome);
    assertThat(Answer.absentIf(outcome).outcome()).isEqualTo(outcome);
    assertThat(Answer.givenUpIf(outcome).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void saysTheSameWhenNegatedTwice(Answer answer) {
    assertThat(answer.negate()).isNotEqualTo(answer);
    assertThat(answer.negate().negate()).isEqualTo(answer);
    assertThat(answer.negate().outcome()).isNotEqualTo(answer.outcome());
    assertThat(answer.negate().tellsDone()).isEqualTo(answer.tellsDone());
    assertThat(answer.negate().tellsGivenUp()).isEqualTo(answer.tellsGivenUp());
  }

  @ParameterizedTest
  @CsvSource({
    "DONE_IF_TRUE, true, false",
    "ABSENT_IF_TRUE, false, false",
    "GIVEN_UP_IF_TRUE, false, true"
  })
  void tellsOneThing(Answer answer, boolean done, boolean givenUp) {
    assertThat(answer.tellsDone()).isEqualTo(done);
    assertThat(answer.tellsGivenUp()).isEqualTo(givenUp);
  }
}
