package cases.discarded.library.spring;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.concurrent.FailureCallback;
import org.springframework.util.concurrent.ListenableFuture;
import org.springframework.util.concurrent.ListenableFutureCallback;
import org.springframework.util.concurrent.SettableListenableFuture;

/** Callbacks of Spring's futures before version 6. */
@SuppressWarnings({"deprecation", "removal"})
abstract class Callbacks {
  private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

  private final AtomicInteger open = new AtomicInteger();

  abstract ListenableFuture<String> send(String text);

  void functions(FailureCallback given, SettableListenableFuture<String> done) {
    send("a").addCallback(sent -> log.info(sent), failure -> {}); // expect: DiscardedAsyncResult
    send("a").addCallback(sent -> log.info(sent), failure -> open.decrementAndGet()); // expect: DiscardedAsyncResult
    send("a").addCallback(sent -> log.info(sent), failure -> log.warn("send", failure)); // ok: the callback reads it
    send("a").addCallback(sent -> log.info(sent), given); // ok: the callback is told
    send("a").addCallback(sent -> log.info(sent), this::failed); // ok: the method is told
    send("a").addCallback(done::set, failure -> done.set("")); // ok: the promise is completed either way
  }

  abstract void failed(Throwable failure);

  void objects(ListenableFutureCallback<String> given) {
    send("a").addCallback(given); // ok: the callback is told
    send("a") // ok: the callback does something about it
        .addCallback(
            new ListenableFutureCallback<>() {
              @Override
              public void onSuccess(String sent) {}

              @Override
              public void onFailure(Throwable failure) {
                open.decrementAndGet();
              }
            });
    send("a") // expect: DiscardedAsyncResult
        .addCallback(
            new ListenableFutureCallback<>() {
              @Override
              public void onSuccess(String sent) {
                log.info(sent);
              }

              @Override
              public void onFailure(Throwable failure) {}
            });
  }
}
