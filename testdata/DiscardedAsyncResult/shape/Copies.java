package cases.discarded.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Holders that are made of a future: what becomes of the holder becomes of the future. */
abstract class Copies {
  abstract CompletableFuture<String> ask(String question);

  abstract List<CompletableFuture<String>> askAll();

  void copyDropped() {
    new ArrayList<>(List.of(ask("a"))); // expect: DiscardedAsyncResult
  }

  void copyUnread() {
    List<CompletableFuture<String>> copy = new ArrayList<>(askAll()); // expect: DiscardedAsyncResult
  }

  String copyRead() {
    List<CompletableFuture<String>> copy = new ArrayList<>(askAll()); // ok: read
    return copy.get(0).join();
  }

  List<CompletableFuture<String>> copyReturned() {
    return new ArrayList<>(askAll()); // ok: returned
  }

  int mapCounted() {
    return new HashMap<>(Map.of("a", ask("a"))).size(); // expect: DiscardedAsyncResult
  }

  String onlyTheKey() {
    Map.Entry<String, CompletableFuture<String>> entry =
        Map.entry("a", ask("a")); // expect: DiscardedAsyncResult
    return entry.getKey();
  }

  String theValueToo() {
    Map.Entry<String, CompletableFuture<String>> entry = Map.entry("a", ask("a")); // ok: joined
    return entry.getKey() + entry.getValue().join();
  }

  void unwrappedAndDropped(Optional<String> question) {
    question.map(this::ask).orElse(null); // expect: DiscardedAsyncResult
  }

  String unwrapped(Optional<String> question) {
    return question.map(this::ask).orElseThrow().join(); // ok: joined
  }

  void onlySet() {
    AtomicReference<Future<String>> last = new AtomicReference<>();
    last.set(ask("a")); // expect: DiscardedAsyncResult
  }

  void setAndRead() throws Exception {
    AtomicReference<Future<String>> last = new AtomicReference<>();
    last.set(ask("a")); // ok: read
    last.get().get();
  }

  record Job(String name, CompletableFuture<String> answer) {}

  record Checked(String name, CompletableFuture<String> answer) {
    Checked {
      answer.join();
    }
  }

  void recordDropped() {
    new Job("a", ask("a")); // expect: DiscardedAsyncResult
  }

  String recordAskedForItsName() {
    Job job = new Job("a", ask("a")); // expect: DiscardedAsyncResult
    return job.name();
  }

  String recordAskedForItsAnswer() {
    Job job = new Job("a", ask("a")); // ok: joined
    return job.name() + job.answer().join();
  }

  void recordLooksItself() {
    new Checked("a", ask("a")); // ok: its constructor waits
  }

  static final class Forgetful {
    private final String name;

    Forgetful(String name, Future<String> answer) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final class Mindful {
    private final Future<String> answer;

    Mindful(String name, Future<String> answer) {
      this.answer = answer;
    }

    String answer() throws Exception {
      return answer.get();
    }
  }

  Object constructorForgets() {
    return new Forgetful("a", ask("a")); // expect: DiscardedAsyncResult
  }

  Object constructorKeeps() {
    return new Mindful("a", ask("a")); // ok: kept in a field that is read
  }
}
