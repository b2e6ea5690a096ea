package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.cfg.visualize.CFGVisualizer;
import org.checkerframework.errorprone.dataflow.expression.JavaExpression;

/**
 * What may hold at one point of a body: which flushes are outstanding, and who holds their results.
 *
 * <p>A flush is a union of the three marks below, one for each way in which a path can have left
 * it. One that is not in the map was not called on any path, or it was awaited.
 */
final class Facts implements Store<Facts> {
  private static final int MOST_NAMES = 16;

  /** Nobody asked. */
  static final int UNTESTED = 1;

  /** Somebody asked and the answer was: not done. */
  static final int PENDING = 2;

  /** Somebody asked and the answer was: done. */
  static final int DONE = 4;

  private final Map<FlushSite, Integer> outstanding;
  private final Map<FlushSite, Set<Place>> flushed;
  private final Set<FlushSite> settled;
  private final Set<Place> closed;
  private final Map<FlushSite, Set<FlushSite>> earlier;
  private final Map<Place, Value> held;
  private final Map<Place, Flag> flags;
  private final Map<Place, Set<Place>> origins;
  private final Map<FlushSite, Tree> turns;
  private final Set<FlushSite> conveyed;
  private final Map<FlushSite, Set<Place>> handled;
  private final Set<FlushSite> late;

  Facts() {
    this(
        new LinkedHashMap<>(),
        new HashMap<>(),
        new HashSet<>(),
        new HashSet<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>(),
        new HashMap<>(),
        new HashSet<>());
  }

  private Facts(
      Map<FlushSite, Integer> outstanding,
      Map<FlushSite, Set<Place>> flushed,
      Set<FlushSite> settled,
      Set<Place> closed,
      Map<FlushSite, Set<FlushSite>> earlier,
      Map<Place, Value> held,
      Map<Place, Flag> flags,
      Map<Place, Set<Place>> origins,
      Map<FlushSite, Tree> turns,
      Set<FlushSite> conveyed,
      Map<FlushSite, Set<Place>> handled,
      Set<FlushSite> late) {
    this.outstanding = outstanding;
    this.flushed = flushed;
    this.settled = settled;
    this.closed = closed;
    this.earlier = earlier;
    this.held = held;
    this.flags = flags;
    this.origins = origins;
    this.turns = turns;
    this.conveyed = conveyed;
    this.handled = handled;
    this.late = late;
  }

  /** The flushes that may be outstanding, with their marks. */
  Map<FlushSite, Integer> outstanding() {
    return outstanding;
  }

  /** Notes that the flush was called. */
  void flushed(FlushSite site, int marks) {
    Set<FlushSite> before = new HashSet<>();
    outstanding.forEach(
        (other, ignored) -> {
          if (concerns(other, site.place())) {
            before.add(other);
          }
        });
    flushed.put(site, names(site.place()));
    earlier.merge(site, before, Facts::union);
    outstanding.put(site, marks);
    flags.replaceAll((place, flag) -> flag.with(site));
    turns.remove(site);
    late.remove(site);
  }

  /** Notes that the flushes are done: these, and those before them that they stand behind. */
  void awaited(Set<FlushSite> sites) {
    for (FlushSite site : sites) {
      outstanding.remove(site);
      settled.add(site);
      earlier.getOrDefault(site, Set.of()).forEach(outstanding::remove);
    }
  }

  /** Notes that what is not done yet was kept for later, where somebody knows that it is not. */
  void deferred() {
    outstanding.replaceAll(
        (site, marks) -> marks == PENDING && site.kind().isAnswered() ? DONE : marks);
  }

  /** Notes that it is kept in a field how far these came: who closes can look there. */
  void keptInField(Set<FlushSite> sites) {
    sites.stream()
        .filter(site -> site.kind().isAnswered())
        .filter(outstanding::containsKey)
        .forEach(site -> outstanding.put(site, DONE));
  }

  /** Forgets all flushes: what follows handles a failure. */
  void abandon() {
    outstanding.clear();
  }

  /** Notes that a wait for the flush ended before the flush did. */
  void timedOut(FlushSite site) {
    flushed(site, UNTESTED);
    late.add(site);
  }

