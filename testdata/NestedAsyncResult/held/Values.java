package cases.nested.held;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A future that is given as a value nests like one that a function returns. */
abstract class Values {
  abstract CompletableFuture<String> send(String text);

  abstract Mono<Void> mail(String text);

  abstract Future<String> fetch(String path);

  CompletableFuture<Object> given() {
    return CompletableFuture.completedFuture(send("a")); // expect: NestedAsyncResult
  }

  CompletableFuture<CompletableFuture<String>> givenAndTold() {
    return CompletableFuture.completedFuture(send("a")); // ok: the caller sees both
  }

  CompletableFuture<String> givenAndFlat() {
    return CompletableFuture.completedFuture(send("a")).thenCompose(f -> f); // ok: flat
  }

  CompletableFuture<Object> givenWhatIsComplete() {
    return CompletableFuture.completedFuture(CompletableFuture.completedFuture("a")); // ok: done
  }

  Mono<Void> just() {
    return Mono.just(mail("a")).then(); // expect: NestedAsyncResult
  }

  Mono<String> returnedLater() {
    return mail("a").thenReturn(mail("b")).thenReturn("sent"); // expect: NestedAsyncResult
  }

  Mono<Void> justFlat() {
    return Mono.just(mail("a")).flatMap(m -> m); // ok: flat
  }

  Flux<Void> merged() {
    return Flux.merge(Flux.just(mail("a"), mail("b"))); // ok: merge subscribes to each
  }

  Future<Void> mapped() {
    return fetch("/a").map(path -> fetch(path)).mapEmpty(); // expect: NestedAsyncResult
  }

  CompletableFuture<Object> inOneArm(boolean again) {
    return send("a")
        .handle( // expect: NestedAsyncResult
            (answer, failure) -> failure == null ? answer : send("b"));
  }

  CompletableFuture<Object> inOneCase(int times) {
    return send("a")
        .thenApply( // expect: NestedAsyncResult
            answer ->
                switch (times) {
                  case 0 -> answer;
                  default -> send("b");
                });
  }

  CompletableFuture<Void> listed(List<String> texts) {
    return send("a")
        .thenApply( // expect: NestedAsyncResult
            answer -> texts.stream().map(this::send).toList())
        .thenAccept(all -> System.out.println("started"));
  }

  CompletableFuture<Void> listedAndAwaited(List<String> texts) {
    return send("a")
        .thenApply(
            answer -> texts.stream().map(this::send).toList()) // ok: awaited by the next link
        .thenCompose(all -> CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
  }

  Object asObject() {
    return send("a").thenApply(answer -> send(answer)); // expect: NestedAsyncResult
  }

  Object asObjectFlat() {
    return send("a").thenCompose(answer -> send(answer)); // ok: flat
  }

  void joinedOnce(List<String> texts) {
    texts.stream()
        .map(text -> send(text).thenApply(this::send)) // expect: NestedAsyncResult
        .forEach(CompletableFuture::join);
  }

  void joinedTwice(List<String> texts) {
    texts.stream()
        .map(text -> send(text).thenApply(this::send)) // ok: both are waited for
        .map(CompletableFuture::join)
        .forEach(CompletableFuture::join);
  }
}
