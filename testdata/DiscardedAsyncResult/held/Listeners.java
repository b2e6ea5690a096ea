package cases.discarded.held;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told of the outcome: callbacks that are deaf, a future that listens to itself. */
class Listeners {
  private static final Logger log = LoggerFactory.getLogger(Listeners.class);

  interface Api {
    CompletableFuture<Integer> send(String request);

    ListenableFuture<Integer> call(String request);

    void use(Object answer);
  }

  private final AtomicInteger pending = new AtomicInteger();

  /** Whoever holds this future holds what it listens to. */
  class Request extends CompletableFuture<String> {
    void begin() {
      whenComplete((v, e) -> pending.decrementAndGet()); // ok: cannot throw, this is held
      thenAccept(v -> log.info("{}", v)); // ok: cannot throw, this is held
      orTimeout(1, TimeUnit.SECONDS); // ok: returns this
    }

    void compute(Api api) {
      thenApply(v -> Integer.parseInt(v)); // expect: DiscardedAsyncResult
    }
  }

  void callbacks(Api api, FutureCallback<Integer> given, Executor executor) {
    Futures.addCallback(api.call("x"), given, executor); // ok: it is told
    Futures.addCallback(
        api.call("x"), // expect: DiscardedAsyncResult
        new FutureCallback<>() {
          @Override
          public void onSuccess(Integer answer) {
            api.use(answer);
          }

          @Override
          public void onFailure(Throwable t) {}
        },
        executor);
    Futures.addCallback(
        api.call("x"), // ok: it does something about it
        new FutureCallback<>() {
          @Override
          public void onSuccess(Integer answer) {}

          @Override
          public void onFailure(Throwable t) {
            pending.decrementAndGet();
          }
        },
        executor);
  }

  void deafButKept(Api api, Executor executor) throws Exception {
    ListenableFuture<Integer> answer = api.call("x"); // ok: waited for
    Futures.addCallback(
        answer,
        new FutureCallback<>() {
          @Override
          public void onSuccess(Integer value) {
            api.use(value);
          }

          @Override
          public void onFailure(Throwable t) {}
        },
        executor);
    answer.get();
  }

  void arrays(Api api, IntStream numbers) {
    numbers.mapToObj(i -> api.send("" + i)).toArray(); // expect: DiscardedAsyncResult
    Object[] all = numbers.mapToObj(i -> api.send("" + i)).toArray(); // ok: passed on
    api.use(all);
    CompletableFuture.allOf(
            numbers.mapToObj(i -> api.send("" + i)).toArray(CompletableFuture[]::new))
        .join(); // ok: waited for
  }
}
