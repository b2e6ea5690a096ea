package cases.promise.task;

import java.io.IOException;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What of a task's code may throw before it completes the promise. */
abstract class MayThrow {
  interface Store {
    boolean accepts(String key);

    boolean isOpen();

    String getChecked() throws IllegalStateException;

    Store child();

    Store child(String key);

    Store opened() throws IllegalStateException;

    String getName();

    String load(String key);

    void setName(String name);

    void registerAll(List<String> names);

    void settle(String name);
  }

  record Loaded(String load, int parse) {}

  private final Store store;
  private final Executor executor;

  MayThrow(Store store, Executor executor) {
    this.store = store;
    this.executor = executor;
  }

  void asksSomebodyElse(CompletableFuture<Boolean> done) {
    executor.execute(() -> done.complete(store.accepts("x"))); // expect: UncompletedPromise
  }

  void asksForState(CompletableFuture<Boolean> done) {
    executor.execute(() -> done.complete(store.isOpen())); // ok: a getter
  }

  void asksLibraryYesOrNo(Scanner in, CompletableFuture<Boolean> done) {
    executor.execute(() -> done.complete(in.nextBoolean())); // ok: yes or no is not computed
  }

  void asksLibraryForNumber(Scanner in, CompletableFuture<Integer> done) {
    executor.execute(() -> done.complete(in.nextInt())); // expect: UncompletedPromise
  }

  void ordersLibrary(Scanner in, CompletableFuture<Void> done) {
    executor.execute( // ok: a class that nobody fills in, and no value of it
        () -> {
          in.useDelimiter("x");
          done.complete(null);
        });
  }

  void predicate(Predicate<String> test, CompletableFuture<Boolean> done) {
    executor.execute(() -> done.complete(test.test("x"))); // expect: UncompletedPromise
  }

  void supplier(Supplier<String> source, CompletableFuture<String> done) {
    executor.execute(() -> done.complete(source.get())); // expect: UncompletedPromise
  }

  void suppliedObject(Supplier<Store> source, CompletableFuture<String> done) {
    executor.execute(() -> done.complete(source.get().getName())); // expect: UncompletedPromise
  }

  void getterThatSaysItFails(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(store.getChecked())); // expect: UncompletedPromise
  }

  void wayThere(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(store.child().getName())); // ok: a way to a getter
  }

  void computedWayThere(CompletableFuture<String> done) {
    executor.execute( // expect: UncompletedPromise
        () -> done.complete(store.child("x").getName()));
  }

  void wayThatSaysItFails(CompletableFuture<String> done) {
    executor.execute( // expect: UncompletedPromise
        () -> done.complete(store.opened().getName()));
  }

  void ofRecord(Loaded loaded, CompletableFuture<String> done) {
    executor.execute(() -> done.complete(loaded.load())); // ok: a component, whatever its name
  }

  void notes(CompletableFuture<Void> done) {
    executor.execute( // ok: it only notes something
        () -> {
          store.setName("x");
          store.registerAll(List.of());
          done.complete(null);
        });
  }

  void almostNotes(CompletableFuture<Void> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          store.settle("x");
          done.complete(null);
        });
  }

  void hookThatNotes(CompletableFuture<Void> done) {
    executor.execute( // ok: it only notes something
        () -> {
          resetAll();
          done.complete(null);
        });
  }

  /** For subclasses to fill in. */
  void resetAll() {}

  void eachOf(List<String> keys, CompletableFuture<Void> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          keys.forEach(key -> store.load(key));
          done.complete(null);
        });
  }

  void eachByReference(List<String> keys, CompletableFuture<Void> done) {
    executor.execute( // expect: UncompletedPromise
        () -> {
          keys.forEach(store::load);
          done.complete(null);
        });
  }

  void eachHarmless(List<String> keys, CompletableFuture<Void> done) {
    executor.execute( // ok: nothing of it throws
        () -> {
          keys.forEach(key -> store.setName(key));
          done.complete(null);
        });
  }

  void onlyMade(CompletableFuture<Object> done) {
    executor.execute( // ok: what is made here is not run here
        () -> {
          Supplier<String> lambda = () -> store.load("x");
          Supplier<Store> reference = store::opened;
          class Local {
            String load() {
              return store.load("y");
            }
          }
          Object anonymous =
              new Object() {
                @Override
                public String toString() {
                  return store.load("z");
                }
              };
          done.complete(List.of(lambda, reference, Local.class, anonymous));
        });
  }

  /** An object that may refuse to be made. */
  private static final class Key {
    Key(String text) {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
    }

    Key() {}
  }

  void refusesToBeMade(CompletableFuture<Key> done) {
    executor.execute(() -> done.complete(new Key(""))); // expect: UncompletedPromise
  }

  void made(CompletableFuture<Key> done) {
    executor.execute(() -> done.complete(new Key())); // ok: an empty constructor
  }

  void madeOfValue(CompletableFuture<Object> done) {
    executor.execute( // expect: UncompletedPromise
        () -> done.complete(new Object[] {new String(store.load("x"))}));
  }

  private String one(int n) {
    return two(n);
  }

  private String two(int n) {
    return three(n);
  }

  private String three(int n) {
    return four(n);
  }

  private String four(int n) {
    return n == 0 ? store.load("x") : n == 1 ? "" : four(n - 1);
  }

  void deep(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(one(2))); // expect: UncompletedPromise
  }

  private String zero(int n) {
    return one(n);
  }

  void deeper(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(zero(2))); // ok: further than one looks
  }

  private int countdown(int n) {
    return n == 0 ? 0 : countdown(n - 1);
  }

  void roundAndRound(CompletableFuture<Integer> done) {
    executor.execute(() -> done.complete(countdown(3))); // ok: it only calls itself
  }

  private String caught() {
    try {
      return store.load("x");
    } catch (Error | RuntimeException e) {
      return "";
    }
  }

  void withDefault(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(caught())); // ok: whatever is thrown is caught
  }

  private String caughtSome() {
    try {
      return store.load("x");
    } catch (IllegalStateException | IllegalArgumentException e) {
      return "";
    }
  }

  void withDefaultForSome(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(caughtSome())); // expect: UncompletedPromise
  }

  private String caughtAndWrapped() {
    try {
      return store.load("x");
    } catch (RuntimeException e) {
      throw new IllegalStateException(e);
    }
  }

  void wrapped(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(caughtAndWrapped())); // expect: UncompletedPromise
  }

  private String failsAtTheEnd() {
    try {
      return "";
    } finally {
      store.settle("x");
    }
  }

  void atTheEnd(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(failsAtTheEnd())); // expect: UncompletedPromise
  }

  private String withResource() {
    try (Scanner in = new Scanner(store.load("x"))) {
      return in.toString();
    }
  }

  void resource(CompletableFuture<String> done) {
    executor.execute(() -> done.complete(withResource())); // expect: UncompletedPromise
  }

  private static String orNone(Supplier<String> source) {
    try {
      return source.get();
    } catch (CompletionException e) {
      return "none";
    }
  }

  void catchesTheOutcomeOnly(Supplier<String> source, CompletableFuture<String> done) {
    executor.execute(() -> done.complete(orNone(source))); // expect: UncompletedPromise
  }

  private static String checked(String text) {
    try {
      if (text.isEmpty()) {
        throw new IOException("empty");
      }
      return text;
    } catch (IOException e) {
      return "none";
    }
  }

  void catchesItsOwn(String text, CompletableFuture<String> done) {
    executor.execute(() -> done.complete(checked(text))); // ok: what it throws stays in it
  }
}
