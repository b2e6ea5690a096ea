package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression's value tells about flushes.
 *
 * @param results the flushes whose results it is or holds
 * @param reading what a number among them says
 * @param tests the flushes about which it answers as a condition
 * @param choice what it asks as a condition of a variable that is a constant on each path
 */
record Value(
    Set<FlushSite> results,
    Reading reading,
    Map<FlushSite, Answer> tests,
    Optional<Choice> choice) {
  static final Value NONE = new Value(Set.of(), Reading.RESULT, Map.of());

  /** What a number says of a flush. */
  enum Reading {
    /** What the flush itself says. */
    RESULT,
    /** What the flush itself says, or a failure because the time is over. */
    TIMED,
    /** It was computed from results, such as a sum of counts. */
    COMPUTED,
    /** It was asked for afterwards, and is how much is left to do. */
    LEFT
  }

  Value(Set<FlushSite> results, Reading reading, Map<FlushSite, Answer> tests) {
    this(results, reading, tests, Optional.empty());
  }

  /** A number that says how much the flushes have left to do. */
  static Value left(Set<FlushSite> sites) {
    return new Value(Sets.frozen(sites), Reading.LEFT, Map.of());
  }

  static Value of(FlushSite site) {
    return new Value(Set.of(site), Reading.RESULT, Map.of());
  }

  static Value of(Set<FlushSite> sites) {
    return sites.isEmpty() ? NONE : new Value(Sets.frozen(sites), Reading.RESULT, Map.of());
  }

  static Value test(Set<FlushSite> sites, Answer answer) {
    Map<FlushSite, Answer> tests = new LinkedHashMap<>();
    sites.forEach(site -> tests.put(site, answer));
    return new Value(Set.of(), Reading.RESULT, Sets.frozen(tests));
  }

  boolean isNone() {
    return results.isEmpty() && tests.isEmpty();
  }

  /** Whether it is not the result itself. */
  boolean computed() {
    return reading == Reading.COMPUTED || reading == Reading.LEFT;
  }

  /** The flushes whose number it is, and may say where they wrote. */
  Set<FlushSite> positions() {
    return computed() || !results.stream().allMatch(FlushSite::saysWhere) ? Set.of() : results;
  }

  /** This value after arithmetic. */
  Value compute() {
    return new Value(results, reading == Reading.LEFT ? Reading.LEFT : Reading.COMPUTED, Map.of());
  }

  /** What is left of this when the other is taken away: of a count, how much is left to do. */
  Value minus(Value other) {
    Value both = or(other).compute();
    return other.results.isEmpty()
        ? both
        : other.reading == Reading.LEFT
            ? new Value(both.results, Reading.COMPUTED, Map.of())
            : left(both.results);
  }

  /** This value, which fails when the time is over before the flush is done. */
  Value timed() {
    return new Value(results, Reading.TIMED, tests, choice);
  }

  /** Whether it may be such a failure. */
  boolean isTimed() {
    return reading == Reading.TIMED;
  }

  /** The value as a condition: a result that is a boolean answers for itself. */
  Value asCondition() {
    Map<FlushSite, Answer> answers = new LinkedHashMap<>(tests);
    for (FlushSite site : results) {
      if (site.kind() == FlushKind.BOOLEAN && !computed()) {
        answers.putIfAbsent(site, Answer.DONE_IF_TRUE);
      }
    }
    return new Value(results, reading, Sets.frozen(answers), choice);
  }

  /** The value, as a condition that asks this too. */
  Value asking(Choice choice) {
    return new Value(results, reading, tests, Optional.of(choice));
  }

  /** Whether its outcome, as a condition, tells nothing. */
  boolean tellsNothing() {
    return tests.isEmpty() && choice.isEmpty();
  }

  /** The value as a variable keeps it: what it asked was about that moment. */
  Value kept() {
    return choice.isEmpty() ? this : new Value(results, reading, tests);
  }

  /** The opposite answer. */
  Value negate() {
    Map<FlushSite, Answer> negated = new LinkedHashMap<>();
    tests().forEach((site, answer) -> negated.put(site, answer.negate()));
    return new Value(results, reading, Sets.frozen(negated), choice.map(Choice::negate));
  }

  /** Whether it tells anything of the flush. */
  boolean isAbout(FlushSite site) {
    return results.contains(site) || tests.containsKey(site);
  }

  /** The same of another flush. */
  Value rename(FlushSite site, FlushSite other) {
    Set<FlushSite> others = new LinkedHashSet<>();
    results.forEach(result -> others.add(result.equals(site) ? other : result));
    Map<FlushSite, Answer> answers = new LinkedHashMap<>();
    tests.forEach((test, answer) -> answers.put(test.equals(site) ? other : test, answer));
    return new Value(Sets.frozen(others), reading, Sets.frozen(answers), choice);
  }

  /** This value or the other one. */
  Value or(Value other) {
    if (isNone()) {
      return other.kept();
    }
    if (other.isNone() || equals(other)) {
      return kept();
    }
    Set<FlushSite> both = new LinkedHashSet<>(results);
    both.addAll(other.results);
    Map<FlushSite, Answer> answers = new LinkedHashMap<>(tests);
    answers.putAll(other.tests);
    return new Value(
        Sets.frozen(both),
        reading == Reading.RESULT ? other.reading : reading,
        Sets.frozen(answers));
  }
}
