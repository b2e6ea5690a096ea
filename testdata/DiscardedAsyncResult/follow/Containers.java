package cases.discarded.follow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Containers: who made them, and who else can look into them. */
abstract class Containers {
  private static final List<CompletableFuture<String>> SHARED = new ArrayList<>();

  private final List<CompletableFuture<String>> forgotten = new ArrayList<>();

  private final List<CompletableFuture<String>> awaited = new ArrayList<>();

  private final List<CompletableFuture<String>> others;

  private final List<CompletableFuture<String>> toOthers;

  private final List<CompletableFuture<String>> onlyCounted = new ArrayList<>();

  final List<CompletableFuture<String>> visible = new ArrayList<>();

  Containers(List<CompletableFuture<String>> others) {
    this.others = others;
    this.toOthers = others;
  }

  abstract CompletableFuture<String> send(String text);

  abstract List<CompletableFuture<String>> pending();

  static List<CompletableFuture<String>> shared() {
    return SHARED;
  }

  void madeBySomebodyElse() {
    List<CompletableFuture<String>> pending = pending();
    pending.add(send("a")); // ok: who made the list has it
    List<CompletableFuture<String>> shared = shared();
    shared.add(send("a")); // ok: the list is in a static field
  }

  void aViewOfSomebodyElses(List<CompletableFuture<String>> given) {
    List<CompletableFuture<String>> guarded = Collections.synchronizedList(given);
    guarded.add(send("a")); // ok: the caller has the list
  }

  void viewsNobodyReads(List<CompletableFuture<String>> given) {
    Collections.synchronizedList(new ArrayList<CompletableFuture<String>>()); // ok: there is none in it
    Collections.unmodifiableList(List.of(send("a"))); // expect: DiscardedAsyncResult
    Collections.synchronizedList(new ArrayList<>(List.of(send("a")))); // expect: DiscardedAsyncResult
  }

  void aViewOfANewOne() {
    List<CompletableFuture<String>> guarded = Collections.synchronizedList(new ArrayList<>());
    guarded.add(send("a")); // expect: DiscardedAsyncResult
    var keys = ConcurrentHashMap.<CompletableFuture<String>>newKeySet(16);
    keys.add(send("a")); // expect: DiscardedAsyncResult
  }

  void inFields() {
    forgotten.add(send("a")); // expect: DiscardedAsyncResult
    awaited.add(send("a")); // ok: awaited below
    others.add(send("a")); // ok: the caller of the constructor has the list
    toOthers.add(send("a")); // ok: the caller of the constructor has the list
    visible.add(send("a")); // ok: other classes see the field
    onlyCounted.add(send("a")); // expect: DiscardedAsyncResult
  }

  int waiting() {
    return onlyCounted.size();
  }

  void await() {
    awaited.forEach(CompletableFuture::join);
  }

  void pouredIntoOneAnother() {
    List<CompletableFuture<String>> left = new ArrayList<>();
    List<CompletableFuture<String>> right = new ArrayList<>();
    left.add(send("a")); // expect: DiscardedAsyncResult
    right.addAll(left);
    left.addAll(right);
  }

  void pouredOn() {
    List<CompletableFuture<String>> left = new ArrayList<>();
    List<CompletableFuture<String>> right = new ArrayList<>();
    left.add(send("a")); // ok: awaited with those of the other list
    right.addAll(left);
    right.forEach(CompletableFuture::join);
  }

  void halfOfAnEntry() {
    Map.entry("a", send("a")); // expect: DiscardedAsyncResult
    Map.entry(send("a"), "a").getKey().join(); // ok: awaited
    Objects.requireNonNullElse(null, send("b")); // expect: DiscardedAsyncResult
    Objects.requireNonNullElse(null, send("b")).join(); // ok: awaited
  }

  void keyOfAMapThatIsRead() {
    Map<CompletableFuture<String>, String> names = new HashMap<>();
    names.put(send("a"), "a"); // ok: awaited
    names.keySet().forEach(CompletableFuture::join);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void indexes() {
    int[] counts = new int[9];
    int[][] table = new int[9][9];
    CompletableFuture<String> first = send("a"); // ok: awaited in an index
    counts[first.join().length()] = 1;
    CompletableFuture<String> second = send("b"); // ok: awaited in an index
    table[second.join().length()][0] = 1;
    CompletableFuture<String>[] all = new CompletableFuture[1];
    all[0] = send("c"); // ok: given to a method that may await it
    chosen(all)[0] = null;
    CompletableFuture<String>[] lost = new CompletableFuture[1];
    lost[0] = send("c"); // expect: DiscardedAsyncResult
    lost[0] = null;
    CompletableFuture<String> third = send("d"); // ok: given to a method that may await it
    slot(third).text = "d";
    CompletableFuture<String>[][] deep = new CompletableFuture[1][1];
    deep[0][0] = send("e"); // expect: DiscardedAsyncResult
  }

  abstract CompletableFuture<String>[] chosen(CompletableFuture<String>[] all);

  abstract Slot slot(CompletableFuture<String> future);

  static class Slot {
    String text;
  }

  void elementsToAFunction(Consumer<CompletableFuture<String>> each, List<String> texts) {
    texts.stream().map(this::send).forEach(each); // ok: the function has them
    texts.stream().map(this::send).forEach(each::accept); // ok: the function has them
  }

  void elementsForOthers(List<String> texts) {
    texts.stream().map(this::send).map(f -> send("again")).forEach(CompletableFuture::join); // expect: DiscardedAsyncResult
    texts.stream().map(this::send).map(f -> f.thenApply(String::trim)).forEach(CompletableFuture::join); // ok: awaited with the next link
  }
}
