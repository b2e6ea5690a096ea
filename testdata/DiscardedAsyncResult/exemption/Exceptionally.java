package cases.discarded.exemption;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last link of a chain decides. */
abstract class Exceptionally {
  private static final Logger log = LoggerFactory.getLogger(Exceptionally.class);

  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean done;

  abstract CompletableFuture<Integer> parse(String text);

  abstract CompletionStage<Integer> stage(String text);

  abstract void show(int number);

  void logs() {
    parse("1")
        .exceptionally( // ok: the callback reads the failure
            e -> {
              log.error("parse", e);
              return 0;
            });
  }

  void swallows() {
    parse("1").exceptionally(e -> 0); // expect: DiscardedAsyncResult
    stage("1").exceptionally(e -> null); // expect: DiscardedAsyncResult
  }

  void keeps() {
    parse("1")
        .exceptionally( // ok: the failure is kept
            e -> {
              failure.set(e);
              return null;
            });
  }

  void lastInTheChain() {
    parse("1").thenAccept(this::show).exceptionally(this::logged); // ok: also catches what show throws
  }

  void notLast() {
    parse("1").exceptionally(this::loggedNumber).thenAccept(this::show); // expect: DiscardedAsyncResult
  }

  void notLastButCannotFail() {
    parse("1").exceptionally(this::loggedNumber).thenAccept(n -> {}); // ok: what follows cannot fail
    parse("1").exceptionally(this::loggedNumber).thenRun(() -> done = true); // ok: what follows cannot fail
  }

  void neverHandled() {
    parse("1").thenAccept(this::show); // expect: DiscardedAsyncResult
    parse("1").thenApply(n -> n + 1).thenRun(() -> show(1)); // expect: DiscardedAsyncResult
  }

  void handledTwice() {
    parse("1").exceptionally(e -> 0).whenComplete((n, e) -> log.warn("{}", n, e)); // ok: the last link reads the failure
  }

  void onAStage() {
    stage("1").exceptionally(this::loggedNumber); // ok: the method reads the failure
    stage("1").thenAccept(this::show); // expect: DiscardedAsyncResult
    stage("1").toCompletableFuture().thenAccept(this::show); // expect: DiscardedAsyncResult
    stage("1").toCompletableFuture().exceptionally(this::loggedNumber); // ok: the method reads the failure
  }

  private Void logged(Throwable e) {
    log.error("show", e);
    return null;
  }

  private Integer loggedNumber(Throwable e) {
    log.error("parse", e);
    return 0;
  }

  private Integer zero(Throwable e) {
    return 0;
  }

  void references() {
    parse("1").exceptionally(this::zero); // expect: DiscardedAsyncResult
  }

  void handedIn(Function<Throwable, Integer> fallback) {
    parse("1").exceptionally(fallback); // ok: the function is told
  }

  void composed() {
    parse("1").exceptionallyCompose(e -> parse(e.getMessage())); // ok: the callback reads the failure
    parse("1").exceptionallyCompose(e -> parse("2")); // expect: DiscardedAsyncResult
  }

  CompletableFuture<Integer> swallowedButReturned() {
    return parse("1").exceptionally(e -> 0); // ok: returned
  }

  void composedAfter() {
    parse("1").exceptionally(this::loggedNumber).thenCompose(n -> parse("2")); // expect: DiscardedAsyncResult
    parse("1").thenCompose(n -> parse("2")).exceptionally(this::loggedNumber); // ok: the last link reads both failures
  }

  void ignoresByName() {
    parse("1").exceptionally(ignored -> 0); // expect: DiscardedAsyncResult
    parse("1").exceptionally(ignored -> loggedNumber(ignored)); // ok: the name means nothing, it is read
  }

  abstract CompletableFuture<List<Integer>> all(String text);

  abstract CompletableFuture<Void> store(Integer number);

  void recoveredAndEachMayFail(String text) {
    all(text)
        .exceptionally(
            failure -> {
              log.warn("cannot parse", failure);
              return List.of();
            })
        .thenAccept( // expect: DiscardedAsyncResult
            numbers -> numbers.forEach(number -> store(number).join()));
  }

  void recoveredAndEachByReference(String text) {
    all(text)
        .exceptionally(
            failure -> {
              log.warn("cannot parse", failure);
              return List.of();
            })
        .thenAccept(numbers -> numbers.forEach(this::show)); // expect: DiscardedAsyncResult
  }

  void recoveredAndEachLogged(String text) {
    all(text)
        .exceptionally(
            failure -> {
              log.warn("cannot parse", failure);
              return List.of();
            })
        .thenAccept( // ok: nothing behind the recovery can fail
            numbers -> numbers.forEach(number -> log.info("{}", number)));
  }
}
