package dev.heed.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.heed.checker.catalog.Role;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Says what a call does to the flushes that are outstanding, and what its result tells. */
final class CallEffects {
  /** What a call gives: the value, and the flushes that a timeout of its leaves outstanding. */
  record Effect(Value value, Set<FlushSite> outstandingOnTimeout) {
    static Effect of(Value value) {
      return new Effect(value, Set.of());
    }
  }

  private final Calls calls;
  private final Function<MethodSymbol, Optional<Summary>> helpers;
  private final Arguments arguments;
  private final Places places;
  private final Translation translation;
  private final Functions functions;
  private final Closes closes;
  private final Map<Tree, FlushSite> sites = new IdentityHashMap<>();
  private boolean flushes;
  private boolean awaits;

  CallEffects(
      Calls calls,
      Function<MethodSymbol, Optional<Summary>> helpers,
      Arguments arguments,
      Places places) {
    this.calls = calls;
    this.helpers = helpers;
    this.arguments = arguments;
    this.places = places;
    translation = new Translation(places);
    functions = new Functions(calls);
    closes = new Closes(calls, places, translation);
  }

  /** The closes that the body runs into. */
  Closes closes() {
    return closes;
  }

  boolean flushes() {
    return flushes;
  }

  boolean awaits() {
    return awaits || closes.gated();
  }

  /** Applies the call to the facts. */
  Effect of(MethodInvocationNode node, Facts facts, Function<Node, Value> valueOf) {
    Call call = Call.of(node, places);
    Optional<Summary> helper = helpers.apply(call.method());
    Value subject = valueOf.apply(call.receiver());
    Set<FlushSite> before = Set.copyOf(facts.outstanding().keySet());
    if (call.takesFunction() && !Naming.runsLater(call.name())) {
      facts.awaited(functions.awaitedIn(call.tree(), facts));
    }
    Value handedOn = arguments.observe(call, facts, valueOf, helper);
    if (!subject.results().isEmpty()) {
      return onResult(call, subject, facts);
    }
    Optional<Value> answer = question(call, facts).or(() -> questionOfBuffer(call, facts, helper));
    if (answer.isPresent()) {
      return Effect.of(answer.get());
    }
    awaitOnPlace(call, facts, helper);
    if (Naming.defers(call.name())) {
      facts.deferred();
    }
    Optional<FlushKind> kind = flushKind(call, helper);
    closes.reach(call, facts, helper, node);
    if (kind.isPresent()) {
      return Effect.of(flush(call, kind.get(), facts));
    }
    Set<FlushSite> waitedFor = new HashSet<>(before);
    waitedFor.removeAll(facts.outstanding().keySet());
    helper.ifPresent(summary -> leave(call, summary, facts));
    Value told = told(call, helper, facts);
    return new Effect(conveyed(call, helper, facts).or(handedOn).or(told), waitedFor);
  }

  // A method of the result itself

  private Effect onResult(Call call, Value subject, Facts facts) {
    if (isUnboxing(call.method())) {
      return Effect.of(subject);
    }
    Set<FlushSite> sites = subject.results();
    boolean future = sites.stream().anyMatch(s -> s.kind() == FlushKind.FUTURE);
    boolean ends =
        calls.awaits(call.method(), call.site()) || (future && calls.gets(call.method()));
    if (ends && future && subject.computed()) {
      return Effect.of(Value.NONE);
    }
    if (ends) {
      awaits = true;
      boolean bounded =
          calls.awaitsBounded(call.method(), call.site()) || !call.arguments().isEmpty();
      if (bounded && call.answers()) {
        return Effect.of(Value.test(sites, Answer.DONE_IF_TRUE));
      }
      facts.awaited(sites);
      return new Effect(Value.NONE, bounded ? sites : Set.of());
    }
    if (call.name().equals("cancel")) {
      facts.awaited(sites);
      return Effect.of(Value.NONE);
    }
    if (Naming.throwsInAnyCase(call.name())) {
      facts.abandon();
      return Effect.of(Value.NONE);
    }
    if (call.returnsBoolean()) {
      return Effect.of(query(call, sites));
    }
    if (calls.has(Role.COMPLETES_EARLY, call.method(), call.site())) {
      return Effect.of(subject.compute());
    }
    if (call.takesFunction()) {
      facts.handle(sites);
      if (functions.awaitsItsParameter(call)) {
        facts.awaited(sites);
      }
    }
    return Effect.of(subject);
  }

