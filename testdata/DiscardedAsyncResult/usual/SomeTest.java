package cases.droppedanew.usual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Tests of an asynchronous service. */
class SomeTest {
  interface Backend {
    CompletableFuture<String> load(String key);
  }

  static class Service {
    private final Backend backend;

    Service(Backend backend) {
      this.backend = backend;
    }

    CompletableFuture<String> get(String key) {
      if (key == null) {
        throw new NullPointerException("key");
      }
      return backend.load(key).thenApply(String::trim);
    }
  }

  private final Backend backend = mock(Backend.class);
  private final Service service = new Service(backend);
  private ExecutorService pool;

  @BeforeEach
  void start() {
    pool = Executors.newCachedThreadPool();
    when(backend.load("a")).thenReturn(CompletableFuture.completedFuture(" a ")); // ok: stubbing
    given(backend.load("b")).willReturn(new CompletableFuture<>()); // ok: stubbing
    doReturn(CompletableFuture.completedFuture("c")).when(backend).load("c"); // ok: stubbing
  }

  @AfterEach
  void stop() throws InterruptedException {
    pool.shutdownNow();
    assertThat(pool.awaitTermination(1, TimeUnit.SECONDS)).isTrue(); // ok
  }

  @Test
  void trims() {
    assertEquals("a", service.get("a").join()); // ok
    assertThat(service.get("a")).isCompletedWithValue("a"); // ok
    assertThat(service.get("b")).isNotDone(); // ok
    verify(backend).load("b"); // ok: verification
    verify(backend, never()).load("c"); // ok
    verify(backend, timeout(100)).load(any()); // ok
    then(backend).should().load("b"); // ok
    InOrder order = inOrder(backend);
    order.verify(backend).load("a"); // ok
  }

  @Test
  void rejectsNull() {
    assertThrows(NullPointerException.class, () -> service.get(null)); // ok: thrown at once
    assertThatThrownBy(() -> service.get(null)).isInstanceOf(NullPointerException.class); // ok
    assertThrows(CompletionException.class, () -> service.get("x").join()); // ok
    assertThrows(ExecutionException.class, () -> service.get("x").get()); // ok
  }

  @Test
  void wrongExpectation() {
    assertThrows(ExecutionException.class, () -> service.get("x")); // expect: DiscardedAsyncResult
  }

  @Test
  void fireAndForget() {
    service.get("a"); // expect: DiscardedAsyncResult
    verify(backend).load("a"); // ok
  }

  @Test
  void notWaitedFor() {
    service.get("a").thenAccept(s -> assertEquals("b", s)); // expect: DiscardedAsyncResult
  }

  @Test
  void onlyLogged() {
    CompletableFuture<String> f = service.get("a"); // expect: DiscardedAsyncResult
    System.out.println("got " + f);
  }

  @Test
  void assertedNotNull() {
    assertNotNull(service.get("a")); // ok: an assertion looks at it
  }

  @Test
  void withTimeout() {
    String s = assertTimeout(Duration.ofSeconds(1), () -> service.get("a").join()); // ok
    assertEquals("a", s);
  }

  @Test
  void concurrently() throws Exception {
    Future<?> other = pool.submit(() -> service.get("a").join()); // ok
    other.get(1, TimeUnit.SECONDS);
    pool.submit(() -> assertEquals("b", service.get("a").join())); // expect: DiscardedAsyncResult
  }

  @Test
  void cancels() {
    CompletableFuture<String> f = service.get("b"); // ok: cancelled, and asked
    f.cancel(true);
    assertThat(f).isCancelled();
  }
}
