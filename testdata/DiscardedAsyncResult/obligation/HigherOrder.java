package cases.discarded.obligation;

import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Methods that run a task for their caller. */
abstract class HigherOrder {
  interface CheckedSupplier<T, E extends Exception> {
    T get() throws E;
  }

  abstract CompletableFuture<String> send(String text);

  abstract <T> T retry(int times, Supplier<T> task);

  abstract <T, E extends Exception> T checked(CheckedSupplier<T, E> task) throws E;

  abstract <T> void background(Supplier<T> task);

  abstract <T> CompletableFuture<T> traced(Supplier<CompletableFuture<T>> task);

  void retried() {
    retry(3, () -> send("a")); // expect: DiscardedAsyncResult
    retry(3, () -> { return send("a"); }); // expect: DiscardedAsyncResult
    retry(3, () -> send("a")).join(); // ok: awaited
    retry(3, () -> send("a").join()); // ok: awaited in the task
    retry(3, this::greeting); // ok: a string owes nothing
  }

  private String greeting() {
    return "hello";
  }

  void references() {
    retry(3, this::sendNothing); // expect: DiscardedAsyncResult
    retry(3, this::sendNothing).join(); // ok: awaited
  }

  private CompletableFuture<String> sendNothing() {
    return send(""); // ok: returned
  }

  void checkedTask() throws Exception {
    checked(() -> send("a")); // expect: DiscardedAsyncResult
    checked(() -> send("a")).join(); // ok: awaited
  }

  void handedOver() {
    background(() -> send("a")); // ok: the method that runs it has the future
  }

  void tracedTask() {
    traced(() -> send("a")); // expect: DiscardedAsyncResult
    traced(() -> send("a")).join(); // ok: awaited
  }

  CompletableFuture<String> tracedAndReturned() {
    return traced(() -> send("a")); // ok: returned
  }

  void unread() throws Exception {
    var first = retry(3, () -> send("a")); // expect: DiscardedAsyncResult
    Callable<CompletableFuture<String>> task = () -> send("b"); // ok: called below
    task.call(); // expect: DiscardedAsyncResult
  }

  void removals(Deque<CompletableFuture<String>> deque, BlockingQueue<CompletableFuture<String>> queue) throws Exception {
    deque.pollFirst(); // expect: DiscardedAsyncResult
    deque.pop(); // expect: DiscardedAsyncResult
    queue.take(); // expect: DiscardedAsyncResult
    queue.take().join(); // ok: awaited
    deque.addFirst(queue.take()); // ok: stored again
    deque.offerLast(send("a")); // ok: the caller has the deque
  }

  void maps(ConcurrentMap<String, CompletableFuture<String>> map) {
    map.remove("a"); // expect: DiscardedAsyncResult
    map.remove("a").cancel(true); // ok: cancelled
    map.computeIfPresent("a", (key, old) -> send(key)); // ok: stored in the caller's map
    map.putIfAbsent("a", send("a")); // ok: stored in the caller's map
    map.clear(); // ok: returns nothing
  }
}
