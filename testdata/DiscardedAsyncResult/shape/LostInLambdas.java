package cases.discarded.shape;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results that reach a lambda: whether its parameter is used decides. */
abstract class LostInLambdas {
  interface Action {
    Object run(String input);
  }

  interface AsyncAction {
    Future<?> run(String input);
  }

  abstract CompletableFuture<Integer> size(String file);

  abstract void perform(Action action);

  abstract void performAsync(AsyncAction action);

  int unusedParameterOfAMapping(List<String> files) {
    return files.stream().map(this::size).mapToInt(f -> 1).sum(); // expect: DiscardedAsyncResult
  }

  int usedParameterOfAMapping(List<String> files) {
    return files.stream().map(this::size).mapToInt(f -> f.join()).sum(); // ok: awaited
  }

  long collectedByCounting(List<String> files) {
    return files.stream().map(this::size).collect(Collectors.counting()); // expect: DiscardedAsyncResult
  }

  Map<String, CompletableFuture<Integer>> collectedIntoAMap(List<String> files) {
    return files.stream().collect(Collectors.toMap(Function.identity(), this::size)); // ok: returned
  }

  void droppedMap(List<String> files) {
    files.stream().collect(Collectors.toMap(Function.identity(), this::size)); // expect: DiscardedAsyncResult
  }

  void first(List<String> files) {
    files.stream().map(this::size).findFirst(); // expect: DiscardedAsyncResult
    files.stream().map(this::size).findFirst().orElseThrow().join(); // ok: awaited
  }

  void inOrder(List<String> files) {
    files.stream().map(this::size).limit(3).forEachOrdered(f -> {}); // expect: DiscardedAsyncResult
    files.stream().map(this::size).limit(3).forEachOrdered(f -> f.join()); // ok: awaited
  }

  List<String> sideEffectOfAMapping(List<String> files) {
    return files.stream().map(file -> { size(file); return file; }).toList(); // expect: DiscardedAsyncResult
  }

  List<Integer> awaitedInAMapping(List<String> files) {
    return files.stream().map(file -> size(file).join()).toList(); // ok: awaited
  }

  CompletableFuture<Integer> unusedValueIsNoResult() {
    return size("a").thenCombine(size("b"), (a, b) -> a); // ok: a failure of either comes out
  }

  CompletableFuture<Void> unusedValueOfAStage() {
    return size("a").thenAccept(unused -> System.out.println("sized")); // ok: a failure comes out
  }

  void removedWhenDone(List<CompletableFuture<Integer>> sizes) {
    sizes.removeIf(CompletableFuture::isDone); // ok: its answer decides
    sizes.removeIf(f -> f.isDone()); // ok: its answer decides
  }

  void objectReturning() {
    perform(file -> size(file)); // expect: DiscardedAsyncResult
    perform(this::size); // expect: DiscardedAsyncResult
    perform(file -> size(file).join()); // ok: awaited
    performAsync(file -> size(file)); // ok: the type keeps the future
    performAsync(this::size); // ok: the type keeps the future
  }

  Function<String, Object> objectFunction() {
    return this::size; // expect: DiscardedAsyncResult
  }

  int loopVariable(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    int done = 0;
    for (Future<String> unused : pool.invokeAll(tasks)) { // expect: DiscardedAsyncResult
      done++;
    }
    return done;
  }

  int loopVariableRead(ExecutorService pool, List<Callable<String>> tasks) throws Exception {
    int failed = 0;
    for (Future<String> future : pool.invokeAll(tasks)) { // ok: its state decides
      if (future.isCancelled()) {
        failed++;
      }
    }
    return failed;
  }

  List<Callable<Void>> nullReturning() {
    Callable<Void> first = () -> { size("a"); return null; }; // expect: DiscardedAsyncResult
    Callable<Void> second = () -> { size("a").join(); return null; }; // ok: awaited
    return List.of(first, second);
  }

  void merged(Map<String, CompletableFuture<Integer>> sizes, String file) {
    sizes.merge(file, size(file), (a, b) -> a.thenCombine(b, Integer::sum)); // ok: stored in the caller's map
    sizes.compute(file, (name, old) -> size(name)); // ok: stored in the caller's map
  }
}
