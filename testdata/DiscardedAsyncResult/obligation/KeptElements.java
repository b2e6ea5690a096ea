package cases.discarded.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Containers of futures that others hold, and of new ones. */
abstract class KeptElements {
  record Job(CompletableFuture<String> done) {}

  interface Task {
    CompletableFuture<String> getDone();
  }

  private final Map<String, CompletableFuture<String>> open = new ConcurrentHashMap<>();
  private CompletableFuture<String> last;

  abstract CompletableFuture<String> send(String text);

  void noteLast(String text) {
    last = send(text);
  }

  CompletableFuture<String> last() {
    return last;
  }

  boolean lookedUp(String key, CompletableFuture<String> given) {
    return Optional.ofNullable(open.get(key)).isPresent() // ok: the map holds it
        && Optional.ofNullable(open.get(key)).filter(f -> key.isEmpty()).isPresent() // ok: the map holds it
        && Optional.ofNullable(last).isPresent() // ok: the field holds it
        && Optional.ofNullable(given).filter(Objects::nonNull).isPresent() // ok: the caller holds it
        && Optional.ofNullable(send(key)).filter(Objects::nonNull).isPresent(); // expect: DiscardedAsyncResult
  }

  long listed(String key, CompletableFuture<String> given) {
    return Stream.of(last, given).filter(Objects::nonNull).count() // ok: both are held
        + Stream.of(last, send(key)).filter(Objects::nonNull).count(); // expect: DiscardedAsyncResult
  }

  long mapped(List<String> keys, List<Job> jobs, List<Task> tasks) {
    return keys.stream().map(open::get).filter(Objects::nonNull).count() // ok: the map holds them
        + keys.stream().map(key -> open.get(key)).count() // ok: the map holds them
        + keys.stream().map(open::remove).filter(Objects::nonNull).count() // expect: DiscardedAsyncResult
        + jobs.stream().map(Job::done).filter(Objects::nonNull).count() // ok: each job holds its own
        + tasks.stream().map(Task::getDone).takeWhile(Objects::nonNull).count() // ok: each task holds its own
        + keys.stream().map(this::send).filter(Objects::nonNull).count() // expect: DiscardedAsyncResult
        + keys.stream().map(this::send).map(f -> f).filter(Objects::nonNull).count() // expect: DiscardedAsyncResult
        + keys.stream().map(key -> send(key)).count(); // expect: DiscardedAsyncResult
  }

  long each(List<CompletableFuture<String>> given, List<List<CompletableFuture<String>>> parts) {
    return parts.stream().flatMap(List::stream).filter(Objects::nonNull).count() // ok: the caller holds them
        + given.stream().map(f -> f.thenApply(String::trim)).filter(Objects::nonNull).count(); // expect: DiscardedAsyncResult
  }

  long capacity(int size) {
    List<CompletableFuture<String>> sent = new ArrayList<>(size);
    sent.add(send("a"));
    return sent.stream().count(); // expect: DiscardedAsyncResult
  }
}
