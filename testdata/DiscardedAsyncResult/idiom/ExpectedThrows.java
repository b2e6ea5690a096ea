package cases.discarded.idiom;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is expected to be thrown, and by which call. */
abstract class ExpectedThrows {
  interface Client {
    CompletableFuture<String> send(String text);

    void check();

    void run(Runnable task);
  }

  abstract void step();

  @Test
  void refused(ExecutorService pool) {
    assertThrows(RejectedExecutionException.class, () -> pool.submit(this::step)); // ok: the pool is closed
    assertThrows(IllegalStateException.class, () -> pool.submit(this::step)); // expect: DiscardedAsyncResult
    assertThatThrownBy(() -> pool.submit(this::step)) // ok: the pool is closed
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.submit(this::step)) // expect: DiscardedAsyncResult
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusedBeforeFail(ExecutorService pool) {
    try {
      pool.submit(this::step); // ok: the pool is closed
      fail("should have been refused");
    } catch (RejectedExecutionException expected) {
      // as it should be
    }
    try {
      pool.submit(this::step); // expect: DiscardedAsyncResult
      fail("should have failed");
    } catch (IllegalStateException expected) {
      // the future has it
    }
  }

  @Test
  void laterLinks(Client client) {
    assertThatThrownBy(() -> client.send("")) // expect: DiscardedAsyncResult
        .hasMessage("x")
        .isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> client.send("")) // ok: the call itself may throw
        .hasMessage("x")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void notTheLast(Client client) {
    assertThrows(
        IllegalStateException.class,
        () -> {
          client.send(""); // expect: DiscardedAsyncResult
          client.check();
        });
  }

  @Test
  void message(Client client) {
    assertThrows(
        IllegalStateException.class,
        () -> client.check(),
        () -> {
          return "sent " + client.send(""); // expect: DiscardedAsyncResult
        });
    assertThrows(
        IllegalStateException.class,
        () -> client.check(),
        () -> "sent " + client.send("")); // expect: DiscardedAsyncResult
  }

  @Test
  void inAnotherMethod(Client client) {
    assertThrows(
        IllegalStateException.class,
        () ->
            client.run(
                new Runnable() {
                  @Override
                  public void run() {
                    client.send(""); // expect: DiscardedAsyncResult
                  }
                }));
  }

  @Test
  void cast(Client client) {
    assertThrows(
        IllegalStateException.class,
        (Executable) () -> client.send("")); // ok: the call itself may throw
  }

  @Test
  void caught(Client client) {
    try {
      client.send(""); // expect: DiscardedAsyncResult
      fail("should have failed");
    } catch (CancellationException expected) {
      // the future has it
    }
    try {
      client.send(""); // expect: DiscardedAsyncResult
      client.check();
    } catch (IllegalStateException expected) {
      // either may throw it
    }
    try {
      client.check();
    } finally {
      client.send(""); // expect: DiscardedAsyncResult
      fail("should not have come here");
    }
  }
}
