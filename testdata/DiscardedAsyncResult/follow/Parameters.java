package cases.discarded.follow;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Code in plain sight that is given the future. */
abstract class Parameters {
  private static final Logger log = LoggerFactory.getLogger(Parameters.class);

  interface All {
    void accept(CompletableFuture<?>... all);
  }

  Consumer<CompletableFuture<String>> anybodySets = sent -> {};

  final Consumer<CompletableFuture<String>> nobodySets = sent -> {};

  private Consumer<CompletableFuture<String>> setHereOnly = sent -> {};

  private final Consumer<CompletableFuture<String>> passesOn = sent -> again(sent);

  abstract CompletableFuture<String> send(String text);

  static void swallow(CompletableFuture<String> sent) {}

  static void awaitIt(CompletableFuture<String> sent) {
    sent.join();
  }

  void anybodyOverrides(CompletableFuture<String> sent) {}

  void given() {
    swallow(send("a")); // expect: DiscardedAsyncResult
    awaitIt(send("a")); // ok: awaited
    anybodyOverrides(send("a")); // ok: a subclass may await it
    anybodySets.accept(send("a")); // ok: others may set another function
    nobodySets.accept(send("a")); // expect: DiscardedAsyncResult
    setHereOnly.accept(send("a")); // expect: DiscardedAsyncResult
  }

  void toALocalFunction(Consumer<CompletableFuture<String>> given) {
    Consumer<CompletableFuture<String>> nothing = sent -> {};
    nothing.accept(send("a")); // expect: DiscardedAsyncResult
    Consumer<CompletableFuture<String>> awaits = sent -> sent.join();
    awaits.accept(send("a")); // ok: awaited
    given.accept(send("a")); // ok: nobody knows what it does
    All none = all -> {};
    none.accept(
        send("a"), // expect: DiscardedAsyncResult
        send("b")); // expect: DiscardedAsyncResult
    All both = all -> CompletableFuture.allOf(all).join();
    both.accept(
        send("a"), // ok: awaited
        send("b")); // ok: awaited
  }

  private void again(CompletableFuture<String> sent) {
    passesOn.accept(sent);
  }

  private static void around(CompletableFuture<String> sent, int turns) {
    if (turns > 0) {
      around(sent, turns - 1);
    }
  }

  private static void aroundAndAwaited(CompletableFuture<String> sent, int turns) {
    if (turns > 0) {
      aroundAndAwaited(sent, turns - 1);
    } else {
      sent.join();
    }
  }

  void roundAndRound() {
    again(send("a")); // expect: DiscardedAsyncResult
    passesOn.accept(send("a")); // expect: DiscardedAsyncResult
    around(send("a"), 3); // expect: DiscardedAsyncResult
    aroundAndAwaited(send("a"), 3); // ok: awaited at the end
  }

  private <T> T handedBack(T value, int turns) {
    if (turns > 0) {
      handedBack(value, turns - 1);
    }
    return value;
  }

  private <T> T handedBackAndKept(T value, int turns) {
    if (turns > 0) {
      handedBackAndKept(value, turns - 1);
    }
    keep(value);
    return value;
  }

  abstract void keep(Object value);

  void handedBack() {
    handedBack(send("a"), 1); // expect: DiscardedAsyncResult
    handedBack(send("a"), 1).join(); // ok: awaited
    handedBackAndKept(send("a"), 1); // ok: kept by somebody
  }

  static class Task {
    Task(CompletableFuture<String> sent) {
      log.info("{}", sent.join());
    }

    Task() {}
  }

  static class Deaf {
    Deaf(CompletableFuture<String> sent) {}
  }

  void constructors() {
    new Task(send("a")) {}; // ok: the constructor awaits it
    new Task(send("a")); // ok: the constructor awaits it
    new Deaf(send("a")); // expect: DiscardedAsyncResult
  }

  Function<String, Object> blocks() {
    return text -> {
      return send(text); // expect: DiscardedAsyncResult
    };
  }

  Function<String, CompletableFuture<String>> typedBlocks() {
    return text -> {
      return send(text); // ok: the type keeps the future
    };
  }

  void methodInALambda(ExecutorService pool) {
    pool.execute(
        () -> {
          Parameters other =
              new Parameters() {
                @Override
                CompletableFuture<String> send(String text) {
                  return Parameters.this.send(text); // ok: returned by the method
                }

                @Override
                void keep(Object value) {}
              };
          other.send("a"); // expect: DiscardedAsyncResult
        });
  }
}