  private static Value query(Call call, Set<FlushSite> sites) {
    return Naming.asksNotDone(call.name()) || call.name().equals("hasNext")
        ? Value.test(sites, Answer.DONE_IF_FALSE)
        : Naming.saysFailed(call.name())
            ? Value.test(sites, Answer.ABSENT_IF_TRUE)
            : Naming.asksDone(call.name()) || asksStatus(call, sites)
                ? Value.test(sites, Answer.DONE_IF_TRUE)
                : Value.NONE;
  }

  /** A status has answers of its own; all but a failure tell how far it came. */
  private static boolean asksStatus(Call call, Set<FlushSite> sites) {
    return sites.stream().allMatch(site -> site.kind() == FlushKind.STATUS)
        && !Naming.saysFailed(call.name());
  }

  private static boolean isUnboxing(MethodSymbol method) {
    return method.getParameters().isEmpty()
        && method.owner.packge().toString().equals("java.lang")
        && method.name.toString().endsWith("Value");
  }

  // A question about what is left

  private Optional<Value> question(Call call, Facts facts) {
    boolean number = call.returnsNumber();
    if (!call.returnsBoolean() && !number) {
      return Optional.empty();
    }
    boolean notDone = Naming.asksLeftOver(call.name());
    boolean done =
        Naming.asksNothingLeft(call.name())
            || calls.has(Role.ASKS_DONE, call.method(), call.site());
    if (!notDone && !done && !(number && isPosition(call))) {
      return Optional.empty();
    }
    Optional<Place> place = call.place();
    if (place.isEmpty() || flushKind(call, Optional.empty()).isPresent()) {
      return Optional.empty();
    }
    Set<FlushSite> asked = new HashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      if (asksBuffer(site, place.get(), facts) || facts.concerns(site, place.get())) {
        asked.add(site);
      }
    }
    awaits = true;
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        number ? new Value(asked, true, Map.of()) : Value.test(asked, Answer.doneIf(!notDone)));
  }

  /** A helper that asks the buffers it is given, such as for the sum of what remains in them. */
  private Optional<Value> questionOfBuffer(Call call, Facts facts, Optional<Summary> helper) {
    boolean number = call.returnsNumber();
    if (helper.filter(h -> h.awaits() && !h.flushes()).isEmpty()
        || !(number || call.returnsBoolean())) {
      return Optional.empty();
    }
    Set<FlushSite> asked = new HashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      if (call.argumentPlaces().stream().anyMatch(place -> asksBuffer(site, place, facts))) {
        asked.add(site);
      }
    }
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    awaits = true;
    return Optional.of(
        number
            ? new Value(asked, true, Map.of())
            : Value.test(asked, Answer.doneIf(!Naming.asksNotDone(call.name()))));
  }

  /** Whether the place is what was to be written, or part of it, such as the last of an array. */
  private static boolean asksBuffer(FlushSite site, Place asked, Facts facts) {
    return site.buffers().stream()
        .flatMap(buffer -> facts.names(buffer).stream())
        .anyMatch(name -> name.contains(asked));
  }

  private static boolean isPosition(Call call) {
    return call.name().equals("position") && call.arguments().isEmpty();
  }

  // Waiting for the place rather than for the result

  private void awaitOnPlace(Call call, Facts facts, Optional<Summary> helper) {
    boolean byName =
        calls.has(Role.AWAITS, call.method(), call.site())
            || (calls.awaits(call.method(), call.site()) && !call.returnsBoolean());
    boolean byCode = helper.filter(Summary::awaits).isPresent();
    if (!byName && !byCode) {
      return;
    }
    awaits = true;
    Set<FlushSite> done = new HashSet<>();
    for (FlushSite site : facts.outstanding().keySet()) {
      boolean behindCallback = facts.handled().contains(site);
      boolean inField = isInField(site, facts);
      boolean same = call.place().filter(p -> facts.concerns(site, p)).isPresent();
      if (behindCallback || same || (byCode && inField)) {
        done.add(site);
      }
    }
    facts.awaited(done);
  }

  private static boolean isInField(FlushSite site, Facts facts) {
    return facts.held().entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().results().contains(site)
                    && (entry.getKey().root() == Place.THIS || !entry.getKey().path().isEmpty()));
  }

  // Flushes

  private Optional<FlushKind> flushKind(Call call, Optional<Summary> helper) {
    if (!(call.tree() instanceof MethodInvocationTree)
        || !calls.mayFlush(call.method()) && !calls.has(Role.FLUSH, call.method(), call.site())) {
      return Optional.empty();
    }
    if (asksToBlock(call) || waitsForEver(call)) {
      return Optional.empty();
    }
    Optional<FlushKind> kind = calls.flush(call.tree(), call.method(), call.site());
    boolean blocks =
        helper
            .filter(
                h -> (h.flushes() || h.awaits()) && h.conveys().isEmpty() && h.leaves().isEmpty())
            .isPresent();
    if (helper.filter(h -> h.loops() && !h.flushes()).isPresent()
        && kind.filter(k -> k == FlushKind.BOOLEAN || k == FlushKind.COUNT).isPresent()) {
      // It goes on until there is nothing left of something else, such as a queue.
      return Optional.empty();
    }
    boolean tellsOfItsOwn =
        helper.filter(h -> !h.conveys().isEmpty() || !h.leaves().isEmpty()).isPresent();
    if (tellsOfItsOwn && call.place().filter(Place.SELF::equals).isPresent()) {
      // Its code says better than its name what it flushes.
      return Optional.empty();
    }
    boolean synchronous =
        kind.isPresent() && kind.get() != FlushKind.FUTURE && kind.get() != FlushKind.POLL;
    return blocks && synchronous ? Optional.empty() : kind;
  }

  /**
   * Whether an argument, such as {@code flush(true)} for {@code block}, says: come back when done.
   */
  private static boolean asksToBlock(Call call) {
    List<VarSymbol> parameters = call.method().getParameters();
    for (int i = 0; i < parameters.size() && i < call.arguments().size(); i++) {
      if (call.arguments().get(i) instanceof BooleanLiteralNode literal
          && literal.getValue()
          && Naming.asksToBlock(parameters.get(i).name)) {
        return true;
      }
    }
    return false;
  }

  /** As many units as there are numbers are not a timeout. */
  private static boolean waitsForEver(Call call) {
    return call.tree() instanceof MethodInvocationTree tree
        && call.name().startsWith("await")
        && tree.getArguments().stream()
            .map(ASTHelpers::constValue)
            .anyMatch(time -> time instanceof Number n && n.longValue() >= Integer.MAX_VALUE);
  }

  private Value flush(Call call, FlushKind kind, Facts facts) {
    flushes = true;
    Optional<Place> place = call.place();
    if (place.isEmpty()) {
      return Value.NONE;
    }
    FlushSite site =
        sites.computeIfAbsent(
            call.tree(),
            tree ->
                new FlushSite(
                    tree,
                    kind,
                    call.name(),
                    place.get(),
                    call.argumentPlaces(),
                    calls.traits(call.method(), call.site()),
                    Optional.empty()));
    facts.flushed(site, Facts.UNTESTED);
    return Value.of(site);
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
                          flushes = true;
                          facts.flushed(
                              site.seenThrough(
                                  call.name(), place, translation.of(site.buffers(), call, helper)),
                              marks);
                        }));
  }

  /** What a helper that writes answers yes or no to is how far it came, in words of its own. */
  private static Value told(Call call, Optional<Summary> helper, Facts facts) {
    if (helper.isEmpty() || !call.returnsBoolean()) {
      return Value.NONE;
    }
    Set<Tree> written = new HashSet<>();
    helper.get().leaves().keySet().forEach(site -> written.add(site.tree()));
    Set<FlushSite> left = new HashSet<>(facts.outstanding().keySet());
    left.removeIf(site -> site.through().isEmpty() || !written.contains(site.tree()));
    return left.isEmpty() ? Value.NONE : Value.test(left, Answer.DONE_IF_TRUE);
  }

  /** A helper whose result tells about a flush is itself a flush, whatever its name. */
  private Value conveyed(Call call, Optional<Summary> helper, Facts facts) {
    if (helper.isEmpty() || !(call.tree() instanceof MethodInvocationTree)) {
      return Value.NONE;
    }
    for (FlushSite inner : helper.get().conveys()) {
      Optional<Place> place = translation.of(inner.place(), call, helper.get());
      Optional<FlushKind> kind = calls.conveyedKind(call.tree());
      if (place.isPresent() && kind.isPresent()) {
        flushes = true;
        FlushSite site =
            sites.computeIfAbsent(
                call.tree(),
                tree ->
                    new FlushSite(
                        tree,
                        kind.get(),
                        call.name(),
                        place.get(),
                        Set.of(),
                        "",
                        Optional.empty()));
        facts.flushed(site, Facts.UNTESTED);
        return Value.of(site);
      }
    }
    return Value.NONE;
  }
}
