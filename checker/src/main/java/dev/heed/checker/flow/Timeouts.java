package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The waits that ended before their flush did, and the catches that they ended in. */
final class Timeouts {
  private final Set<FlushSite> late;
  private final Map<FlushSite, Tree> turns;

  Timeouts() {
    this(new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  private Timeouts(Set<FlushSite> late, Map<FlushSite, Tree> turns) {
    this.late = late;
    this.turns = turns;
  }

  /** The flushes for which a wait ended before they did. */
  Set<FlushSite> late() {
    return late;
  }

  /** The catch on the path to here. */
  Optional<Tree> turnOf(FlushSite site) {
    return Optional.ofNullable(turns.get(site));
  }

  /** Notes that the flush was called. */
  void flushed(FlushSite site) {
    turns.remove(site);
    late.remove(site);
  }

  /** Notes that a wait for the flush ended before the flush did. */
  void timedOut(FlushSite site) {
    late.add(site);
  }

  /** Notes that the path goes through the catch with these outstanding. */
  void caught(Tree handler, Outstanding outstanding) {
    for (FlushSite site : late) {
      if (outstanding.contains(site)) {
        turns.putIfAbsent(site, handler);
      }
    }
  }

  Timeouts copy() {
    return new Timeouts(new LinkedHashSet<>(late), new LinkedHashMap<>(turns));
  }

  /** Adds what holds on another path to the same point. */
  void merge(Timeouts other) {
    late.addAll(other.late);
    Sets.merge(turns, other.turns, (a, b) -> a);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeouts that && late.equals(that.late) && turns.equals(that.turns);
  }

  @Override
  public int hashCode() {
    return late.hashCode();
  }
}
