package cases.discarded.held;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** To ask how many futures there are is to look at none of them. */
abstract class Counted {
  abstract CompletableFuture<String> send(String text);

  abstract Map<String, CompletableFuture<String>> inFlight();

  abstract Optional<CompletableFuture<String>> known(String id);

  int started(List<String> texts) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (String text : texts) {
      all.add(send(text)); // expect: DiscardedAsyncResult
    }
    return all.size();
  }

  int finished(List<String> texts) {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (String text : texts) {
      all.add(send(text)); // ok: waited for below
    }
    all.forEach(CompletableFuture::join);
    return all.size();
  }

  void keysOnly(List<String> texts) {
    Map<String, CompletableFuture<String>> all = new HashMap<>();
    for (String text : texts) {
      all.put(text, send(text)); // expect: DiscardedAsyncResult
    }
    all.keySet().forEach(System.out::println);
  }

  void keysAndValues(List<String> texts) {
    Map<String, CompletableFuture<String>> all = new HashMap<>();
    for (String text : texts) {
      all.put(text, send(text)); // ok: waited for below
    }
    for (String text : all.keySet()) {
      all.get(text).join();
    }
  }

  void filledArray(String[] texts) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[texts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = send(texts[i]); // expect: DiscardedAsyncResult
    }
  }

  void filledArrayThatIsJoined(String[] texts) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[texts.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = send(texts[i]); // ok: waited for below
    }
    CompletableFuture.allOf(all).join();
  }

  void ranAll(ExecutorService pool, List<Callable<String>> tasks) throws InterruptedException {
    List<Future<String>> all = pool.invokeAll(tasks); // expect: DiscardedAsyncResult
    System.out.println("ran " + all.size());
  }

  boolean held() {
    return inFlight().isEmpty() // ok: a method may hand out what others know
        && known("a").isPresent(); // ok: the same
  }

  boolean mapped(Optional<String> text) {
    return text.map(this::send).isPresent(); // expect: DiscardedAsyncResult
  }

  boolean tested(List<String> texts) {
    return texts.stream().map(this::send).allMatch(f -> f != null) // expect: DiscardedAsyncResult
        || texts.stream().map(this::send).anyMatch(f -> f.isDone()); // ok: asked for the outcome
  }

  void folded(List<String> texts, CompletableFuture<String> first) {
    texts.stream().map(this::send).reduce(first, (a, b) -> a.thenCompose(x -> b)).join(); // ok
    texts.stream().map(this::send).reduce(first, (a, b) -> a.thenCompose(x -> b)); // expect: DiscardedAsyncResult
  }

  void madeByFactory(List<String> texts) {
    Set<CompletableFuture<String>> all = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<String>> more = Collections.synchronizedList(new ArrayList<>());
    for (String text : texts) {
      all.add(send(text)); // expect: DiscardedAsyncResult
      more.add(send(text)); // ok: waited for below
    }
    more.forEach(CompletableFuture::join);
  }
}
