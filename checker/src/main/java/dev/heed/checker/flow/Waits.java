package dev.heed.checker.flow;

import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;

/** Says what a wait does that is not on a result itself, but on the object or on a latch. */
final class Waits {
  private final Calls calls;
  private boolean waited;
  private boolean waitedForMore;

  Waits(Calls calls) {
    this.calls = calls;
  }

  /** Whether anything was waited for. */
  boolean waited() {
    return waited;
  }

  /** Whether any call waits for more than a flush that gives nothing back. */
  boolean waitedForMore() {
    return waitedForMore;
  }

  /** Applies the wait, where the call is one, and gives what its answer tells. */
  Value apply(Call call, Facts facts, Optional<Summary> helper) {
    if (helper.filter(h -> !h.timesOut().isEmpty()).isPresent()) {
      return Value.NONE;
    }
    boolean byCode = helper.filter(Summary::waitsOrAsks).isPresent();
    boolean byName = calls.awaits(call.method(), call.site());
    Set<FlushSite> released = call.place().map(facts::released).orElse(Set.of());
    if (!byCode && call.answers() && !released.isEmpty() && !isAbout(released, call, facts)) {
      waited = true;
      waitedForMore = true;
      return Value.test(released, Answer.doneIf(!AnswerNames.asksNotDone(call.name())));
    }
    boolean waits =
        calls.has(Role.AWAITS, call.method(), call.site()) || (byName && !call.returnsBoolean());
    boolean pushes = isPushed(call, helper);
    boolean takes = WaitNames.takes(call.name()) && !call.returnsBoolean() && !released.isEmpty();
    if (waits || byCode || takes || pushes) {
      waited |= !isForAnEnd(call);
      waitedForMore |= !pushes && !isForAnEnd(call);
      Set<FlushSite> done = new LinkedHashSet<>(released);
      done.addAll(behind(call, facts, byCode));
      facts.awaited(done);
      return Value.NONE;
    }
    // How many are left, or none: whoever compares it knows.
    return call.returnsNumber() && call.arguments().isEmpty() && !isAbout(released, call, facts)
        ? Value.left(released)
        : Value.NONE;
  }

  /** {@code channel.close().sync()}: it is waited until that is closed, whatever is left. */
  private boolean isForAnEnd(Call wait) {
    if (!(wait.receiver() instanceof MethodInvocationNode node)) {
      return false;
    }
    Call call = Call.of(node, wait.places());
    return calls.close(call.method(), call.site()) != Calls.Close.NONE || isForAnEnd(call);
  }

  /** A flush that gives nothing back has nothing more to tell: it is done when it returns. */
  private static boolean isPushed(Call call, Optional<Summary> helper) {
    return helper.isEmpty()
        && call.arguments().isEmpty()
        && call.result().hasTag(TypeTag.VOID)
        && Words.of(call.name()).get(0).equals("flush");
  }

  private static boolean isAbout(Set<FlushSite> sites, Call call, Facts facts) {
    return sites.stream()
        .anyMatch(site -> call.place().filter(p -> facts.concerns(site, p)).isPresent());
  }

  private static Set<FlushSite> behind(Call call, Facts facts, boolean byCode) {
    Set<FlushSite> done = new LinkedHashSet<>();
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
