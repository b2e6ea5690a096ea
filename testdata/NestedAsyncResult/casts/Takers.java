package cases.nested.casts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What is told of an inner future, and inner ones that nobody has to reach. */
abstract class Takers {
  abstract CompletableFuture<Void> send(String text);

  abstract CompletableFuture<?>[] all(List<String> texts);

  abstract <T> void watch(CompletableFuture<T> task);

  abstract <T> void watch(CompletableFuture<T> task, String name);

  abstract <T> void watch(CompletableFuture<T> task, Consumer<T> then);

  abstract <T> void keep(T any, Consumer<T> then);

  abstract List<CompletableFuture<Void>> running();

  abstract <T> Consumer<CompletableFuture<Void>> settling();

  abstract <T> Consumer<T> logging();

  void watched() {
    watch(CompletableFuture.supplyAsync(() -> send("a"))); // ok: nobody knows what it looks at
  }

  void watchedByName() {
    watch(CompletableFuture.supplyAsync(() -> send("a")), "a"); // ok: a name takes nothing
  }

  void watchedByCode() {
    watch(
        CompletableFuture.supplyAsync(() -> send("a")), // expect: NestedAsyncResult
        sent -> System.out.println("sent"));
  }

  void keptAsAnything() {
    keep(CompletableFuture.supplyAsync(() -> send("a")), task -> System.out.println("kept")); // ok: it has all of it
  }

  void settled() {
    CompletableFuture.supplyAsync(() -> send("a")) // ok: made for the inner one
        .thenAccept(this.<String>settling())
        .join();
  }

  void logged() {
    CompletableFuture.supplyAsync(() -> send("a")) // expect: NestedAsyncResult
        .thenAccept(logging())
        .join();
  }

  CompletableFuture<Void> allOf(List<String> texts) {
    return CompletableFuture.supplyAsync(() -> all(texts)) // ok: all
        .thenCompose(all -> CompletableFuture.allOf(all));
  }

  CompletableFuture<Void> noneOf(List<String> texts) {
    return CompletableFuture.supplyAsync(() -> all(texts)) // expect: NestedAsyncResult
        .thenCompose(all -> CompletableFuture.allOf());
  }

  CompletableFuture<?> complete() {
    return CompletableFuture.completedFuture(CompletableFuture.completedFuture("a")); // ok: complete already
  }

  CompletableFuture<?> listed() {
    return CompletableFuture.completedFuture(running()); // ok: whoever made the list has it
  }

  CompletableFuture<?> justMade() {
    return CompletableFuture.completedFuture(send("a")); // expect: NestedAsyncResult
  }
}