  /** Notes that the path goes through the catch. */
  void caught(Tree handler) {
    for (FlushSite site : late) {
      if (outstanding.containsKey(site)) {
        turns.putIfAbsent(site, handler);
      }
    }
  }

  /** The flushes for which a wait ended before they did. */
  Set<FlushSite> late() {
    return late;
  }

  /** The facts where the value, as a condition, had this outcome. */
  Facts assume(Value condition, boolean outcome) {
    Facts assumed = copy();
    condition.tests().forEach((site, answer) -> assumed.answered(site, answer, outcome));
    return assumed;
  }

  private void answered(FlushSite site, Answer answer, boolean outcome) {
    Integer marks = outstanding.get(site);
    boolean holds = answer.outcome() == outcome;
    if (marks == null || (answer.tellsGivenUp() && !holds)) {
      return;
    }
    if (!answer.tellsDone() && holds) {
      outstanding.remove(site);
    } else if (!answer.tellsDone()) {
      outstanding.put(site, marks == DONE ? DONE : marks & ~DONE);
    } else if (holds) {
      awaited(Set.of(site));
      outstanding.put(site, DONE);
    } else {
      outstanding.put(site, marks == DONE ? DONE : PENDING);
    }
  }

  /** The value that the place holds. */
  Value at(Place place) {
    Value value = held.getOrDefault(place, Value.NONE);
    Flag flag = flags.get(place);
    return flag == null
        ? value
        : value.or(new Value(Set.of(), false, flag.tests(outstanding.keySet())));
  }

  /** All values that are held somewhere. */
  Map<Place, Value> held() {
    return held;
  }

  /** Notes what the place holds from now on. */
  void hold(Place place, Value value) {
    held.keySet().removeIf(place::contains);
    flags.keySet().removeIf(place::contains);
    if (!value.isNone()) {
      held.put(place, value);
    }
  }

  /** Notes that the place is true, or false, on all paths to here. */
  void holdConstant(Place place, boolean constant) {
    Set<FlushSite> left = new HashSet<>();
    outstanding.forEach(
        (site, marks) -> {
          if (marks != DONE) {
            left.add(site);
          }
        });
    flags.put(place, Flag.set(constant, left));
  }

  /** Notes that the place holds this value too. */
  void holdToo(Place place, Value value) {
    held.merge(place, value, Value::or);
  }

  /** Notes what the variable or field stands for, or is wrapped around. */
  void standsFor(Place variable, Set<Place> places) {
    origins.remove(variable);
    forget(variable);
    Set<Place> others = new HashSet<>(places);
    others.removeIf(variable::contains);
    if (!others.isEmpty()) {
      origins.put(variable, others);
    }
  }

  /** What was flushed under this name is another object from now on. */
  private void forget(Place variable) {
    flushed.replaceAll(
        (site, places) -> {
          Set<Place> left = new HashSet<>(places);
          left.removeIf(variable::contains);
          return left;
        });
    outstanding.keySet().removeIf(site -> flushed(site).isEmpty());
  }

  void convey(Set<FlushSite> sites) {
    conveyed.addAll(sites);
  }

  Set<FlushSite> conveyed() {
    return conveyed;
  }

  /** Notes that a callback that mentions these was attached to the results. */
  void handle(Set<FlushSite> sites, Set<Place> mentioned) {
    sites.forEach(site -> handled.merge(site, mentioned, Facts::union));
  }

  /** The outstanding flushes whose callbacks may let a wait for the place end. */
  Set<FlushSite> released(Place awaited) {
    Set<FlushSite> released = new HashSet<>();
    handled.forEach(
        (site, mentioned) -> {
          if (outstanding.containsKey(site)
              && mentioned.stream().anyMatch(m -> m.contains(awaited) || awaited.contains(m))) {
            released.add(site);
          }
        });
    return released;
  }

  /** The catch on the path to here. */
  Optional<Tree> turnOf(FlushSite site) {
    return Optional.ofNullable(turns.get(site));
  }

  /** What the flush was called on, by all the names that it still has. */
  Set<Place> flushed(FlushSite site) {
    return flushed.getOrDefault(site, Set.of());
  }

  /** Notes that the place is closed, or null, on all paths to here. */
  void close(Place place) {
    closed.add(place);
  }

