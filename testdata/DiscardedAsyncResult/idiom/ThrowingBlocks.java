package cases.discarded.idiom;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** More blocks that expect a throw, or none. */
class ThrowingBlocks {
  interface Client {
    CompletableFuture<String> send(String text);
  }

  private static CompletableFuture<Integer> parse(String text) {
    if (text == null) {
      throw new NullPointerException("text");
    }
    return CompletableFuture.supplyAsync(() -> Integer.parseInt(text)); // ok: returned
  }

  private static CompletableFuture<Integer> parseLater(String text) {
    return CompletableFuture.supplyAsync(() -> Integer.parseInt(text)); // ok: returned
  }

  @Test
  void exceptionOfType() {
    assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> parse(null)); // ok: the call itself throws
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> parseLater("x")); // expect: DiscardedAsyncResult
    assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> parseLater("x").join()); // ok: awaited
  }

  @Test
  void noException() {
    assertThatCode(() -> parse("1")).doesNotThrowAnyException(); // expect: DiscardedAsyncResult
    assertThatCode(() -> parse("1").join()).doesNotThrowAnyException(); // ok: awaited
    assertThatNoException().isThrownBy(() -> parse("1")); // expect: DiscardedAsyncResult
    assertThatNoException().isThrownBy(() -> parse("1").join()); // ok: awaited
  }

  @Test
  void unseenCode(Client client) {
    assertThrows(IllegalArgumentException.class, () -> client.send("")); // ok: the call itself may throw
    assertThrows(CompletionException.class, () -> client.send("")); // expect: DiscardedAsyncResult
    assertThrows(CompletionException.class, () -> client.send("").join()); // ok: awaited
  }

  @Test
  void block() {
    assertThrows(
        NullPointerException.class,
        () -> {
          parse(null); // ok: the call itself throws
        });
  }

  @Test
  void blockThatAwaits() {
    assertThrows(
        CompletionException.class,
        () -> {
          parse("x").join(); // ok: awaited
        });
  }

  @Test
  void tryAndFail() {
    try {
      parse(null); // ok: the call itself throws
      fail("should have thrown");
    } catch (NullPointerException expected) {
      // as it should be
    }
  }

  @Test
  void timeouts() {
    assertTimeout(Duration.ofSeconds(1), () -> parse("1")); // expect: DiscardedAsyncResult
    assertTimeout(Duration.ofSeconds(1), () -> parse("1").join()); // ok: awaited
    assertTimeout(Duration.ofSeconds(1), () -> parse("1")).join(); // ok: awaited after the block
  }
}
