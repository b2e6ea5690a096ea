package cases.discarded.shape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A result that takes a detour through another name, an assignment or a capture. */
abstract class Aliases {
  private static final Logger log = LoggerFactory.getLogger(Aliases.class);

  private CompletableFuture<String> last;

  abstract CompletableFuture<String> send(String text);

  void aliasUnread() {
    var a = send("a"); var b = a; // expect: DiscardedAsyncResult
  }

  CompletableFuture<String> aliasReturned() {
    var a = send("a"); // ok: returned by its other name
    var b = a;
    return b;
  }

  void aliasInAField() {
    var a = send("a"); // ok: stored in a field that is read
    last = a;
  }

  String awaitLast() {
    return last.join();
  }

  void assignedInACondition(Queue<CompletableFuture<String>> queue) {
    CompletableFuture<String> next;
    while ((next = queue.poll()) != null) { // ok: each is awaited
      next.join();
    }
  }

  void drained(Queue<CompletableFuture<String>> queue) {
    while (queue.poll() != null) { // expect: DiscardedAsyncResult
      Thread.onSpinWait();
    }
  }

  CompletableFuture<String> assignedInAnIf() {
    CompletableFuture<String> reply;
    if ((reply = send("a")) != null) { // ok: returned
      return reply;
    }
    return send("b"); // ok: returned
  }

  boolean assignedToAField() {
    return (last = send("a")) != null; // ok: the field is read elsewhere
  }

  Runnable capturedAndLogged() {
    var reply = send("a"); // expect: DiscardedAsyncResult
    return () -> log.info("reply {}", reply);
  }

  Runnable capturedAndHandled() {
    var reply = send("a"); // ok: the lambda awaits it
    return () -> log.info("reply {}", reply.join());
  }

  void handledOnASeparateLine() {
    var reply = send("a"); // ok: handled on the next line
    reply.exceptionally( // ok: the callback reads the failure
        e -> {
          log.warn("send", e);
          return null;
        });
  }

  void chainedOnASeparateLineAndLost() {
    var reply = send("a"); reply.thenAccept(r -> log.info(r)); // expect: DiscardedAsyncResult
  }

  void maybe(boolean wanted) {
    CompletableFuture<String> reply = wanted ? send("a") : null; // ok: awaited if there is one
    if (reply != null) {
      reply.join();
    }
  }

  void appended(String text) {
    text += send("a"); // expect: DiscardedAsyncResult
    text += send("a").join(); // ok: awaited
    log.info(text);
  }

  void answerNobodyReads() {
    var reply = send("a"); boolean done = reply.isDone(); // expect: DiscardedAsyncResult
  }

  void cast() {
    Object reply = (Object) send("a"); // expect: DiscardedAsyncResult
    ((CompletableFuture<?>) send("b")).join(); // ok: awaited
  }

  void arrayLiteral() {
    Object[] args = {send("a"), "b"}; // expect: DiscardedAsyncResult
    use(new Object[] {send("a"), "b"}); // ok: passed as an argument
  }

  abstract void use(Object[] args);

  CompletableFuture<String> localFromADeque() {
    Deque<CompletableFuture<String>> stack = new ArrayDeque<>();
    stack.push(send("a")); // ok: popped and returned
    return stack.pop(); // ok: returned
  }

  boolean partOfACondition(boolean wanted) {
    return wanted && send("a") != null; // expect: DiscardedAsyncResult
  }

  boolean partOfAConditionThatAwaits(boolean wanted) {
    return wanted && send("a").join() != null; // ok: awaited
  }
}
