package cases.discarded.idiom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A block that expects a throw is right only where the call itself can throw. */
class Throwing {
  static CompletableFuture<Integer> checksFirst(String text) {
    Objects.requireNonNull(text, "text");
    return CompletableFuture.supplyAsync(text::length); // ok: returned
  }

  static CompletableFuture<Integer> throwsFirst(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return CompletableFuture.supplyAsync(text::length); // ok: returned
  }

  static CompletableFuture<Integer> failsLater(String text) {
    return CompletableFuture.failedFuture(new IllegalArgumentException(text)); // ok: returned
  }

  @Test
  void thrownByTheCall() {
    assertThrows(NullPointerException.class, () -> checksFirst(null)); // ok: the call itself throws
    assertThrows(IllegalArgumentException.class, () -> throwsFirst("")); // ok: the call itself throws
    assertThatThrownBy(() -> throwsFirst("")).isInstanceOf(IllegalArgumentException.class); // ok: the call itself throws
  }

  @Test
  void carriedByTheFuture() {
    assertThrows(CompletionException.class, () -> throwsFirst("a")); // expect: DiscardedAsyncResult
    assertThrows(ExecutionException.class, () -> throwsFirst("a")); // expect: DiscardedAsyncResult
    assertThrows(IllegalArgumentException.class, () -> failsLater("a")); // expect: DiscardedAsyncResult
    assertThatThrownBy(() -> failsLater("a")).isInstanceOf(IllegalArgumentException.class); // expect: DiscardedAsyncResult
  }

  @Test
  void awaitedInTheBlock() {
    assertThrows(CompletionException.class, () -> failsLater("a").join()); // ok: awaited
    assertThrows(ExecutionException.class, () -> failsLater("a").get()); // ok: awaited
    assertThatThrownBy(() -> failsLater("a").get()).hasCauseInstanceOf(IllegalArgumentException.class); // ok: awaited
  }

  @Test
  void doesNotThrow() {
    assertDoesNotThrow(() -> checksFirst("a")); // expect: DiscardedAsyncResult
    assertDoesNotThrow(() -> checksFirst("a").join()); // ok: awaited
    Assertions.assertEquals(1, assertDoesNotThrow(() -> checksFirst("a")).join()); // ok: awaited
  }

  @Test
  void assertsOnTheFuture() {
    assertThat(checksFirst("a")).isCompletedWithValue(1); // ok: the outcome is asserted
    assertThat(failsLater("a")).isCompletedExceptionally(); // ok: the outcome is asserted
    Assertions.assertTrue(failsLater("a").isCompletedExceptionally()); // ok: its answer is asserted
  }

  @Test
  void plainCall() {
    checksFirst("a"); // expect: DiscardedAsyncResult
  }
}
