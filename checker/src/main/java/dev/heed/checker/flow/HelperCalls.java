package dev.heed.checker.flow;

import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what a call of a helper leaves outstanding, and what its result tells of it. */
final class HelperCalls {
  private final Calls calls;
  private final Translation translation;
  private final Map<Tree, FlushSite> sites = new IdentityHashMap<>();
  private boolean flushed;

  HelperCalls(Calls calls, Translation translation) {
    this.calls = calls;
    this.translation = translation;
  }

  /** Whether any helper flushed anything that this body can name. */
  boolean flushed() {
    return flushed;
  }

  /** Applies the call of the helper, and gives what its result tells. */
  Value apply(Call call, Summary helper, Facts facts) {
    leave(call, helper, facts);
    return conveyed(call, helper, facts)
        .or(told(call, helper, facts))
        .or(readsKept(call, helper, facts));
  }

  /** What the helper leaves outstanding, as this body names it. */
  private void leave(Call call, Summary helper, Facts facts) {
    helper
        .leaves()
        .forEach(
            (site, marks) ->
                translation
                    .of(site.place(), call, helper)
                    .ifPresent(
                        place -> {
                          flushed = true;
                          FlushSite seen =
                              site.seenThrough(call.name(), place, asked(site, call, helper));
                          facts.flushed(seen, marks);
                          keep(site, seen, call, helper, facts);
                        }));
  }

  private void keep(FlushSite site, FlushSite seen, Call call, Summary helper, Facts facts) {
    helper
        .kept()
        .forEach(
            (field, sites) -> {
              if (sites.contains(site)) {
                translation
                    .of(field, call, helper)
                    .ifPresent(place -> facts.holdToo(place, Value.of(seen)));
              }
            });
  }

  /** What a helper that writes answers yes or no to is how far it came, in words of its own. */
  private static Value told(Call call, Summary helper, Facts facts) {
    if (!call.returnsBoolean()) {
      return Value.NONE;
    }
    Set<Tree> written = new LinkedHashSet<>();
    helper.leaves().keySet().forEach(site -> written.add(site.tree()));
    Set<FlushSite> left = new LinkedHashSet<>(facts.outstanding().keySet());
    left.removeIf(site -> site.through().isEmpty() || !written.contains(site.tree()));
    return Value.test(left, Answer.DONE_IF_TRUE);
  }

  /** A helper that answers from a field in which it was kept how far a flush came. */
  private static Value readsKept(Call call, Summary helper, Facts facts) {
    Set<FlushSite> kept = new LinkedHashSet<>();
    if (call.returnsBoolean() && call.place().filter(Place.SELF::equals).isPresent()) {
      for (String field : helper.asks()) {
        Value value = facts.at(Place.SELF.dot(field));
        kept.addAll(value.results());
        kept.addAll(value.tests().keySet());
      }
    }
    return Value.test(kept, Answer.doneIf(!AnswerNames.asksNotDone(call.name())));
  }

  /** What can be asked for the rest besides: the queue that the helper itself asks. */
  private Set<Place> asked(FlushSite inner, Call call, Summary helper) {
    Set<Place> asked = new LinkedHashSet<>(inner.buffers());
    helper.asks().forEach(field -> asked.add(Place.SELF.dot(field)));
    return translation.of(asked, call, helper);
  }

  /** A helper whose result tells about a flush is itself a flush, whatever its name. */
  private Value conveyed(Call call, Summary helper, Facts facts) {
    for (FlushSite inner : helper.conveys()) {
      Optional<Place> place = translation.of(inner.place(), call, helper);
      Optional<FlushKind> kind = calls.conveyedKind(call.tree(), call.method());
      if (place.isPresent() && kind.isPresent()) {
        flushed = true;
        FlushSite site =
            sites.computeIfAbsent(
                call.tree(),
                tree ->
                    new FlushSite(
                        tree,
                        kind.get(),
                        call.name(),
                        place.get(),
                        asked(inner, call, helper),
                        // A task that is handed on stays one: only an abrupt end loses it.
                        inner.isTask() || inner.saysWhere() ? inner.what() : "",
                        Optional.empty()));
        facts.flushed(site, Outstanding.UNTESTED);
        // A number that stands for an answer is no count: that it is zero tells as well.
        boolean encodes = kind.get() == FlushKind.COUNT && inner.kind() != FlushKind.COUNT;
        return encodes ? Value.of(site).compute() : Value.of(site);
      }
    }
    return Value.NONE;
  }
}
