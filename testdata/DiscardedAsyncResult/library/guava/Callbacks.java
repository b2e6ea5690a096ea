package cases.discarded.library.guava;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listeners that are told nothing, and callbacks that are told and do nothing. */
abstract class Callbacks {
  private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

  abstract FluentFuture<String> load(String id);

  abstract void done();

  static class Warns implements FutureCallback<String> {
    @Override
    public void onSuccess(String value) {}

    @Override
    public void onFailure(Throwable failure) {
      log.warn("load", failure);
    }
  }

  void callbacks(Executor executor) {
    Futures.addCallback(load("a"), new Warns(), executor); // ok: the callback reads it
    load("a").addCallback(new Warns(), executor); // ok: the callback reads it
    load("a") // expect: DiscardedAsyncResult
        .addCallback(
            new FutureCallback<>() {
              @Override
              public void onSuccess(String value) {
                log.info(value);
              }

              @Override
              public void onFailure(Throwable failure) {}
            },
            executor);
  }

  void listeners(Runnable given, Executor executor, SettableFuture<Void> told) {
    load("a").addListener(given, executor); // expect: DiscardedAsyncResult
    load("a").addListener(this::done, executor); // expect: DiscardedAsyncResult
    load("a").addListener(() -> log.info("loaded"), executor); // expect: DiscardedAsyncResult
    load("a").addListener(() -> told.set(null), executor); // ok: the promise says that it is over
    ListenableFuture<String> loaded = load("a"); // ok: the listener asks it
    loaded.addListener(() -> log.info(Futures.getUnchecked(loaded)), executor);
  }
}
