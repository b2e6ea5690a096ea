package cases.discarded.shape;

import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container that is only asked how much it holds, made by a method that can be read. */
abstract class MadeInside {
  private final List<CompletableFuture<String>> running = new ArrayList<>();

  abstract CompletableFuture<String> ask(int question);

  abstract List<CompletableFuture<String>> somebodys();

  List<CompletableFuture<String>> startAll() {
    return Stream.of(1, 2, 3).map(this::ask).collect(Collectors.toList());
  }

  List<CompletableFuture<String>> startInLoop(int count) {
    List<CompletableFuture<String>> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      started.add(ask(i)); // ok: returned
    }
    return started;
  }

  List<CompletableFuture<String>> startNow() {
    return startAll();
  }

  List<CompletableFuture<String>> copyOfRunning() {
    return new ArrayList<>(running);
  }

  List<CompletableFuture<String>> unfinished() {
    return running.stream().filter(each -> !each.isDone()).collect(Collectors.toList());
  }

  void run(int question) {
    running.add(ask(question)); // ok: awaited
  }

  void await() {
    running.forEach(CompletableFuture::join);
  }

  int counted() {
    return startAll().size(); // expect: DiscardedAsyncResult
  }

  int loopCounted() {
    return startInLoop(3).size(); // expect: DiscardedAsyncResult
  }

  boolean askedThroughAnother() {
    return startNow().isEmpty(); // expect: DiscardedAsyncResult
  }

  int added(int sum) {
    sum += startAll().size(); // expect: DiscardedAsyncResult
    return sum;
  }

  int copyCounted() {
    return copyOfRunning().size(); // ok: the field has them too
  }

  int restCounted() {
    return unfinished().size(); // ok: the field has them too
  }

  int unknownCounted() {
    return somebodys().size(); // ok: nobody knows who holds them
  }

  List<CompletableFuture<String>> startTwo() {
    return List.of(ask(1), ask(2));
  }

  Optional<CompletableFuture<String>> startOne(boolean wanted) {
    return wanted ? Optional.of(ask(1)) : Optional.empty();
  }

  Optional<CompletableFuture<String>> first() {
    return running.isEmpty() ? Optional.empty() : Optional.of(running.get(0));
  }

  int twoCounted() {
    return startTwo().size(); // expect: DiscardedAsyncResult
  }

  boolean onlyAskedForOne() {
    return first().isPresent(); // ok: the list has it
  }

  abstract Map<String, List<CompletableFuture<String>>> registry();

  List<CompletableFuture<String>> group(String name) {
    Map<String, List<CompletableFuture<String>>> groups = registry();
    return groups.computeIfAbsent(name, n -> new ArrayList<>());
  }

  List<CompletableFuture<String>> both(
      CompletableFuture<String> one, CompletableFuture<String> other) {
    return List.of(one, other);
  }

  List<CompletableFuture<String>> besideNewOnes() {
    List<CompletableFuture<String>> mine = startAll();
    List<CompletableFuture<String>> theirs = somebodys();
    mine.forEach(CompletableFuture::join);
    return theirs;
  }

  List<CompletableFuture<String>> oneMore(int question) {
    List<Integer> questions = new ArrayList<>();
    questions.add(question);
    List<CompletableFuture<String>> theirs = somebodys();
    theirs.add(ask(questions.get(0))); // ok: returned, with those of somebody
    return theirs;
  }

  int othersCounted(CompletableFuture<String> given) {
    return group("a").size() // ok: the registry has them
        + both(given, running.get(0)).size() // ok: the caller and the field have them
        + besideNewOnes().size() // ok: nobody knows who holds them
        + oneMore(3).size(); // ok: nobody knows who holds them
  }
}
