package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The flushes that may be outstanding, and what was learnt of each.
 *
 * <p>What was learnt is a union of the three marks below, one for each way in which a path can have
 * left the flush. One without a mark was not called on any path, or it was awaited.
 */
final class Outstanding {
  /** Nobody asked. */
  static final int UNTESTED = 1;

  /** Somebody asked and the answer was: not done. */
  static final int PENDING = 2;

  /** Somebody asked and the answer was: done. */
  static final int DONE = 4;

  /** Somebody asked, the answer was: not done, and the rest was kept for later. */
  static final int DEFERRED = 8;

  private final Map<FlushSite, Integer> marks;
  private final Set<FlushSite> settled;
  private final Map<FlushSite, Set<FlushSite>> earlier;

  Outstanding() {
    this(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  private Outstanding(
      Map<FlushSite, Integer> marks,
      Set<FlushSite> settled,
      Map<FlushSite, Set<FlushSite>> earlier) {
    this.marks = marks;
    this.settled = settled;
    this.earlier = earlier;
  }

  /** The flushes with their marks. */
  Map<FlushSite, Integer> marks() {
    return marks;
  }

  /** The flushes that were seen to be done. */
  Set<FlushSite> settled() {
    return settled;
  }

  boolean contains(FlushSite site) {
    return marks.containsKey(site);
  }

  /** The flushes that may not be done. */
  Set<FlushSite> left() {
    Set<FlushSite> left = new LinkedHashSet<>();
    marks.forEach(
        (site, mark) -> {
          if (!isDone(mark)) {
            left.add(site);
          }
        });
    return left;
  }

  /** Notes that the flush was called, behind these on the same object. */
  void add(FlushSite site, int mark, Set<FlushSite> before) {
    Set<FlushSite> covered = new LinkedHashSet<>(before);
    covered.removeIf(other -> site.isOfOtherData(other) || site.isApartFrom(other));
    earlier.merge(site, covered, Sets::union);
    marks.put(site, mark);
  }

  /** What was asked and is done once more, with the same, has another answer from now on. */
  void askedAgain(FlushSite site, Set<FlushSite> before) {
    for (FlushSite other : before) {
      if (other != site && other.isSameAs(site) && (marks.get(other) & UNTESTED) == 0) {
        marks.remove(other);
      }
    }
  }

  /** Notes that what is known of the flush was about another one, which no flush stands for. */
  void rename(FlushSite site, FlushSite other) {
    marks.merge(other, marks.remove(site), (a, b) -> a | b);
    earlier.merge(other, earlier.remove(site), Sets::union);
  }

  /** Notes that the flush is done, and with it those that it stands behind. */
  void done(FlushSite site) {
    marks.remove(site);
    settled.add(site);
    earlier.getOrDefault(site, Set.of()).forEach(marks::remove);
  }

  /** Notes that what is not done yet was kept for later, where somebody knows that it is not. */
  void deferred() {
    marks.replaceAll((site, mark) -> mark == PENDING && site.kind().isAnswered() ? DEFERRED : mark);
  }

  /** Notes that somebody who knows that these are not done had other code see to them. */
  void seenTo(Predicate<FlushSite> which) {
    marks.replaceAll(
        (site, mark) ->
            mark == PENDING && site.kind().isAnswered() && which.test(site) ? DONE : mark);
  }

  /** Notes that it is kept in a field how far these came: who closes can look there. */
  void keptInField(Set<FlushSite> sites) {
    sites.stream()
        .filter(site -> site.kind().isAnswered())
        .filter(marks::containsKey)
        .forEach(site -> marks.put(site, DONE | DEFERRED));
  }

  /** Forgets all flushes. */
  void clear() {
    marks.clear();
  }

  /** Forgets the flushes that nothing names any more. */
  void retainNamed(Names names) {
    marks.keySet().removeIf(site -> names.of(site).isEmpty());
  }

  /**
   * Notes that a question about the flush had this outcome.
   *
   * @return whether nothing is left of the flush
   */
  boolean answered(FlushSite site, Answer answer, boolean outcome) {
    Integer mark = marks.get(site);
    boolean holds = answer.outcome() == outcome;
    if (mark == null || ((answer.tellsGivenUp() || answer.tellsPending()) && !holds)) {
      return false;
    }
    if (answer.tellsPending()) {
      marks.put(site, PENDING);
      return false;
    }
    if (!answer.tellsDone() && holds) {
      marks.remove(site);
      return true;
    } else if (!answer.tellsDone()) {
      marks.put(site, mark == DONE ? DONE : mark & ~DONE);
    } else if (holds) {
      done(site);
      marks.put(site, DONE);
      return true;
    } else if (site.isRefused()) {
      marks.put(site, DONE);
    } else {
      marks.put(site, isDone(mark) ? (mark == DONE ? DONE : DEFERRED) : PENDING);
    }
    return false;
  }

  /**
   * The flushes that are done, or pending, on only one of two ways; told by whether it is the
   * first.
   */
  static Map<FlushSite, Answer> tellApart(Outstanding one, Outstanding other) {
    Map<FlushSite, Answer> apart = new LinkedHashMap<>();
    for (FlushSite site : Sets.union(one.marks.keySet(), other.marks.keySet())) {
      boolean done = isDone(one.marks.get(site));
      boolean pending = one.isPending(site);
      if (done != isDone(other.marks.get(site))) {
        apart.put(site, Answer.doneIf(done));
      } else if (pending != other.isPending(site)) {
        apart.put(site, Answer.pendingIf(pending));
      }
    }
    return Sets.frozen(apart);
  }

  /** Whether the flush was asked about, and is not done. */
  boolean isPending(FlushSite site) {
    return marks.getOrDefault(site, 0) == PENDING;
  }

  private static boolean isDone(Integer mark) {
    return mark == null || (mark & (UNTESTED | PENDING)) == 0;
  }

  Outstanding copy() {
    return new Outstanding(
        new LinkedHashMap<>(marks), new LinkedHashSet<>(settled), new LinkedHashMap<>(earlier));
  }

  /** Adds what holds on another path to the same point. */
  void merge(Outstanding other) {
    Sets.merge(marks, other.marks, (a, b) -> a | b);
    settled.addAll(other.settled);
    Sets.merge(earlier, other.earlier, Sets::union);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outstanding that
        && marks.equals(that.marks)
        && settled.equals(that.settled)
        && earlier.equals(that.earlier);
  }

  @Override
  public int hashCode() {
    return marks.hashCode();
  }

  @Override
  public String toString() {
    return marks.toString();
  }
}