  /** The places that are closed on all paths to here. */
  Set<Place> closed() {
    return closed;
  }

  /** Whether a flush of this place, or of its part or whole, was seen to be done. */
  boolean hasSettled(Place place) {
    return settled.stream().anyMatch(site -> concerns(site, place));
  }

  /** Whether the place is what was flushed, or part or whole of it. */
  boolean concerns(FlushSite site, Place place) {
    for (Place a : flushed(site)) {
      for (Place b : names(place)) {
        if (a.contains(b) || b.contains(a)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The place by all its names. */
  Set<Place> names(Place place) {
    Set<Place> all = new HashSet<>();
    collect(place, all);
    return all;
  }

  private void collect(Place place, Set<Place> all) {
    if (all.size() < MOST_NAMES && all.add(place)) {
      origins.forEach(
          (variable, stands) ->
              place
                  .behind(variable)
                  .ifPresent(rest -> stands.forEach(s -> collect(s.dot(rest), all))));
    }
  }

  @Override
  public Facts copy() {
    return new Facts(
        new LinkedHashMap<>(outstanding),
        new HashMap<>(flushed),
        new HashSet<>(settled),
        new HashSet<>(closed),
        new HashMap<>(earlier),
        new HashMap<>(held),
        new HashMap<>(flags),
        new HashMap<>(origins),
        new HashMap<>(turns),
        new HashSet<>(conveyed),
        new HashMap<>(handled),
        new HashSet<>(late));
  }

  @Override
  public Facts leastUpperBound(Facts other) {
    Facts joined = copy();
    merge(joined.outstanding, other.outstanding, (a, b) -> a | b);
    merge(joined.flushed, other.flushed, Facts::union);
    joined.settled.addAll(other.settled);
    joined.closed.retainAll(other.closed);
    merge(joined.earlier, other.earlier, Facts::union);
    merge(joined.held, other.held, Value::or);
    merge(joined.origins, other.origins, Facts::union);
    merge(joined.turns, other.turns, (a, b) -> a);
    joined.conveyed.addAll(other.conveyed);
    merge(joined.handled, other.handled, Facts::union);
    joined.late.addAll(other.late);
    joined.mergeFlags(other);
    return joined;
  }

  /** A flag that is set on one path and not on the other remembers which path it was. */
  private void mergeFlags(Facts other) {
    flags.keySet().retainAll(other.flags.keySet());
    flags.replaceAll((place, flag) -> flag.or(other.flags.get(place)));
  }

  /** The flushes that are done on only one of two ways; told by whether it is the first. */
  static Map<FlushSite, Answer> tellApart(Facts one, Facts other) {
    Map<FlushSite, Answer> apart = new HashMap<>();
    for (FlushSite site : union(one.outstanding.keySet(), other.outstanding.keySet())) {
      boolean done = isDone(one.outstanding.get(site));
      if (done != isDone(other.outstanding.get(site))) {
        apart.put(site, Answer.doneIf(done));
      }
    }
    return Map.copyOf(apart);
  }

  private static boolean isDone(Integer marks) {
    return marks == null || marks == DONE;
  }

  private static <K, V> void merge(Map<K, V> into, Map<K, V> from, BinaryOperator<V> or) {
    from.forEach((key, value) -> into.merge(key, value, or));
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (a.containsAll(b)) {
      return a;
    }
    Set<T> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  @Override
  public Facts widenedUpperBound(Facts other) {
    return leastUpperBound(other);
  }

  @Override
  public boolean canAlias(JavaExpression a, JavaExpression b) {
    return true;
  }

  @Override
  public String visualize(CFGVisualizer<?, Facts, ?> visualizer) {
    return outstanding.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts that
        && outstanding.equals(that.outstanding)
        && flushed.equals(that.flushed)
        && settled.equals(that.settled)
        && closed.equals(that.closed)
        && earlier.equals(that.earlier)
        && held.equals(that.held)
        && flags.equals(that.flags)
        && origins.equals(that.origins)
        && turns.equals(that.turns)
        && conveyed.equals(that.conveyed)
        && handled.equals(that.handled)
        && late.equals(that.late);
  }

  @Override
  public int hashCode() {
    return outstanding.hashCode();
  }
}
