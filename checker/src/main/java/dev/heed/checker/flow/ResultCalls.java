package dev.heed.checker.flow;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.heed.checker.catalog.Role;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Says what a call on the result of a flush does: it waits, asks, chains, or starts it. */
final class ResultCalls {
  private final Calls calls;
  private final Functions functions;
  private boolean awaits;

  ResultCalls(Calls calls, Functions functions) {
    this.calls = calls;
    this.functions = functions;
  }

  /** Whether any result was waited for. */
  boolean awaits() {
    return awaits;
  }

  CallEffects.Effect of(Call call, Value subject, Facts facts) {
    if (givesWhatItHolds(call)) {
      return CallEffects.Effect.of(subject.asCondition());
    }
    Set<FlushSite> sites = subject.results();
    boolean future = sites.stream().anyMatch(s -> s.kind().completesLater());
    if (calls.awaits(call.method(), call.site()) || (future && calls.gets(call.method()))) {
      return wait(call, subject, facts, future);
    }
    if (call.name().equals("cancel")) {
      facts.awaited(sites);
      return CallEffects.Effect.of(Value.NONE);
    }
    if (AnswerNames.throwsInAnyCase(call.name())) {
      facts.abandon();
      return CallEffects.Effect.of(Value.NONE);
    }
    start(call, sites, facts);
    if (AskedAnswers.isAsked(call)) {
      return CallEffects.Effect.of(askedAtOnce(call, subject, facts));
    }
    if (call.returnsBoolean()) {
      if (call.name().equals("equals") && call.arguments().size() == 1) {
        return CallEffects.Effect.of(Comparisons.equal(subject, call.arguments().get(0)));
      }
      if (asksInWordsOfItsOwn(call, sites)) {
        facts.awaited(sites);
      }
      return CallEffects.Effect.of(query(call, sites));
    }
    if (calls.has(Role.COMPLETES_EARLY, call.method(), call.site())
        || (future && call.name().equals("getNow"))) {
      return CallEffects.Effect.of(subject.compute());
    }
    if (calls.has(Role.EXPIRES, call.method(), call.site())) {
      return CallEffects.Effect.of(subject.timed());
    }
    if (subject.isTimed() && swallows(call)) {
      return CallEffects.Effect.of(subject.compute());
    }
    Optional<Set<Place>> mentioned = Callbacks.mentionedIn(call.tree());
    if (mentioned.isPresent()) {
      facts.handle(sites, mentioned.get());
      if (functions.awaitsItsParameter(call) || functions.handsOnItsParameter(call)) {
        facts.awaited(sites);
      }
    }
    return CallEffects.Effect.of(subject);
  }

  /** Where it cannot be seen what is asked, it may well be whether all is done. */
  private static Value askedAtOnce(Call call, Value answers, Facts facts) {
    return AskedAnswers.of(call, answers)
        .orElseGet(
            () -> {
              facts.awaited(answers.results());
              return Value.NONE;
            });
  }

  /** Whether the call makes a value of each failure, and nobody does anything about it. */
  private boolean swallows(Call call) {
    return calls.has(Role.RECOVERS, call.method(), call.site())
        && call.tree() instanceof MethodInvocationTree link
        && link.getArguments().stream().anyMatch(HelperCode::onlyRecords);
  }

  private CallEffects.Effect wait(Call call, Value subject, Facts facts, boolean future) {
    if (future && subject.computed()) {
      // What it gives may be what was to stand for it: whoever compares it knows.
      return CallEffects.Effect.of(
          call.returnsBoolean() ? Value.test(subject.results(), Answer.DONE_IF_TRUE) : subject);
    }
    awaits = true;
    Set<FlushSite> sites = subject.results();
    boolean bounded = !call.arguments().isEmpty();
    if (bounded && call.answers()) {
      begin(sites, facts);
      return CallEffects.Effect.of(Value.test(sites, Answer.DONE_IF_TRUE));
    }
    facts.awaited(sites);
    return new CallEffects.Effect(counts(call, sites, facts), bounded ? sites : Set.of());
  }

  /** What a wait for a count gives is how much was done, which may be less than all. */
  private static Value counts(Call call, Set<FlushSite> sites, Facts facts) {
    Set<FlushSite> counts = new LinkedHashSet<>();
    if (!call.result().hasTag(TypeTag.VOID)) {
      sites.stream().filter(FlushSite::isPartial).map(FlushSite::counted).forEach(counts::add);
    }
    counts.forEach(count -> facts.flushed(count, Outstanding.UNTESTED));
    return Value.of(counts);
  }

  /** What only describes the work begins when somebody subscribes to it. */
  private static void start(Call call, Set<FlushSite> sites, Facts facts) {
    if (FlushNames.starts(call.name())) {
      begin(sites, facts);
    }
  }

  private static void begin(Set<FlushSite> sites, Facts facts) {
    sites.stream()
        .filter(site -> site.kind() == FlushKind.COLD)
        .forEach(site -> facts.flushed(site, Outstanding.UNTESTED));
  }

  private static Value query(Call call, Set<FlushSite> sites) {
    return AnswerNames.asksNotDone(call.name()) || call.name().equals("hasNext")
        ? Value.test(sites, Answer.DONE_IF_FALSE)
        : AnswerNames.saysFailed(call.name())
            ? Value.test(sites, Answer.ABSENT_IF_TRUE)
            : AnswerNames.asksDone(call.name()) || asksStatus(call, sites)
                ? Value.test(sites, Answer.DONE_IF_TRUE)
                : Value.NONE;
  }

  /** What a poll says of itself in other words may well be that it is done. */
  private static boolean asksInWordsOfItsOwn(Call call, Set<FlushSite> sites) {
    return sites.stream().allMatch(site -> site.kind() == FlushKind.POLL)
        && call.arguments().isEmpty()
        && !call.method().owner.packge().toString().startsWith("java")
        && !AnswerNames.saysFailed(call.name())
        && query(call, sites).isNone();
  }

  /** A status has answers of its own; all but a failure tell how far it came. */
  private static boolean asksStatus(Call call, Set<FlushSite> sites) {
    return sites.stream().allMatch(site -> site.kind() == FlushKind.STATUS)
        && !AnswerNames.saysFailed(call.name());
  }

  /** Whether the call gives what the object holds: boxed, or as a variable. */
  static boolean givesWhatItHolds(Call call) {
    return isUnboxing(call.method()) || Cells.reads(call);
  }

  private static boolean isUnboxing(MethodSymbol method) {
    return method.getParameters().isEmpty()
        && method.owner.packge().toString().equals("java.lang")
        && method.name.toString().endsWith("Value");
  }
}
