package cases.discarded.library.guava;

import com.google.common.util.concurrent.AbstractScheduledService;
import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.Service;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Guava's futures. */
abstract class ListenableFutures {
  private static final Logger log = LoggerFactory.getLogger(ListenableFutures.class);

  abstract ListenableFuture<String> load(String id);

  abstract Executor executor();

  void plain() {
    load("a"); // expect: DiscardedAsyncResult
    ListenableFuture<String> ignored = load("a"); // expect: DiscardedAsyncResult
  }

  void transformed() {
    Futures.transform(load("a"), String::trim, executor()); // expect: DiscardedAsyncResult
    Futures.transformAsync(load("a"), this::load, executor()); // expect: DiscardedAsyncResult
  }

  ListenableFuture<Integer> transformedAndReturned() {
    return Futures.transform(load("a"), String::length, executor()); // ok: returned
  }

  void callback(FutureCallback<String> callback) {
    Futures.addCallback(load("a"), callback, executor()); // ok: the callback is told
  }

  void callbackInPlace() {
    Futures.addCallback( // ok: the callback reads the failure
        load("a"), // ok: passed as an argument
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            log.info("loaded {}", value);
          }

          @Override
          public void onFailure(Throwable failure) {
            log.warn("load", failure);
          }
        },
        executor());
  }

  void allDropped() {
    Futures.allAsList(load("a"), load("b")); // expect: DiscardedAsyncResult
    Futures.successfulAsList(load("a"), load("b")); // expect: DiscardedAsyncResult
    Futures.whenAllSucceed(load("a"), load("b")).call(() -> log.getName(), executor()); // expect: DiscardedAsyncResult
  }

  void allAwaited() throws Exception {
    Futures.allAsList(load("a"), load("b")).get(); // ok: awaited
  }

  void unchecked() {
    Futures.getUnchecked(load("a")); // ok: awaits and throws
  }

  void submitted(ListeningExecutorService pool, ExecutorService plain, Callable<String> task) {
    pool.submit(task); // expect: DiscardedAsyncResult
    MoreExecutors.listeningDecorator(plain).submit(task); // expect: DiscardedAsyncResult
    Futures.submit(task, plain); // expect: DiscardedAsyncResult
    pool.execute(() -> log.info("ran")); // ok: returns nothing
  }

  void fluent() {
    FluentFuture.from(load("a")).transform(String::trim, executor()); // expect: DiscardedAsyncResult
  }

  void fluentCallback(FutureCallback<String> callback) {
    FluentFuture.from(load("a")).transform(String::trim, executor()).addCallback(callback, executor()); // ok: the callback is told
  }

  void settable(SettableFuture<String> future) {
    future.set("a"); // ok: a boolean that only says who was first
    future.setException(new IllegalStateException()); // ok: a boolean that only says who was first
    future.setFuture(load("a")); // ok: the other future takes both outcomes
  }

  void services(AbstractScheduledService service, Service other) {
    service.startAsync().awaitRunning(); // ok: awaited
    other.startAsync(); // ok: returns its receiver
  }

  void caught() {
    Futures.catching(load("a"), Throwable.class, this::warned, executor()); // ok: the callback reads the failure
    Futures.catching(load("a"), Throwable.class, e -> "none", executor()); // expect: DiscardedAsyncResult
  }

  private String warned(Throwable failure) {
    log.warn("load", failure);
    return "";
  }
}
