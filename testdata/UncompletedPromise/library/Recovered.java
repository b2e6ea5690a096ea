package cases.promise.library;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A stream that has a value for every failure ends well; one that has it for some may fail. */
class Recovered {
  CompletableFuture<String> item(Uni<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.onFailure().recoverWithItem(fallback).subscribe().with(promise::complete); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> nothing(Uni<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.onFailure().recoverWithNull().subscribe().with(promise::complete); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> itemForSome(Uni<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .onFailure(IOException.class)
        .recoverWithItem(fallback)
        .subscribe()
        .with(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> computed(Uni<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .onFailure()
        .recoverWithItem(() -> String.valueOf(Integer.parseInt(fallback)))
        .subscribe()
        .with(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> failsLater(Uni<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .onFailure()
        .recoverWithItem(fallback)
        .map(text -> text.substring(1))
        .subscribe()
        .with(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> lastOfMany(Multi<String> source) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source
        .onFailure()
        .recoverWithCompletion()
        .subscribe()
        .with(System.out::println, () -> promise.complete(null)); // ok: cannot fail
    return promise;
  }

  CompletableFuture<Void> itemOfMany(Multi<String> source, String fallback) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source
        .onFailure()
        .recoverWithItem(fallback)
        .subscribe()
        .with(System.out::println, () -> promise.complete(null)); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> returned(Mono<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source.onErrorReturn(fallback).subscribe(promise::complete); // ok: cannot fail
    return promise;
  }

  CompletableFuture<String> returnedForSome(Mono<String> source, String fallback) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .onErrorReturn(IOException.class, fallback)
        .subscribe(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<String> completedForSome(Mono<String> source) {
    CompletableFuture<String> promise = new CompletableFuture<>();
    source
        .onErrorComplete(failure -> failure instanceof IOException)
        .subscribe(promise::complete); // expect: UncompletedPromise
    return promise;
  }

  CompletableFuture<Void> manyForSome(Flux<String> source, String fallback) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source
        .onErrorReturn(IOException.class, fallback)
        .subscribe( // expect: UncompletedPromise
            System.out::println, System.err::println, () -> promise.complete(null));
    return promise;
  }

  CompletableFuture<Void> manyOfAll(Flux<String> source, String fallback) {
    CompletableFuture<Void> promise = new CompletableFuture<>();
    source
        .onErrorReturn(fallback)
        .subscribe( // ok: cannot fail
            System.out::println, System.err::println, () -> promise.complete(null));
    return promise;
  }
}
