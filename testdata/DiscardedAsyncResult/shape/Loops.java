package cases.discarded.shape;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Loops: what one turn makes, another may lose or await. */
abstract class Loops {
  abstract CompletableFuture<String> fetch(String key);

  abstract boolean enough(String key);

  CompletableFuture<String> breaksSometimes(List<String> keys) {
    CompletableFuture<String> last = null;
    for (String key : keys) {
      last = fetch(key); // expect: DiscardedAsyncResult
      if (enough(key)) {
        break;
      }
    }
    return last;
  }

  CompletableFuture<String> returnsFromTheLoop(List<String> keys) {
    for (String key : keys) {
      CompletableFuture<String> reply = fetch(key); // expect: DiscardedAsyncResult
      if (enough(key)) {
        throw new IllegalStateException("too many, last was " + reply);
      }
    }
    return fetch(""); // ok: returned
  }

  List<CompletableFuture<String>> collects(List<String> keys) {
    List<CompletableFuture<String>> replies = new ArrayList<>();
    for (Iterator<String> i = keys.iterator(); i.hasNext(); ) {
      var reply = fetch(i.next()); // ok: collected and returned
      replies.add(reply);
    }
    return replies;
  }

  CompletableFuture<Void> joinsThePrevious(List<String> keys) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String key : keys) {
      var reply = fetch(key); // ok: becomes a part of the whole
      all = CompletableFuture.allOf(all, reply); // ok: returned
    }
    return all;
  }

  CompletableFuture<Void> losesThePrevious(List<String> keys) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String key : keys) {
      all = CompletableFuture.allOf(fetch(key)); // expect: DiscardedAsyncResult
    }
    return all;
  }

  String doWhile(Iterator<String> keys) {
    CompletableFuture<String> reply;
    do {
      reply = fetch(keys.next()); // ok: the condition awaits it
    } while (reply.join().isEmpty());
    return reply.join();
  }

  String doWhileOverwrites(Iterator<String> keys) {
    CompletableFuture<String> reply;
    do {
      reply = fetch(keys.next()); // expect: DiscardedAsyncResult
    } while (keys.hasNext());
    return reply.join();
  }

  void infinite(Iterator<String> keys) {
    while (true) {
      var reply = fetch(keys.next()); // ok: awaited in the same turn
      if (reply.join().isEmpty()) {
        return;
      }
    }
  }

  void continues(List<String> keys) {
    for (String key : keys) {
      if (enough(key)) {
        fetch(key); // expect: DiscardedAsyncResult
        continue;
      }
      fetch(key).join(); // ok: awaited
    }
  }

  CompletableFuture<String> retries(String key) {
    var reply = fetch(key); // ok: its state decides
    while (reply.isCompletedExceptionally()) {
      reply = fetch(key); // ok: its state decides, or it is returned
    }
    return reply;
  }
}
