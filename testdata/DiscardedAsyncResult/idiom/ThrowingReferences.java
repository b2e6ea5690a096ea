package cases.discarded.idiom;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.times;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.function.Executable;
import org.mockito.MockedStatic;

/** Blocks of tests that are references, or that a variable names. */
abstract class ThrowingReferences {
  static class Clock {
    static CompletableFuture<Long> now() {
      return CompletableFuture.supplyAsync(System::nanoTime);
    }
  }

  abstract CompletableFuture<Void> close();

  void references() {
    assertThrows(IllegalStateException.class, this::close); // ok: the call itself must throw
    assertThrows(CompletionException.class, this::close); // expect: DiscardedAsyncResult
    assertThatThrownBy(this::close).isInstanceOf(IllegalStateException.class); // ok: the same
    assertThatCode(this::close).doesNotThrowAnyException(); // expect: DiscardedAsyncResult
  }

  void variables() {
    Executable throwing = () -> close(); // ok: the call itself must throw
    assertThrows(IllegalStateException.class, throwing);
    Executable failing = () -> close(); // expect: DiscardedAsyncResult
    assertThrows(CompletionException.class, failing);
    ThrowingCallable quiet = () -> close(); // expect: DiscardedAsyncResult
    assertThatCode(quiet).doesNotThrowAnyException();
  }

  void statics(CompletableFuture<Long> noon) {
    try (MockedStatic<Clock> clock = mockStatic(Clock.class)) {
      clock.when(Clock::now).thenReturn(noon); // ok: stubbing
      Clock.now(); // expect: DiscardedAsyncResult
      clock.verify(Clock::now, times(1)); // ok: verification
    }
  }
}
