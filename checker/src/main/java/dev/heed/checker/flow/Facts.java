package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.cfg.visualize.CFGVisualizer;
import org.checkerframework.errorprone.dataflow.expression.JavaExpression;

/**
 * What may hold at one point of a body: which flushes are outstanding, under which names, and who
 * holds their results.
 *
 * <p>A step of a body changes several of these at once; here stands which.
 */
final class Facts implements Store<Facts> {
  private final Outstanding outstanding;
  private final Names names;
  private final Holdings held;
  private final Timeouts timeouts;
  private final Attached attached;
  private final Set<Place> closed;
  private final Set<FlushSite> conveyed;

  Facts() {
    this(
        new Outstanding(),
        new Names(),
        new Holdings(),
        new Timeouts(),
        new Attached(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>());
  }

  private Facts(
      Outstanding outstanding,
      Names names,
      Holdings held,
      Timeouts timeouts,
      Attached attached,
      Set<Place> closed,
      Set<FlushSite> conveyed) {
    this.outstanding = outstanding;
    this.names = names;
    this.held = held;
    this.timeouts = timeouts;
    this.attached = attached;
    this.closed = closed;
    this.conveyed = conveyed;
  }

  // Flushes

  /** The flushes that may be outstanding, with their marks. */
  Map<FlushSite, Integer> outstanding() {
    return outstanding.marks();
  }

  /** Notes that the flush was called. */
  void flushed(FlushSite site, int marks) {
    Set<FlushSite> before = new LinkedHashSet<>();
    for (FlushSite other : outstanding.marks().keySet()) {
      if (concerns(other, site.place())) {
        before.add(other);
      }
    }
    outstanding.askedAgain(site, before);
    names.flushed(site);
    outstanding.add(site, marks, before);
    held.flushed(site);
    timeouts.flushed(site);
  }

  /** Notes that the flush puts what it takes into this. */
  void flushedInto(FlushSite site, Place target) {
    names.flushedInto(site, target);
  }

  /** Notes that the flushes are done: these, and those before them that they stand behind. */
  void awaited(Set<FlushSite> sites) {
    for (FlushSite site : sites) {
      outstanding.done(site);
      held.done(site);
    }
  }

  /** Notes that what is not done yet was kept for later, where somebody knows that it is not. */
  void deferred() {
    outstanding.deferred();
  }

  /** Notes that it is kept in a field how far these came: who closes can look there. */
  void keptInField(Set<FlushSite> sites) {
    outstanding.keptInField(sites);
  }

  /** Forgets all flushes: what follows handles a failure. */
  void abandon() {
    outstanding.clear();
  }

  /** Notes that the caller learns of these. */
  void convey(Set<FlushSite> sites) {
    conveyed.addAll(sites);
  }

  /** The flushes of which the caller learns. */
  Set<FlushSite> conveyed() {
    return conveyed;
  }

  // Answers

  /** The facts where the value, as a condition, had this outcome. */
  Facts assume(Value condition, boolean outcome) {
    Facts assumed = copy();
    condition.tests().forEach((site, answer) -> assumed.answered(site, answer, outcome));
    condition.choice().ifPresent(choice -> assumed.held.choose(choice, outcome));
    return assumed;
  }

  private void answered(FlushSite site, Answer answer, boolean outcome) {
    if (outstanding.answered(site, answer, outcome)) {
      held.done(site);
    }
  }

  /** The flushes that are done on only one of two ways; told by whether it is the first. */
  static Map<FlushSite, Answer> tellApart(Facts one, Facts other) {
    return Outstanding.tellApart(one.outstanding, other.outstanding);
  }

  /** Whether a flush of this place, or of its part or whole, was seen to be done. */
  boolean hasSettled(Place place) {
    return outstanding.settled().stream().anyMatch(site -> concerns(site, place));
  }

  // Waits

  /** Notes that a wait for the flush ended before the flush did. */
  void timedOut(FlushSite site) {
    flushed(site, Outstanding.UNTESTED);
    timeouts.timedOut(site);
  }

  /** Notes that the path goes through the catch. */
  void caught(Tree handler) {
    timeouts.caught(handler, outstanding);
  }

  /** The flushes for which a wait ended before they did. */
  Set<FlushSite> late() {
    return timeouts.late();
  }

  /** The catch on the path to here. */
  Optional<Tree> turnOf(FlushSite site) {
    return timeouts.turnOf(site);
  }

  /** Notes that a callback that mentions these was attached to the results. */
  void handle(Set<FlushSite> sites, Set<Place> mentioned) {
    attached.add(sites, mentioned);
  }

  /** The outstanding flushes whose callbacks may let a wait for the place end. */
  Set<FlushSite> released(Place awaited) {
    return attached.releasing(awaited, outstanding);
  }

  /** The outstanding flushes whose callbacks set the variable. */
  Set<FlushSite> setting(Place variable) {
    return attached.setting(variable, outstanding);
  }

  // Variables

  /** The value that the place holds. */
  Value at(Place place) {
    return held.at(place, outstanding.marks().keySet());
  }

  /** All values that are held somewhere. */
  Map<Place, Value> held() {
    return held.all();
  }

  /** Notes what the place holds from now on. */
  void hold(Place place, Value value) {
    held.hold(place, value);
  }

  /** Notes that the place holds this value too. */
  void holdToo(Place place, Value value) {
    held.holdToo(place, value);
  }

  /** The constant, on all paths to here. */
  Flag constant(Object constant) {
    return Flag.set(constant, outstanding.left());
  }

  /** A constant that is not known, on all paths to here. */
  Flag otherConstant() {
    return Flag.setToOther(outstanding.left());
  }

  /** Some object, on all paths to here. */
  Flag something() {
    return Flag.setToSomething(outstanding.left());
  }

  /** Notes that the place is a constant on each path to here. */
  void hold(Place place, Flag flag) {
    held.hold(place, flag);
  }

  /** The constants that the place may be. */
  Optional<Flag> flag(Place place) {
    return held.flag(place);
  }

  /** What the outcome of the choice tells. */
  Value asked(Choice choice) {
    return held.asked(choice, outstanding.marks().keySet());
  }

  // Names

  /** Notes what the variable or field stands for, or is wrapped around. */
  void standsFor(Place variable, Set<Place> places) {
    names.standsFor(variable, places);
    outstanding.retainNamed(names);
  }

  /** Notes what the field has been made of since before the body runs. */
  void isMadeOf(Place field, Set<Place> parts) {
    names.isMadeOf(field, parts);
  }

  /** What the flush was called on, by all the names that it still has. */
  Set<Place> flushed(FlushSite site) {
    return names.of(site);
  }

  /** The place by all its names. */
  Set<Place> names(Place place) {
    return names.of(place);
  }

  /** Whether the place is what was flushed, or part or whole of it. */
  boolean concerns(FlushSite site, Place place) {
    return names.concerns(site, place);
  }

  /** Notes that the place is closed, or null, on all paths to here. */
  void close(Place place) {
    closed.add(place);
  }

  /** The places that are closed on all paths to here. */
  Set<Place> closed() {
    return closed;
  }

  // The analysis

  @Override
  public Facts copy() {
    return new Facts(
        outstanding.copy(),
        names.copy(),
        held.copy(),
        timeouts.copy(),
        attached.copy(),
        new LinkedHashSet<>(closed),
        new LinkedHashSet<>(conveyed));
  }

  @Override
  public Facts leastUpperBound(Facts other) {
    Facts joined = copy();
    joined.held.merge(other.held, outstanding.left(), other.outstanding.left());
    joined.outstanding.merge(other.outstanding);
    joined.names.merge(other.names);
    joined.timeouts.merge(other.timeouts);
    joined.attached.merge(other.attached);
    joined.closed.retainAll(other.closed);
    joined.conveyed.addAll(other.conveyed);
    return joined;
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
        && names.equals(that.names)
        && held.equals(that.held)
        && timeouts.equals(that.timeouts)
        && attached.equals(that.attached)
        && closed.equals(that.closed)
        && conveyed.equals(that.conveyed);
  }

  @Override
  public int hashCode() {
    return outstanding.hashCode();
  }
}
