package cases.discarded.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A combination of results owes what its parts owe. */
abstract class Combined {
  abstract CompletableFuture<Integer> count(String table);

  void allDropped() {
    CompletableFuture.allOf(count("a"), count("b")); // expect: DiscardedAsyncResult
  }

  void allAwaited() {
    CompletableFuture.allOf(count("a"), count("b")).join(); // ok: awaited
  }

  void allOfALocal() {
    var a = count("a"); // ok: the combination is reported, once
    var b = count("b"); // ok: the combination is reported, once
    CompletableFuture.allOf(a, b); // expect: DiscardedAsyncResult
  }

  int allOfALocalAwaited() {
    var a = count("a"); // ok: read by the lambda
    var b = count("b"); // ok: read by the lambda
    return CompletableFuture.allOf(a, b).thenApply(v -> a.join() + b.join()).join(); // ok: awaited
  }

  void anyDropped() {
    CompletableFuture.anyOf(count("a"), count("b")); // expect: DiscardedAsyncResult
  }

  Object anyAwaited() {
    return CompletableFuture.anyOf(count("a"), count("b")).join(); // ok: awaited
  }

  void allIntoUnused() {
    var unused = CompletableFuture.allOf(count("a"), count("b")); // expect: DiscardedAsyncResult
  }

  void combineDropped() {
    count("a").thenCombine(count("b"), Integer::sum); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Integer> combineReturned() {
    return count("a").thenCombine(count("b"), Integer::sum); // ok: returned
  }

  void eitherDropped() {
    count("a").applyToEither(count("b"), n -> n + 1); // expect: DiscardedAsyncResult
  }

  void bothDropped() {
    count("a").runAfterBoth(count("b"), () -> System.out.println("both")); // expect: DiscardedAsyncResult
  }

  void listDropped() {
    List.of(count("a"), count("b")); // expect: DiscardedAsyncResult
    Arrays.asList(count("a"), count("b")); // expect: DiscardedAsyncResult
  }

  void listAwaited() {
    List.of(count("a"), count("b")).forEach(CompletableFuture::join); // ok: awaited
  }

  void listIntoUnused() {
    var unused = List.of(count("a"), count("b")); // expect: DiscardedAsyncResult
  }

  void optionalDropped() {
    Optional.of(count("a")); // expect: DiscardedAsyncResult
    Optional.of(count("a")).ifPresent(CompletableFuture::join); // ok: awaited
  }

  void allOfAStream(List<String> tables) {
    CompletableFuture.allOf(tables.stream().map(this::count).toArray(CompletableFuture[]::new)); // expect: DiscardedAsyncResult
  }

  void allOfAStreamAwaited(List<String> tables) {
    CompletableFuture.allOf(tables.stream().map(this::count).toArray(CompletableFuture[]::new)).join(); // ok: awaited
  }

  Stream<CompletableFuture<Integer>> streamReturned() {
    return Stream.of(count("a"), count("b")); // ok: returned
  }
}
