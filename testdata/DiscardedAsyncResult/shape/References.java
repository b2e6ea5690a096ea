package cases.discarded.shape;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Method and constructor references whose functional interface has no place for the result. */
final class References {
  private final Api api;

  References(Api api) {
    this.api = api;
  }

  interface Api {
    CompletableFuture<Void> delete(String key);

    static CompletableFuture<Void> ping() {
      return CompletableFuture.runAsync(() -> {});
    }
  }

  static final class Job extends CompletableFuture<String> {
    CompletableFuture<String> restart() {
      return newIncompleteFuture();
    }
  }

  void bound(List<String> keys) {
    keys.forEach(api::delete); // expect: DiscardedAsyncResult
  }

  Stream<CompletableFuture<Void>> boundMapped(List<String> keys) {
    return keys.stream().map(api::delete); // ok: the stream is returned
  }

  void statically(Executor executor) {
    executor.execute(Api::ping); // expect: DiscardedAsyncResult
  }

  Supplier<CompletableFuture<Void>> staticSupplier() {
    return Api::ping; // ok: handed to the caller of the supplier
  }

  Supplier<Object> staticObject() {
    return Api::ping; // expect: DiscardedAsyncResult
  }

  void unbound(List<Job> jobs) {
    jobs.forEach(Job::restart); // expect: DiscardedAsyncResult
  }

  void unboundAwaited(List<Job> jobs) {
    jobs.forEach(Job::join); // ok: awaited
  }

  Consumer<String> deleter() {
    return api::delete; // expect: DiscardedAsyncResult
  }

  Function<String, CompletableFuture<Void>> deleteFunction() {
    return api::delete; // ok: the function returns it
  }

  void onItself(Executor executor) {
    executor.execute(this::remove); // expect: DiscardedAsyncResult
    executor.execute(this::removeAndWait); // ok: returns nothing
  }

  private CompletableFuture<Void> remove() {
    return api.delete("x"); // ok: returned
  }

  private void removeAndWait() {
    api.delete("x").join(); // ok: awaited
  }

  static final class Sum extends RecursiveAction {
    @Override
    protected void compute() {}
  }

  void forkEach(List<Sum> sums) {
    sums.forEach(ForkJoinTask::fork); // ok: returns its receiver, joined below
    sums.forEach(ForkJoinTask::join); // ok: awaited
  }
}
