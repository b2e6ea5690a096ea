package cases.discarded.exemption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Callbacks that are told of a failure, and others that only look so. */
abstract class ToldCallbacks {
  interface Answered {
    void answered(String text);

    void failed(Throwable reason);

    default boolean isUrgent() {
      return false;
    }
  }

  interface Watched {
    void began();

    void ended(int count);
  }

  /** It is asked what to do, and told nothing. */
  interface Policy {
    boolean mayRetry(Throwable reason);

    void began();
  }

  abstract static class Defaults {
    static final String NAME = "x";

    void failed(Throwable reason) {}
  }

  /** An adapter, whose methods do nothing until somebody overrides them. */
  static class Told {
    public void answered(String text) {}

    public void failed(Throwable reason) {}
  }

  /** A class of things that are asked as well. */
  static class Asked {
    public boolean mayRetry() {
      return false;
    }

    public void failed(Throwable reason) {}
  }

  interface Api {
    CompletableFuture<String> send(String text);

    CompletableFuture<String> send(String text, Answered callback);

    CompletableFuture<String> send(String text, Watched callback);

    CompletableFuture<String> send(String text, Policy policy);

    CompletableFuture<String> send(String text, Defaults defaults);

    CompletableFuture<String> send(String text, Told told);

    CompletableFuture<String> send(String text, Asked asked);

    CompletableFuture<Void> each(IntConsumer each);

    CompletableFuture<CompletableFuture<String>> sendLater(String text);

    void use(Object answer);
  }

  private final AtomicInteger count = new AtomicInteger();

  void objects(Api api, Answered answered, Watched watched, Policy policy, Defaults defaults) {
    api.send("x", answered); // ok: the callback is told
    api.send("x", watched); // expect: DiscardedAsyncResult
    api.send("x", policy); // expect: DiscardedAsyncResult
    api.send("x", defaults); // expect: DiscardedAsyncResult
  }

  void adapters(Api api, Told known) {
    api.send( // ok: the failure is reported
        "x",
        new Told() {
          @Override
          public void failed(Throwable reason) {
            api.use(reason);
          }
        });
    api.send( // expect: DiscardedAsyncResult
        "x",
        new Told() {
          @Override
          public void answered(String text) {
            api.use(text);
          }
        });
    api.send("x", known); // expect: DiscardedAsyncResult
    api.send( // expect: DiscardedAsyncResult
        "x",
        new Asked() {
          @Override
          public void failed(Throwable reason) {
            api.use(reason);
          }
        });
  }

  void numbers(Api api) {
    api.each(n -> api.use(n)); // expect: DiscardedAsyncResult
  }

  void values(Api api) {
    api.send("x")
        .thenAcceptBoth( // expect: DiscardedAsyncResult
            api.sendLater("y"), (text, later) -> api.use(later));
  }

  /** A link that names what it does, for those who trace it. */
  abstract static class Traced<T> extends CompletableFuture<T> {
    abstract CompletableFuture<Void> accept(String name, Consumer<? super T> consumer);

    abstract CompletableFuture<T> within(String name, TimeUnit unit);
  }

  void named(Api api, Traced<Integer> given) {
    given.accept("count", count::addAndGet); // ok: the caller holds it, and the listener cannot throw
    given.accept("use", api::use); // expect: DiscardedAsyncResult
  }

  private CompletableFuture<Integer> kept = new CompletableFuture<>();

  CompletableFuture<Integer> kept() {
    return kept;
  }

  void ofAVariable(Consumer<Integer> listener, Function<Integer, String> turns) {
    kept.thenAccept(listener); // ok: it only listens to what is kept
    kept.thenApply(turns); // expect: DiscardedAsyncResult
  }

  static final class Lost extends RuntimeException {
    static final Function<Throwable, String> REPORT = reason -> reportedAs(reason);

    static String reportedAs(Throwable reason) {
      return reason.getMessage();
    }
  }

  void constants(Api api) {
    api.send("x").exceptionally(Lost.REPORT); // ok: the function is told of every failure
  }

  void answeredFromTheStart(Api api) {
    CompletableFuture<String> sent =
        api.send("x").exceptionally(e -> "lost: " + e).orTimeout(1, TimeUnit.SECONDS);
    sent.thenAccept(text -> count.incrementAndGet()); // ok: its failure is handled where it is made
    CompletableFuture<String> bare = api.send("x").orTimeout(1, TimeUnit.SECONDS);
    bare.thenAccept(text -> count.incrementAndGet()); // expect: DiscardedAsyncResult
  }

  void forgotten(Api api) {
    CompletableFuture<String> sent = api.send("x");
    sent.thenAccept(text -> count.incrementAndGet()); // expect: DiscardedAsyncResult
    sent = null;
  }
}
