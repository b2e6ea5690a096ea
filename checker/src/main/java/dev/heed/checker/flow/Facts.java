package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Shared<Outstanding> outstanding;
  private final Shared<Names> names;
  private final Shared<Holdings> held;
  private final Shared<Timeouts> timeouts;
  private final Shared<Attached> attached;
  private final Shared<Set<Place>> closed;
  private final Shared<Set<FlushSite>> conveyed;

  Facts() {
    outstanding = new Shared<>(new Outstanding(), Outstanding::copy);
    names = new Shared<>(new Names(), Names::copy);
    held = new Shared<>(new Holdings(), Holdings::copy);
    timeouts = new Shared<>(new Timeouts(), Timeouts::copy);
    attached = new Shared<>(new Attached(), Attached::copy);
    closed = new Shared<>(Set.of(), LinkedHashSet::new);
    conveyed = new Shared<>(Set.of(), LinkedHashSet::new);
  }

  private Facts(Facts other) {
    outstanding = other.outstanding.copy();
    names = other.names.copy();
    held = other.held.copy();
    timeouts = other.timeouts.copy();
    attached = other.attached.copy();
    closed = other.closed.copy();
    conveyed = other.conveyed.copy();
  }

  // Flushes

  /** The flushes that may be outstanding, with their marks. */
  Map<FlushSite, Integer> outstanding() {
    return outstanding.get().marks();
  }

  /** Notes that the flush was called. */
  void flushed(FlushSite site, int marks) {
    Set<FlushSite> before = new LinkedHashSet<>();
    for (FlushSite other : outstanding.get().marks().keySet()) {
      if (other.tree() != site.tree() && concerns(other, site.place())) {
        before.add(other);
      }
    }
    outstanding.own().askedAgain(site, before);
    names.own().flushed(site);
    outstanding.own().add(site, marks, before);
    held.own().flushed(site);
    timeouts.own().flushed(site);
  }

  /** Notes that the flush puts what it takes into this. */
  void flushedInto(FlushSite site, Place target) {
    names.own().flushedInto(site, target);
  }

  /** Notes that the flushes are done: these, and those before them that they stand behind. */
  void awaited(Set<FlushSite> sites) {
    for (FlushSite site : sites) {
      outstanding.own().done(site);
      held.own().done(site);
    }
  }

  /**
   * Notes that there is no next one to be written: what was asked whether it is done came first
   * again until it was. One that was taken out for good did not.
   */
  void ranOut(Place next) {
    boolean stays = names(next).size() > 1 || next.root() == Place.THIS;
    int unsure = Outstanding.UNTESTED | (stays ? 0 : Outstanding.PENDING);
    Set<FlushSite> through = new LinkedHashSet<>();
    outstanding()
        .forEach(
            (site, mark) -> {
              if (site.buffers().contains(next) && (mark & unsure) == 0) {
                through.add(site);
              }
            });
    if (!through.isEmpty()) {
      awaited(through);
    }
  }

  /** Notes that what is not done yet was kept for later, where somebody knows that it is not. */
  void deferred() {
    outstanding.own().deferred();
  }

  /** Notes that the places, where something is not done yet, were given to code that sees to it. */
  void seenTo(Set<Place> places) {
    outstanding.own().seenTo(site -> !Collections.disjoint(names.get().of(site), places));
  }

  /** Notes that it is kept in a field how far these came: who closes can look there. */
  void keptInField(Set<FlushSite> sites) {
    outstanding.own().keptInField(sites);
  }

  /** Forgets all flushes: what follows handles a failure. */
  void abandon() {
    if (!outstanding.get().marks().isEmpty()) {
      outstanding.own().clear();
    }
  }

  /** Notes that the caller learns of these. */
  void convey(Set<FlushSite> sites) {
    if (!sites.isEmpty()) {
      conveyed.own().addAll(sites);
    }
  }

  /** The flushes of which the caller learns. */
  Set<FlushSite> conveyed() {
    return conveyed.get();
  }

  // Answers

  /** The facts where the value, as a condition, had this outcome. */
  Facts assume(Value condition, boolean outcome) {
    Facts assumed = copy();
    condition.tests().forEach((site, answer) -> assumed.answered(site, answer, outcome));
    condition.choice().ifPresent(choice -> assumed.held.own().choose(choice, outcome));
    return assumed;
  }

  private void answered(FlushSite site, Answer answer, boolean outcome) {
    if (outstanding.own().answered(site, answer, outcome)) {
      held.own().done(site);
    }
  }

  /** Whether the flush may not be done. */
  boolean isLeft(FlushSite site) {
    return outstanding.get().left().contains(site);
  }

  /** Whether the flush was asked about, is not done, and nothing of it was closed. */
  boolean isPending(FlushSite site) {
    return outstanding.get().isPending(site)
        && closed.get().stream().noneMatch(place -> concerns(site, place));
  }

  /**
   * The flushes that are done, or pending, on only one of two ways; told by whether it is the
   * first.
   */
  static Map<FlushSite, Answer> tellApart(Facts one, Facts other) {
    return Outstanding.tellApart(one.outstanding.get(), other.outstanding.get());
  }

  /** Whether a flush of this place, or of its part or whole, was seen to be done. */
  boolean hasSettled(Place place) {
    return outstanding.get().settled().stream().anyMatch(site -> concerns(site, place));
  }

  // Waits

  /** Notes that a wait for the flush ended before the flush did. */
  void timedOut(FlushSite site) {
    flushed(site, Outstanding.UNTESTED);
    timeouts.own().timedOut(site);
  }

  /** Notes that the path goes through the catch. */
  void caught(Tree handler) {
    if (!timeouts.get().late().isEmpty()) {
      timeouts.own().caught(handler, outstanding.get());
    }
  }

  /** The flushes for which a wait ended before they did. */
  Set<FlushSite> late() {
    return timeouts.get().late();
  }

  /** The catch on the path to here. */
  Optional<Tree> turnOf(FlushSite site) {
    return timeouts.get().turnOf(site);
  }

  /** Notes that a callback that mentions these was attached to the results. */
  void handle(Set<FlushSite> sites, Set<Place> mentioned) {
    attached.own().add(sites, mentioned);
  }

  /** The outstanding flushes whose callbacks may let a wait for the place end. */
  Set<FlushSite> released(Place awaited) {
    return attached.get().releasing(awaited, outstanding.get());
  }

  /** The outstanding flushes whose callbacks set the variable. */
  Set<FlushSite> setting(Place variable) {
    return attached.get().setting(variable, outstanding.get());
  }

  // Variables

  /** The value that the place holds. */
  Value at(Place place) {
    return held.get().at(place, outstanding.get().marks().keySet());
  }

  /** All values that are held somewhere. */
  Map<Place, Value> held() {
    return held.get().all();
  }

  /** Notes what the place holds from now on. */
  void hold(Place place, Value value) {
    held.own().hold(place, value);
  }

  /** Notes that the place holds this value too. */
  void holdToo(Place place, Value value) {
    held.own().holdToo(place, value);
  }

  /** The constant, on all paths to here. */
  Flag constant(Object constant) {
    return Flag.set(constant, outstanding.get().left());
  }

  /** A constant that is not known, on all paths to here. */
  Flag otherConstant() {
    return Flag.setToOther(outstanding.get().left());
  }

  /** Some object, on all paths to here. */
  Flag something() {
    return Flag.setToSomething(outstanding.get().left());
  }

  /** Notes that the place is a constant on each path to here. */
  void hold(Place place, Flag flag) {
    held.own().hold(place, flag);
  }

  /** The constants that the place may be. */
  Optional<Flag> flag(Place place) {
    return held.get().flag(place);
  }

  /** What the outcome of the choice tells. */
  Value asked(Choice choice) {
    return held.get().asked(choice, outstanding.get().marks().keySet());
  }

  // Names

  /** Notes what the variable or field stands for, or is wrapped around. */
  void standsFor(Place variable, Set<Place> places) {
    names.own().standsFor(variable, places);
    if (!outstanding.get().marks().isEmpty()) {
      outstanding.own().retainNamed(names.get());
      List.copyOf(outstanding().keySet()).forEach(this::setApart);
    }
  }

  /**
   * What was flushed under a name that is another object's now, such as in the turn of a loop
   * before, and was not asked about, is another flush: what the next one answers tells nothing of
   * it.
   */
  private void setApart(FlushSite site) {
    Set<Place> others = names.get().of(site);
    boolean unasked = (outstanding().get(site) & Outstanding.UNTESTED) != 0;
    if (unasked && !others.contains(site.place()) && held.get().isInVariables(site)) {
      others.stream()
          .min(Comparator.comparing(Place::toString))
          .ifPresent(name -> rename(site, site.ofAnother(name)));
    }
  }

  private void rename(FlushSite site, FlushSite other) {
    names.own().rename(site, other);
    held.own().rename(site, other);
    outstanding.own().rename(site, other);
  }

  /** Notes what the field has been made of since before the body runs. */
  void isMadeOf(Place field, Set<Place> parts) {
    names.own().isMadeOf(field, parts);
  }

  /** What the flush was called on, by all the names that it still has. */
  Set<Place> flushed(FlushSite site) {
    return names.get().of(site);
  }

  /** The place by all its names. */
  Set<Place> names(Place place) {
    return names.get().of(place);
  }

  /** Whether the place is what was flushed, or part or whole of it. */
  boolean concerns(FlushSite site, Place place) {
    return names.get().concerns(site, place);
  }

  /** Notes that the place is closed, or null, on all paths to here. */
  void close(Place place) {
    closed.own().add(place);
  }

  /** The places that are closed on all paths to here. */
  Set<Place> closed() {
    return closed.get();
  }

  // The analysis

  @Override
  public Facts copy() {
    return new Facts(this);
  }

  @Override
  public Facts leastUpperBound(Facts other) {
    Facts joined = copy();
    Set<FlushSite> leftHere = outstanding.get().left();
    Set<FlushSite> leftThere = other.outstanding.get().left();
    joined.held.merge(other.held, (here, there) -> here.merge(there, leftHere, leftThere));
    joined.outstanding.merge(other.outstanding, Outstanding::merge);
    joined.names.merge(other.names, Names::merge);
    joined.timeouts.merge(other.timeouts, Timeouts::merge);
    joined.attached.merge(other.attached, Attached::merge);
    joined.closed.merge(other.closed, Set::retainAll);
    joined.conveyed.merge(other.conveyed, Set::addAll);
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
