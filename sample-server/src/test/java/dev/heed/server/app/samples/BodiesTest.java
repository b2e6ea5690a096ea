package dev.heed.server.app.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.RequestBody;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Bodies of many parts, which may come before they are asked for, meanwhile, or later. */
class BodiesTest {
  private static final int MANY = 100_000;

  private final List<WeakReference<?>> made = new ArrayList<>();
  private final List<Byte> seen = new ArrayList<>();
  private CompletableFuture<BodyPart> asked;

  /** A peer chooses how many parts its body has: what one leaves behind would fill the heap. */
  @Test
  void aBodyOfManyPartsRetainsNothingPerPart() {
    CompletionStage<BodyPart.End> end = Bodies.forEach(this::later, bytes -> {});
    for (int i = 0; i < 1000; i++) {
      give(data(i));
    }
    System.gc();
    assertThat(made.size()).as("parts and stages made").isGreaterThanOrEqualTo(2000);
    assertThat(made.stream().filter(each -> each.get() != null).count())
        .as("and still held")
        .isLessThan(10);
    give(BodyPart.End.PLAIN);
    assertThat(end).isCompletedWithValue(BodyPart.End.PLAIN);
  }

  @Test
  void partsThatAreHereAlreadyDoNotDeepenTheStack() {
    expectAllOf(this::atOnce);
  }

  /** As when the loop delivers between a look at the part and the wait for it. */
  @Test
  void partsThatComeMeanwhileDoNotDeepenTheStack() {
    expectAllOf(this::meanwhile);
  }

  @Test
  void partsThatComeLaterAreAllSeenInTheirOrder() {
    CompletionStage<BodyPart.End> end = Bodies.forEach(this::later, this::see);
    for (int i = 0; i < MANY; i++) {
      give(data(i));
    }
    assertThat(end.toCompletableFuture()).isNotDone();
    give(BodyPart.End.PLAIN);
    assertThat(end).isCompletedWithValue(BodyPart.End.PLAIN);
    expectAllSeen();
  }

  @Test
  void aBodyThatEndsIllFailsWithItsCause() {
    IOException cut = new IOException("cut");
    CompletionStage<BodyPart.End> end = Bodies.drain(this::later);
    give(data(1));
    asked.completeExceptionally(cut);
    expectFailure(end, cut);
    expectFailure(Bodies.drain(() -> CompletableFuture.failedFuture(cut)), cut);
  }

  @Test
  void aSinkThatFailsEndsTheReading() {
    IllegalStateException full = new IllegalStateException("full");
    CompletionStage<BodyPart.End> end =
        Bodies.forEach(
            this::later,
            bytes -> {
              throw full;
            });
    give(data(1));
    expectFailure(end, full);
    assertThat(asked).as("no more is asked for").isDone();
  }

  @Test
  void aBodyThatCannotBeAskedFails() {
    IllegalStateException twice = new IllegalStateException("asked twice");
    CompletionStage<BodyPart.End> end =
        Bodies.drain(
            () -> {
              throw twice;
            });
    expectFailure(end, twice);
  }

  private void expectAllOf(RequestBody body) {
    assertThat(Bodies.forEach(body, this::see)).isCompletedWithValue(BodyPart.End.PLAIN);
    expectAllSeen();
  }

  private void expectAllSeen() {
    assertThat(seen).hasSize(MANY);
    for (int i = 0; i < MANY; i++) {
      assertThat(seen.get(i)).isEqualTo((byte) i);
    }
  }

  private static void expectFailure(CompletionStage<?> stage, Throwable cause) {
    assertThatThrownBy(() -> stage.toCompletableFuture().join())
        .isInstanceOf(CompletionException.class)
        .hasCause(cause);
  }

  private void see(ByteBuffer bytes) {
    seen.add(bytes.get());
  }

  private CompletionStage<BodyPart> atOnce() {
    return CompletableFuture.completedFuture(next());
  }

  private CompletionStage<BodyPart> meanwhile() {
    return new CompletedWhenWaitedFor(next());
  }

  private CompletionStage<BodyPart> later() {
    assertThat(asked == null || asked.isDone()).as("one part at a time").isTrue();
    asked = new Watched<>();
    made.add(new WeakReference<>(asked));
    return asked;
  }

  private BodyPart next() {
    return seen.size() < MANY ? data(seen.size()) : BodyPart.End.PLAIN;
  }

  private void give(BodyPart part) {
    asked.complete(part);
  }

  private static BodyPart data(int value) {
    return new BodyPart.Data(ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  /** Keeps an eye on all stages that depend on it, directly or not. */
  private final class Watched<T> extends CompletableFuture<T> {
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      CompletableFuture<U> dependent = new Watched<>();
      made.add(new WeakReference<>(dependent));
      return dependent;
    }
  }

  /** A part that is not here at a look, but before somebody waits for it. */
  private static final class CompletedWhenWaitedFor extends CompletableFuture<BodyPart> {
    private final BodyPart part;

    CompletedWhenWaitedFor(BodyPart part) {
      this.part = part;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      complete(part);
      return super.newIncompleteFuture();
    }

    @Override
    public CompletableFuture<BodyPart> whenComplete(
        BiConsumer<? super BodyPart, ? super Throwable> action) {
      complete(part);
      return super.whenComplete(action);
    }
  }
}
