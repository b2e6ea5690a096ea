package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.heed.checker.catalog.Role;
import dev.heed.checker.obligation.PollStructure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Says whether a call looks at the results that it is given. */
final class Arguments {
  private static final Set<String> STATISTICS =
      Set.of(
          "add",
          "increment",
          "inc",
          "record",
          "mark",
          "update",
          "count",
          "report",
          "accumulate",
          "observe",
          "measure",
          "stat",
          "sum");
  private static final Set<String> RECORDS =
      Set.of(
          "log", "trace", "debug", "info", "warn", "warning", "error", "fine", "finer", "finest",
          "severe", "print", "println", "printf", "format");

  private final Calls calls;

  Arguments(Calls calls) {
    this.calls = calls;
  }

  /** Applies what the call does with its arguments; gives what its result holds of them. */
  Value observe(Call call, Facts facts, Function<Node, Value> valueOf, Optional<Summary> helper) {
    Value handedOn = Value.NONE;
    for (int i = 0; i < call.arguments().size(); i++) {
      Value value = valueOf.apply(call.arguments().get(i));
      if (!value.results().isEmpty()) {
        handedOn = handedOn.or(observe(call, i, value, facts, helper));
      } else if (!value.tests().isEmpty()) {
        handedOn = handedOn.or(check(call, i, value, facts, helper));
      }
    }
    return handedOn;
  }

  /** A condition that is handed over is looked at there, such as by what throws unless it holds. */
  private Value check(Call call, int index, Value value, Facts facts, Optional<Summary> helper) {
    Set<FlushSite> told = new LinkedHashSet<>();
    value.tests().forEach((site, answer) -> addIf(answer.tellsDone(), site, told));
    if (helper.filter(h -> !h.observed().contains(index)).isEmpty()
        && !onlyRecords(call)
        && !isStatistics(call)
        && !returnsArgument(call)
        && !Cells.sets(call)
        && !isContainer(call)) {
      facts.awaited(told);
    }
    if (Cells.sets(call)) {
      call.place().ifPresent(place -> facts.holdToo(place, value));
    }
    return returnsArgument(call) ? value : Value.NONE;
  }

  private static void addIf(boolean condition, FlushSite site, Set<FlushSite> sites) {
    if (condition) {
      sites.add(site);
    }
  }

  private Value observe(Call call, int index, Value value, Facts facts, Optional<Summary> helper) {
    if (Acknowledged.isDiscard(call.method())) {
      if (Acknowledged.hasReason(call.tree())) {
        facts.awaited(value.results());
      }
      return Value.NONE;
    }
    if (returnsArgument(call)) {
      return value;
    }
    if (call.name().equals("equals")) {
      return Comparisons.equal(
          value, call.arguments().size() == 2 ? call.arguments().get(1 - index) : call.receiver());
    }
    if (value.results().stream().allMatch(FlushSite::isAskedElsewhere)) {
      return Value.NONE;
    }
    if (Cells.adds(call)) {
      call.place().ifPresent(place -> facts.holdToo(place, value.compute()));
      return Cells.givesSum(call) ? value.compute() : Value.NONE;
    }
    if (looksUp(call, index, value)) {
      facts.awaited(value.results());
      return Value.NONE;
    }
    if (isContainer(call) || Cells.sets(call)) {
      facts.awaited(value.positions());
    }
    if (onlyRecords(call) || isCounted(call, value) || asksIdentity(call)) {
      return Value.NONE;
    }
    if (isContainer(call) || Cells.sets(call)) {
      call.place().ifPresent(place -> facts.holdToo(place, value));
      return Value.NONE;
    }
    if (helper.filter(h -> !h.observed().contains(index)).isPresent()) {
      return Value.NONE;
    }
    if (carriesOn(call, value)) {
      return calls.has(Role.COMPLETES_EARLY, call.method(), call.site()) ? value.compute() : value;
    }
    if (helper.filter(h -> h.timesOut().contains(index)).isPresent()) {
      return call.answers() ? Value.test(value.results(), Answer.DONE_IF_TRUE) : Value.NONE;
    }
    if (calls.has(Role.HANDLES, call.method(), call.site())) {
      Callbacks.mentionedIn(call.tree()).ifPresent(m -> facts.handle(value.results(), m));
      return Value.NONE;
    }
    facts.awaited(value.results());
    return Value.NONE;
  }

  /** A combination of futures is a future that stands for them. */
  private boolean carriesOn(Call call, Value value) {
    boolean future = value.results().stream().anyMatch(s -> s.kind().completesLater());
    boolean poll = value.results().stream().anyMatch(s -> s.kind() == FlushKind.POLL);
    return (future && calls.isType(Role.ASYNC, call.result()) && !awaits(call))
        || (poll && PollStructure.isPoll(call.result()));
  }

  private boolean awaits(Call call) {
    return calls.awaits(call.method(), call.site());
  }

  private boolean returnsArgument(Call call) {
    return calls.has(Role.RETURNS_ARGUMENT, call.method(), call.site())
        || call.name().equals("requireNonNull")
        || (call.name().equals("valueOf")
            && call.method().owner.packge().toString().equals("java.lang")
            && !call.method().owner.name.contentEquals("String"));
  }

  static boolean recordsByName(MethodSymbol method) {
    return RECORDS.contains(method.name.toString());
  }

  /** Whether it cannot be told that the call does nothing more about what it is given. */
  boolean maySeeTo(Call call) {
    return isContainer(call) || (!onlyRecords(call) && !isStatistics(call) && !asksIdentity(call));
  }

  private boolean onlyRecords(Call call) {
    return recordsByName(call.method())
        || calls.isType(Role.RECORDS_ONLY, call.method().owner.type)
        || calls.isType(Role.RECORDS_ONLY, call.site())
        || call.isOnText();
  }

  /** A number that may say where something is, beside what is there, is no statistics. */
  private static boolean isCounted(Call call, Value value) {
    return value.results().stream().anyMatch(s -> s.kind() == FlushKind.COUNT)
        && isStatistics(call)
        && (value.positions().isEmpty() || call.arguments().size() == 1);
  }

  private static boolean isStatistics(Call call) {
    List<String> words = Words.of(call.name());
    return !words.isEmpty() && STATISTICS.contains(words.get(0));
  }

  private static boolean asksIdentity(Call call) {
    return Set.of("equals", "hashCode", "isNull", "nonNull", "identityHashCode", "toString")
        .contains(call.name());
  }

  /**
   * Whether a collection is asked for the state, or a text or list is cut at the count.
   *
   * <p>What a collection takes to keep is of its own type; what it only looks for is any object.
   */
  private boolean looksUp(Call call, int index, Value value) {
    if (call.method().isStatic()
        || value.results().stream().anyMatch(s -> s.kind().completesLater())) {
      return false;
    }
    return isContainer(call)
        ? call.takesPrimitive(index) || call.takesAnything(index)
        : call.isOnText() && call.takesPrimitive(index);
  }

  private boolean isContainer(Call call) {
    return !call.method().isStatic() && calls.isContainer(call.site());
  }
}
