package cases.discarded.own;

import dev.heed.api.MustUse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A chain on an outcome of one's own is handled where its last link reads the failure. */
abstract class OwnOutcomes {
  private static final Logger log = LoggerFactory.getLogger(OwnOutcomes.class);
  private final AtomicInteger posted = new AtomicInteger();

  /** Tells of both ends, as a future does. */
  @MustUse("the entry may not be written")
  interface Outcome<T> {
    Outcome<T> onSuccess(Consumer<? super T> listener);

    Outcome<T> onFailure(Consumer<? super Throwable> listener);

    Outcome<T> whenSettled(BiConsumer<? super T, ? super Throwable> listener);

    <R> Outcome<R> map(Function<? super T, ? extends R> function);

    Outcome<T> recover(Function<? super Throwable, ? extends T> function);

    Outcome<T> then(Consumer<? super T> next);

    /** Where its listeners run. */
    Outcome<T> runOn(Executor executor);
  }

  /** Not sent before somebody says so. */
  @MustUse
  interface Request {
    Request onSuccess(Consumer<String> listener);

    Request onFailure(Consumer<Throwable> listener);

    Outcome<String> send();
  }

  /** Copied with every change. */
  @MustUse
  interface Options {
    Options onError(Consumer<Throwable> listener);

    Options retries(int times);
  }

  /** Not what went wrong, but whether all is out, is what the poll tells. */
  @MustUse
  sealed interface Poll {
    Poll onFailure(Consumer<Throwable> listener);
  }

  /** Has more ends than a failure. */
  sealed interface Flush {
    Flush onReady(Runnable listener);

    Flush onFailure(Consumer<Throwable> listener);

    /** All is out. */
    abstract non-sealed class Done implements Flush {}

    /** Not all is out. */
    abstract non-sealed class Pending implements Flush {}
  }

  abstract static non-sealed class Ready implements Poll {}

  abstract static non-sealed class Pending implements Poll {}

  abstract Outcome<String> post(String entry);

  abstract Request request(String path);

  abstract Options options();

  abstract Poll poll();

  abstract Flush flush();

  private void report(Throwable failure) {
    log.warn("not posted", failure);
  }

  void dropped() {
    post("a"); // expect: DiscardedAsyncResult
    post("a").onSuccess(text -> posted.incrementAndGet()); // expect: DiscardedAsyncResult
    post("a").whenSettled((text, failure) -> posted.incrementAndGet()); // expect: DiscardedAsyncResult
    post("a").map(String::length); // expect: DiscardedAsyncResult
    post("a").onFailure(failure -> {}); // expect: DiscardedAsyncResult
    post("a").onFailure(this::report).map(String::length); // expect: DiscardedAsyncResult
    post("a").onFailure(this::report).then(text -> post(text + "b").onFailure(this::report)); // expect: DiscardedAsyncResult
  }

  void handled() {
    post("a").onFailure(this::report); // ok: report gets the failure
    post("a").onSuccess(text -> posted.incrementAndGet()).onFailure(this::report); // ok: report gets the failure
    post("a").onFailure(this::report).onSuccess(text -> posted.incrementAndGet()); // ok: a listener more on the same outcome
    post("a").whenSettled((text, failure) -> log.info("{}", text, failure)); // ok: the listener reads the failure
    post("a").map(String::length).onFailure(this::report); // ok: report gets the failure
    post("a").recover(failure -> failure.getMessage()); // ok: the function reads the failure
  }

  CompletableFuture<Integer> bridged() {
    CompletableFuture<Integer> out = new CompletableFuture<>();
    post("a").map(String::length).onSuccess(out::complete).onFailure(out::completeExceptionally); // ok: both ends
    return out;
  }

  Outcome<String> listenedTo() {
    Outcome<String> outcome = post("a"); // ok: returned below
    outcome.onSuccess(text -> posted.incrementAndGet()); // ok: the outcome is returned
    return outcome;
  }

  void notSent() {
    request("/a").onSuccess(log::info).onFailure(this::report); // expect: DiscardedAsyncResult
  }

  void notUsed(Options options) {
    options.onError(this::report); // expect: DiscardedAsyncResult
  }

  void notReady() {
    poll().onFailure(this::report); // expect: DiscardedAsyncResult
    flush().onFailure(this::report); // expect: DiscardedAsyncResult
  }
}
