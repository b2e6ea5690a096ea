package dev.heed.checker.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an expression's value tells about flushes.
 *
 * @param results the flushes whose results it is or holds
 * @param computed whether it was computed from a result, such as a sum of counts
 * @param tests the flushes about which it answers as a condition
 */
record Value(Set<FlushSite> results, boolean computed, Map<FlushSite, Answer> tests) {
  static final Value NONE = new Value(Set.of(), false, Map.of());

  static Value of(FlushSite site) {
    return new Value(Set.of(site), false, Map.of());
  }

  static Value of(Set<FlushSite> sites) {
    return sites.isEmpty() ? NONE : new Value(Sets.frozen(sites), false, Map.of());
  }

  static Value test(Set<FlushSite> sites, Answer answer) {
    Map<FlushSite, Answer> tests = new LinkedHashMap<>();
    sites.forEach(site -> tests.put(site, answer));
    return new Value(Set.of(), false, Sets.frozen(tests));
  }

  boolean isNone() {
    return results.isEmpty() && tests.isEmpty();
  }

  /** This value after arithmetic. */
  Value compute() {
    return new Value(results, true, Map.of());
  }

  /** The value as a condition: a result that is a boolean answers for itself. */
  Value asCondition() {
    Map<FlushSite, Answer> answers = new LinkedHashMap<>(tests);
    for (FlushSite site : results) {
      if (site.kind() == FlushKind.BOOLEAN && !computed) {
        answers.putIfAbsent(site, Answer.DONE_IF_TRUE);
      }
    }
    return new Value(results, computed, Sets.frozen(answers));
  }

  /** The opposite answer. */
  Value negate() {
    Map<FlushSite, Answer> negated = new LinkedHashMap<>();
    tests().forEach((site, answer) -> negated.put(site, answer.negate()));
    return new Value(results, computed, Sets.frozen(negated));
  }

  /** This value or the other one. */
  Value or(Value other) {
    if (isNone()) {
      return other;
    }
    if (other.isNone() || equals(other)) {
      return this;
    }
    Set<FlushSite> both = new LinkedHashSet<>(results);
    both.addAll(other.results);
    Map<FlushSite, Answer> answers = new LinkedHashMap<>(tests);
    answers.putAll(other.tests);
    return new Value(Sets.frozen(both), computed || other.computed, Sets.frozen(answers));
  }
}
