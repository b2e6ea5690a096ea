package dev.heed.checker.flow;

import dev.heed.checker.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Says which calls ask an object or a buffer whether anything is left to send. */
final class Questions {
  private final Calls calls;
  private final FlushCalls flushes;
  private final Set<FlushSite> askedInTurn = new LinkedHashSet<>();
  private boolean asked;

  Questions(Calls calls, FlushCalls flushes) {
    this.calls = calls;
    this.flushes = flushes;
  }

  /** Whether anything was asked. */
  boolean asked() {
    return asked;
  }

  /**
   * Whether what was written has elements that are asked in turn.
   *
   * <p>A loop over no elements asks nothing, and then nothing was written either.
   */
  boolean asksInTurn(FlushSite site) {
    return askedInTurn.contains(site);
  }

  /** What the call's answer tells, where it is such a question. */
  Optional<Value> of(Call call, Facts facts, Optional<Summary> helper) {
    return ofPlace(call, facts)
        .or(() -> ofArguments(call, facts, helper))
        .or(() -> whetherOpen(call, facts));
  }

  /** What is found to be closed already loses nothing by a close. */
  private static Optional<Value> whetherOpen(Call call, Facts facts) {
    boolean open = AnswerNames.asksOpen(call.name());
    if (!call.answers() || !(open || call.name().equals("isClosed"))) {
      return Optional.empty();
    }
    Set<FlushSite> about = new LinkedHashSet<>(facts.outstanding().keySet());
    about.removeIf(site -> call.place().filter(p -> facts.concerns(site, p)).isEmpty());
    return about.isEmpty()
        ? Optional.empty()
        : Optional.of(Value.test(about, Answer.givenUpIf(!open)));
  }

  private Optional<Value> ofPlace(Call call, Facts facts) {
    boolean number = call.returnsNumber();
    if (!call.returnsBoolean() && !number) {
      return Optional.empty();
    }
    boolean notDone = AnswerNames.asksLeftOver(call.name());
    boolean done =
        AnswerNames.asksNothingLeft(call.name())
            || calls.has(Role.ASKS_DONE, call.method(), call.site());
    if (!notDone && !done && !(number && isPosition(call))) {
      return Optional.empty();
    }
    Optional<Place> place = call.place();
    if (place.isEmpty() || flushes.kindOf(call, Optional.empty()).isPresent()) {
      return Optional.empty();
    }
    Set<FlushSite> about = new LinkedHashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      if (asksBuffer(site, place.get(), facts)) {
        about.add(site);
        noteElement(site, place.get(), facts);
      } else if (facts.concerns(site, place.get())) {
        about.add(site);
      }
    }
    asked = true;
    return about.isEmpty() ? Optional.empty() : Optional.of(answer(about, number, !notDone));
  }

  private void noteElement(FlushSite site, Place place, Facts facts) {
    if (!site.buffers().contains(place) && facts.names(place).stream().anyMatch(Place::isElement)) {
      askedInTurn.add(site);
    }
  }

  /** A helper, or a stream, that asks the buffers, such as for the sum of what remains in them. */
  private Optional<Value> ofArguments(Call call, Facts facts, Optional<Summary> helper) {
    boolean number = call.returnsNumber();
    boolean inside = helper.filter(h -> h.waitsOrAsks() && !h.flushes()).isPresent();
    Set<Place> places = inside ? call.argumentPlaces() : AskedElements.of(call);
    if (places.isEmpty() || !(number || call.returnsBoolean())) {
      return Optional.empty();
    }
    // A helper asks before it knows of any flush.
    asked |= !inside;
    Set<FlushSite> about = new LinkedHashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      if (places.stream().anyMatch(place -> asksBuffer(site, place, facts))) {
        about.add(site);
      }
    }
    if (about.isEmpty()) {
      return Optional.empty();
    }
    asked = true;
    return Optional.of(answer(about, number, !AnswerNames.asksNotDone(call.name())));
  }

  private static Value answer(Set<FlushSite> about, boolean number, boolean doneIfTrue) {
    Value read = doneIfTrue ? Value.of(about).compute() : Value.left(about);
    return number ? read : Value.test(about, Answer.doneIf(doneIfTrue));
  }

  /**
   * Whether the place is what was to be written, or part of it, such as the last of an array, or
   * what holds it, such as a queue.
   */
  private static boolean asksBuffer(FlushSite site, Place asked, Facts facts) {
    return site.buffers().stream()
        .flatMap(buffer -> facts.names(buffer).stream())
        .anyMatch(
            name ->
                facts.names(asked).stream()
                    .anyMatch(
                        place ->
                            name.contains(place)
                                || (place.contains(name) && !place.equals(Place.SELF))));
  }

  private static boolean isPosition(Call call) {
    return call.name().equals("position") && call.arguments().isEmpty();
  }
}
