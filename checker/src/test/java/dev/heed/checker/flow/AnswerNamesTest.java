package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerNamesTest {
  @ParameterizedTest
  @CsvSource({
    "isPending, true, false",
    "hasMore, true, false",
    "isNotDone, true, false",
    "NOT_READY, true, false",
    "incomplete, true, false",
    "isDone, false, true",
    "isFlushed, false, true",
    "SUCCESS, false, true",
    "stillEmptyOrPending, true, false",
    "notify, false, false",
    "isNotNull, false, false",
    "isOpen, false, false",
    "'', false, false"
  })
  void asksForWhatIsDone(String name, boolean notDone, boolean done) {
    assertThat(AnswerNames.asksNotDone(name)).isEqualTo(notDone);
    assertThat(AnswerNames.asksDone(name)).isEqualTo(done);
  }

  @ParameterizedTest
  @CsvSource({
    "hasPending, true, false",
    "bytesUnsent, true, false",
    "hasData, true, false",
    "hasMore, true, false",
    "hasMoreWork, false, false",
    "data, false, false",
    "isDrained, false, true",
    "isNotDrained, false, false",
    "isEmpty, false, true",
    "isDone, false, false"
  })
  void asksForWhatIsLeft(String name, boolean leftOver, boolean nothingLeft) {
    assertThat(AnswerNames.asksLeftOver(name)).isEqualTo(leftOver);
    assertThat(AnswerNames.asksNothingLeft(name)).isEqualTo(nothingLeft);
  }

  @ParameterizedTest
  @CsvSource({
    "isFailed, true, true",
    "error, true, true",
    "isCompletedExceptionally, true, false",
    "failedOver, true, false",
    "notFailed, true, false",
    "ignoreError, true, false",
    "isCorrupt, false, true",
    "isDone, false, false",
    "'', false, false"
  })
  void speaksOfFailures(String name, boolean failed, boolean failure) {
    assertThat(AnswerNames.saysFailed(name)).isEqualTo(failed);
    assertThat(AnswerNames.saysFailure(name)).isEqualTo(failure);
  }

  @Test
  void knowsWhatNeverReturns() {
    assertThat(AnswerNames.throwsInAnyCase("throwException")).isTrue();
    assertThat(AnswerNames.throwsInAnyCase("throwIfFailed")).isFalse();
  }
}
