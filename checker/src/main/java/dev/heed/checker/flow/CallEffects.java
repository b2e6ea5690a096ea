package dev.heed.checker.flow;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private final Helpers helpers;
  private final Arguments arguments;
  private final Places places;
  private final Functions functions;
  private final Closes closes;
  private final FlushCalls flushCalls;
  private final HelperCalls helperCalls;
  private final FunctionCalls functionCalls;
  private final ResultCalls resultCalls;
  private final Questions questions;
  private final Waits waits;
  private final Set<MethodSymbol> idle = new LinkedHashSet<>();
  private boolean flushes;

  CallEffects(Calls calls, Helpers helpers, Arguments arguments, Places places) {
    this.calls = calls;
    this.helpers = helpers;
    this.arguments = arguments;
    this.places = places;
    Translation translation = new Translation(places);
    functions = new Functions(calls);
    flushCalls = new FlushCalls(calls, translation);
    questions = new Questions(calls, flushCalls);
    closes = new Closes(calls, places, translation, questions);
    helperCalls = new HelperCalls(calls, translation);
    functionCalls = new FunctionCalls(calls, helpers, places, closes);
    resultCalls = new ResultCalls(calls, functions);
    waits = new Waits(calls);
  }

  /** The closes that the body runs into. */
  Closes closes() {
    return closes;
  }

  boolean flushes() {
    return flushes || helperCalls.flushed() || functionCalls.flushed();
  }

  boolean waits() {
    return waits.waited() || waitsForMore();
  }

  /** Whether it waits for anything but a stream that takes what it is given. */
  boolean waitsForMore() {
    return closes.gated() || resultCalls.awaits() || waits.waitedForMore() || idle(Summary::waits);
  }

  boolean waitsOrAsks() {
    return waits() || questions.asked() || idle(Summary::waitsOrAsks);
  }

  private boolean idle(Predicate<Summary> does) {
    return idle.stream().anyMatch(method -> helpers.of(method).filter(does).isPresent());
  }

  /** The flushes whose callbacks complete the promise, if it is one. */
  Set<FlushSite> completing(Node promise, Facts facts) {
    return calls.isType(Role.ASYNC, (Type) promise.getType())
        ? places.of(promise).map(facts::released).orElse(Set.of())
        : Set.of();
  }

  /** Applies the call to the facts. */
  Effect of(MethodInvocationNode node, Facts facts, Function<Node, Value> valueOf) {
    Call call = Call.of(node, places);
    Optional<Summary> helper = helper(call, facts);
    Value subject = valueOf.apply(call.receiver());
    Set<FlushSite> before = Sets.frozen(facts.outstanding().keySet());
    if (call.takesFunction() && !WaitNames.runsLater(call.name())) {
      facts.awaited(functions.awaitedIn(call.tree(), facts));
    }
    Value handedOn = arguments.observe(call, facts, valueOf, helper);
    if (calls.has(Role.DESCRIBES, call.method(), call.site())) {
      subject.results().forEach(site -> places.gives(node, site.place()));
      return Effect.of(handedOn);
    }
    if (!subject.results().isEmpty() || (!subject.isNone() && ResultCalls.givesWhatItHolds(call))) {
      return resultCalls.of(call, subject.or(handedOn), facts);
    }
    return questions
        .of(call, facts, helper)
        .map(Effect::of)
        .orElseGet(() -> onPlace(node, call, helper, facts, handedOn, before));
  }

  /** Where nothing is outstanding, a helper that has neither end is not followed before it must. */
  private Optional<Summary> helper(Call call, Facts facts) {
    MethodSymbol method = call.method();
    if (facts.outstanding().isEmpty()
        && helpers.hasNoEnds(method)
        && !calls.mayFlush(method, call.site())) {
      idle.add(method);
      return Optional.empty();
    }
    return helpers.of(method);
  }

  private Effect onPlace(
      MethodInvocationNode node,
      Call call,
      Optional<Summary> helper,
      Facts facts,
      Value handedOn,
      Set<FlushSite> before) {
    Value waited = waits.apply(call, facts, helper);
    if (helper.isEmpty() && arguments.maySeeTo(call)) {
      facts.seenTo(call.argumentPlaces());
    }
    if (WaitNames.defers(call.name())) {
      facts.deferred();
    }
    Optional<FlushKind> kind = flushCalls.kindOf(call, helper);
    closes.reach(call, facts, helper, node);
    flushes |= flushCalls.flushEach(call, facts);
    Value mapped = functionCalls.apply(call, facts, node.getUid());
    if (kind.isPresent()) {
      flushes = true;
      return Effect.of(flushCalls.flush(call, kind.get(), facts).or(waited));
    }
    Set<FlushSite> waitedFor = new LinkedHashSet<>(before);
    waitedFor.removeAll(facts.outstanding().keySet());
    Value told = helper.map(summary -> helperCalls.apply(call, summary, facts)).orElse(Value.NONE);
    return new Effect(told.or(handedOn).or(waited).or(mapped), waitedFor);
  }
}
