package cases.discarded.shape;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lambdas in unusual places. */
abstract class LambdaPlaces {
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  abstract CompletableFuture<String> send(String text);

  abstract void step();

  abstract void runAll(Task... tasks);

  abstract <R> List<R> each(List<String> texts, Function<String, R> action);

  void array() {
    Runnable[] dropping = {() -> send("a"), this::step}; // expect: DiscardedAsyncResult
    Runnable[] waiting = {() -> send("a").join(), this::step}; // ok: awaited
    dropping[0].run();
    waiting[0].run();
  }

  void varargs() {
    runAll(this::step, () -> send("a")); // expect: DiscardedAsyncResult
    runAll(this::step, () -> send("a").get()); // ok: awaited
  }

  Task fromSwitch(int kind) {
    return switch (kind) {
      case 0 -> () -> send("a"); // expect: DiscardedAsyncResult
      case 1 -> () -> send("a").get(); // ok: awaited
      default -> this::step; // ok: returns nothing
    };
  }

  Runnable intersection() {
    return (Runnable & Serializable) () -> send("a"); // expect: DiscardedAsyncResult
  }

  Supplier<CompletableFuture<String>> intersectionThatKeeps() {
    return (Supplier<CompletableFuture<String>> & Serializable) () -> send("a"); // ok: handed to the caller
  }

  Consumer<String> conditionalReference(boolean quiet) {
    return quiet ? text -> step() : this::send; // expect: DiscardedAsyncResult
  }

  Predicate<String> predicate() {
    return text -> send(text).isDone(); // ok: its answer is returned
  }

  Supplier<Runnable> runnableFromSupplier() {
    return () -> () -> send("a"); // expect: DiscardedAsyncResult
  }

  Supplier<Supplier<CompletableFuture<String>>> supplierFromSupplier() {
    return () -> () -> send("a"); // ok: handed to the caller
  }

  List<CompletableFuture<String>> ownHigherOrder(List<String> texts) {
    each(texts, this::send); // expect: DiscardedAsyncResult
    each(texts, text -> send(text).join()); // ok: strings owe nothing
    return each(texts, text -> send(text)); // ok: returned
  }

  private final Runnable inAField = () -> send("a"); // expect: DiscardedAsyncResult

  private final Supplier<CompletableFuture<String>> keptInAField = () -> send("a"); // ok: handed to the caller

  CompletableFuture<String> fields() {
    inAField.run();
    return keptInAField.get(); // ok: returned
  }

  static Runnable of(LambdaPlaces places) {
    return places == null ? () -> {} : () -> places.send("a"); // expect: DiscardedAsyncResult
  }

  enum Op implements Consumer<LambdaPlaces> {
    SEND(places -> places.send("a")), // expect: DiscardedAsyncResult
    WAIT(places -> places.send("a").join()); // ok: awaited

    private final Consumer<LambdaPlaces> action;

    Op(Consumer<LambdaPlaces> action) {
      this.action = action;
    }

    @Override
    public void accept(LambdaPlaces places) {
      action.accept(places);
    }
  }
}
