package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Holdings held;
  private final Origins origins;
  private final Map<FlushSite, Tree> turns;
  private final Set<FlushSite> conveyed;
  private final Map<FlushSite, Set<Place>> handled;
  private final Set<FlushSite> late;

  Facts() {
    this(
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashMap<>(),
        new Holdings(),
        new Origins(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>());
  }

  private Facts(
      Map<FlushSite, Integer> outstanding,
      Map<FlushSite, Set<Place>> flushed,
      Set<FlushSite> settled,
      Set<Place> closed,
      Map<FlushSite, Set<FlushSite>> earlier,
      Holdings held,
      Origins origins,
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
    Set<FlushSite> before = new LinkedHashSet<>();
    outstanding.forEach(
        (other, ignored) -> {
          if (concerns(other, site.place())) {
            before.add(other);
          }
        });
    flushed.put(site, names(site.place()));
    earlier.merge(site, before, Sets::union);
    outstanding.put(site, marks);
    held.flushed(site);
    turns.remove(site);
    late.remove(site);
  }

  /** Notes that the flushes are done: these, and those before them that they stand behind. */
  void awaited(Set<FlushSite> sites) {
    for (FlushSite site : sites) {
      outstanding.remove(site);
      held.done(site);
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
    return held.at(place, outstanding.keySet());
  }

  /** All values that are held somewhere. */
  Map<Place, Value> held() {
    return held.all();
  }

  /** Notes what the place holds from now on. */
  void hold(Place place, Value value) {
    held.hold(place, value);
  }

  /** Notes that the place is true, or false, on all paths to here. */
  void holdConstant(Place place, boolean constant) {
    Set<FlushSite> left = new LinkedHashSet<>();
    outstanding.forEach(
        (site, marks) -> {
          if (marks != DONE) {
            left.add(site);
          }
        });
    held.holdConstant(place, constant, left);
  }

  /** Notes that the place holds this value too. */
  void holdToo(Place place, Value value) {
    held.holdToo(place, value);
  }

  /** Notes what the variable or field stands for, or is wrapped around. */
  void standsFor(Place variable, Set<Place> places) {
    forget(variable);
    origins.set(variable, places);
  }

  /** Notes what the field has been made of since before the body runs. */
  void isMadeOf(Place field, Set<Place> parts) {
    origins.add(field, parts);
  }

  /** What was flushed under this name is another object from now on. */
  private void forget(Place variable) {
    flushed.replaceAll(
        (site, places) -> {
          Set<Place> left = new LinkedHashSet<>(places);
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
    sites.forEach(site -> handled.merge(site, mentioned, Sets::union));
  }

  /** The outstanding flushes whose callbacks may let a wait for the place end. */
  Set<FlushSite> released(Place awaited) {
    Set<FlushSite> released = new LinkedHashSet<>();
    handled.forEach(
        (site, mentioned) -> {
          if (outstanding.containsKey(site)
              && mentioned.stream().anyMatch(m -> m.contains(awaited) || awaited.contains(m))) {
            released.add(site);
          }
        });
    return released;
  }

  /** The outstanding flushes whose callbacks set the variable. */
  Set<FlushSite> setting(Place variable) {
    Set<FlushSite> setting = new LinkedHashSet<>();
    handled.forEach(
        (site, mentioned) -> {
          if (outstanding.containsKey(site) && mentioned.contains(variable.dot(Place.SET))) {
            setting.add(site);
          }
        });
    return setting;
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
    return origins.names(place);
  }

  @Override
  public Facts copy() {
    return new Facts(
        new LinkedHashMap<>(outstanding),
        new LinkedHashMap<>(flushed),
        new LinkedHashSet<>(settled),
        new LinkedHashSet<>(closed),
        new LinkedHashMap<>(earlier),
        held.copy(),
        origins.copy(),
        new LinkedHashMap<>(turns),
        new LinkedHashSet<>(conveyed),
        new LinkedHashMap<>(handled),
        new LinkedHashSet<>(late));
  }

  @Override
  public Facts leastUpperBound(Facts other) {
    Facts joined = copy();
    merge(joined.outstanding, other.outstanding, (a, b) -> a | b);
    merge(joined.flushed, other.flushed, Sets::union);
    joined.settled.addAll(other.settled);
    joined.closed.retainAll(other.closed);
    merge(joined.earlier, other.earlier, Sets::union);
    joined.held.merge(other.held);
    joined.origins.merge(other.origins);
    merge(joined.turns, other.turns, (a, b) -> a);
    joined.conveyed.addAll(other.conveyed);
    merge(joined.handled, other.handled, Sets::union);
    joined.late.addAll(other.late);
    return joined;
  }

  /** The flushes that are done on only one of two ways; told by whether it is the first. */
  static Map<FlushSite, Answer> tellApart(Facts one, Facts other) {
    Map<FlushSite, Answer> apart = new LinkedHashMap<>();
    for (FlushSite site : Sets.union(one.outstanding.keySet(), other.outstanding.keySet())) {
      boolean done = isDone(one.outstanding.get(site));
      if (done != isDone(other.outstanding.get(site))) {
        apart.put(site, Answer.doneIf(done));
      }
    }
    return Sets.frozen(apart);
  }

  private static boolean isDone(Integer marks) {
    return marks == null || marks == DONE;
  }

  private static <K, V> void merge(Map<K, V> into, Map<K, V> from, BinaryOperator<V> or) {
    from.forEach((key, value) -> into.merge(key, value, or));
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
