package dev.heed.server.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitedTest {
  private final AtomicInteger wakes = new AtomicInteger();

  @Test
  void isPendingUntilTheStageCompletesAndThenWakes() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    Awaited<String> awaited = await(stage);
    assertThat(awaited.poll().isReady()).isFalse();
    assertThat(wakes).hasValue(0);

    stage.complete("here");
    assertThat(wakes).hasValue(1);
    assertThat(awaited.poll().orThrow()).isEqualTo("here");
    assertThat(awaited.poll().orThrow()).isEqualTo("here");
  }

  @Test
  void doesNotWakeForWhatIsHereAlready() throws Exception {
    Awaited<String> awaited = await(CompletableFuture.completedFuture("here"));
    assertThat(awaited.poll().orThrow()).isEqualTo("here");
    assertThat(wakes).hasValue(0);
  }

  @Test
  void handsOutNullAsAValue() throws Exception {
    assertThat(await(CompletableFuture.completedFuture(null)).poll()).isEqualTo(Poll.ready(null));
  }

  @Test
  void throwsWhatTheStageFailedWith() {
    IOException cause = new IOException("lost");
    CompletableFuture<String> stage = new CompletableFuture<>();
    Awaited<String> direct = await(stage);
    Awaited<String> wrapped = await(stage.thenApply(String::trim));
    stage.completeExceptionally(cause);
    assertThat(wakes).hasValue(2);
    for (Awaited<String> awaited : new Awaited[] {direct, wrapped}) {
      assertThatThrownBy(awaited::poll).isInstanceOf(ExecutionException.class).hasCause(cause);
    }
  }

  @Test
  void worksWithStagesThatCannotBeCompletedFromOutside() throws Exception {
    CompletionStage<String> minimal = CompletableFuture.completedStage("here");
    assertThat(await(minimal).poll().orThrow()).isEqualTo("here");
  }

  private <T> Awaited<T> await(CompletionStage<T> stage) {
    return Awaited.of(stage, wakes::incrementAndGet);
  }
}
