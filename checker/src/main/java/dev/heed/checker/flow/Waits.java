package dev.heed.checker.flow;

import dev.heed.checker.catalog.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says what a wait does that is not on a result itself, but on the object or on a latch. */
final class Waits {
  private final Calls calls;
  private boolean waited;

  Waits(Calls calls) {
    this.calls = calls;
  }

  /** Whether anything was waited for. */
  boolean waited() {
    return waited;
  }

  /** Applies the wait, where the call is one, and gives what its answer tells. */
  Value apply(Call call, Facts facts, Optional<Summary> helper) {
    boolean byCode = helper.filter(Summary::awaits).isPresent();
    boolean byName = calls.awaits(call.method(), call.site());
    Set<FlushSite> released = call.place().map(facts::released).orElse(Set.of());
    if (!byCode && call.answers() && !released.isEmpty() && !isAbout(released, call, facts)) {
      waited = true;
      return Value.test(released, Answer.doneIf(!Naming.asksNotDone(call.name())));
    }
    boolean waits =
        calls.has(Role.AWAITS, call.method(), call.site()) || (byName && !call.returnsBoolean());
    boolean takes = Naming.takes(call.name()) && !call.returnsBoolean() && !released.isEmpty();
    if (waits || byCode || takes) {
      waited = true;
      Set<FlushSite> done = new HashSet<>(released);
      done.addAll(behind(call, facts, byCode));
      facts.awaited(done);
    }
    return Value.NONE;
  }

  private static boolean isAbout(Set<FlushSite> sites, Call call, Facts facts) {
    return sites.stream()
        .anyMatch(site -> call.place().filter(p -> facts.concerns(site, p)).isPresent());
  }

  private static Set<FlushSite> behind(Call call, Facts facts, boolean byCode) {
    Set<FlushSite> done = new HashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      boolean same = call.place().filter(p -> facts.concerns(site, p)).isPresent();
      if (same || (byCode && isInField(site, facts))) {
        done.add(site);
      }
    }
    return done;
  }

  private static boolean isInField(FlushSite site, Facts facts) {
    return facts.held().entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().results().contains(site)
                    && (entry.getKey().root() == Place.THIS || !entry.getKey().path().isEmpty()));
  }
}
