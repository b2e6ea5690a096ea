package cases.discarded.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A container that is only counted: whether its results are new, the method that makes it shows. */
abstract class Made {
  private final List<CompletableFuture<String>> running = new ArrayList<>();

  private final Map<String, List<CompletableFuture<String>>> byName;

  Made(Map<String, List<CompletableFuture<String>>> byName) {
    this.byName = byName;
  }

  abstract CompletableFuture<String> ask(int question);

  abstract void later(Runnable task);

  List<CompletableFuture<String>> startAll() {
    return List.of(ask(1), ask(2));
  }

  List<CompletableFuture<String>> throughAVariable() {
    List<CompletableFuture<String>> all = startAll();
    return all;
  }

  List<CompletableFuture<String>> heldInAVariable() {
    List<CompletableFuture<String>> all = running;
    return all;
  }

  List<CompletableFuture<String>> oneOfTwo() {
    List<CompletableFuture<String>> mine = new ArrayList<>();
    List<CompletableFuture<String>> theirs = running;
    mine.add(ask(1)); // expect: DiscardedAsyncResult
    return theirs;
  }

  List<CompletableFuture<String>> besideOneThatIsMade() {
    List<CompletableFuture<String>> mine = startAll();
    List<CompletableFuture<String>> theirs = running;
    mine.forEach(CompletableFuture::join);
    return theirs;
  }

  List<CompletableFuture<String>> addedToTheirs() {
    List<CompletableFuture<String>> mine = new ArrayList<>();
    List<CompletableFuture<String>> theirs = running;
    mine.add(ask(1)); // ok: awaited
    mine.forEach(CompletableFuture::join);
    theirs.add(ask(2)); // ok: kept by the field
    return theirs;
  }

  List<CompletableFuture<String>> copied() {
    List<CompletableFuture<String>> copy = new ArrayList<>();
    for (CompletableFuture<String> each : running) {
      copy.add(each);
    }
    return copy;
  }

  List<CompletableFuture<String>> copiedAtOnce() {
    return List.copyOf(running);
  }

  List<CompletableFuture<String>> copiedByOne() {
    return List.of(running.get(0), running.get(1));
  }

  List<CompletableFuture<String>> filledLater() {
    List<CompletableFuture<String>> all = new ArrayList<>();
    later(
        new Runnable() {
          @Override
          public void run() {
            all.add(ask(1)); // ok: returned
          }
        });
    return all;
  }

  List<CompletableFuture<String>> stored(String name) {
    return byName.computeIfAbsent(name, any -> new ArrayList<>());
  }

  List<CompletableFuture<String>> around(int turns) {
    return around(turns - 1);
  }

  int counted() {
    int count = throughAVariable().size(); // expect: DiscardedAsyncResult
    count += heldInAVariable().size(); // ok: the field has them
    count += oneOfTwo().size(); // ok: the field has them
    count += besideOneThatIsMade().size(); // ok: the field has them
    count += addedToTheirs().size(); // ok: the field has them
    count += copied().size(); // ok: the field has them
    count += copiedAtOnce().size(); // ok: the field has them
    count += copiedByOne().size(); // ok: the field has them
    count += filledLater().size(); // ok: nobody knows when
    count += stored("a").size(); // ok: the map has them
    count += around(3).size(); // ok: nobody makes any
    return count;
  }
}
