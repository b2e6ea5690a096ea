package mutants;

import java.lang.instrument.Instrumentation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Tries the changes of one class, first against the tests that noticed earlier ones. */
final class Judge {
  private final Instrumentation instrumentation;
  private final Map<Suite, Reach> suites;
  private final Deque<String> killers = new ArrayDeque<>();
  private boolean stuck;

  /** Judges by these suites, one after the other. */
  Judge(Instrumentation instrumentation, Map<Suite, Reach> suites) {
    this.instrumentation = instrumentation;
    this.suites = suites;
  }

  /**
   * Tries the change.
   *
   * @param changed the class's new text
   * @param first the tests that are tried before all others
   */
  Verdict judge(ClassFile file, Mutation mutation, byte[] changed, Predicate<String> first) {
    Map<Suite, List<String>> tests = new LinkedHashMap<>();
    // What noticed a change of the class before, or tests its room, is tried, however many are
    // faster.
    String room = "[class:" + file.name().substring(0, file.name().lastIndexOf('.') + 1);
    Predicate<String> telling =
        test -> first.test(test) || killers.contains(test) || test.contains(room);
    suites.forEach(
        (suite, reach) -> tests.put(suite, ordered(reach.testsOf(file, mutation.line(), telling))));
    if (tests.values().stream().allMatch(List::isEmpty)) {
      return new Verdict(Outcome.NOT_COVERED, "");
    }
    try {
      instrumentation.redefineClasses(file.definition(changed));
      return inTime(tests, first);
    } catch (VerifyError e) {
      return new Verdict(Outcome.KILLED, "the JVM's verifier");
    } catch (Exception e) {
      throw new IllegalStateException(file.name() + " " + mutation.id(), e);
    } finally {
      restore(file);
    }
  }

  private void restore(ClassFile file) {
    try {
      instrumentation.redefineClasses(file.definition(file.bytes()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tests that noticed an earlier change of the class come first, the last of them first. */
  private List<String> ordered(List<String> tests) {
    Set<String> all = new LinkedHashSet<>(killers);
    all.retainAll(new HashSet<>(tests));
    all.addAll(tests);
    return List.copyOf(all);
  }

  private Verdict inTime(Map<Suite, List<String>> tests, Predicate<String> first)
      throws InterruptedException {
    Map<Suite, List<String>> known = new LinkedHashMap<>();
    tests.forEach((suite, all) -> known.put(suite, all.stream().filter(first).toList()));
    FutureTask<String> task =
        new FutureTask<>(() -> Optional.ofNullable(killer(known)).orElseGet(() -> killer(tests)));
    Thread thread = new Thread(null, task, "changed");
    thread.setDaemon(true);
    thread.start();
    try {
      long limit = TimeUnit.SECONDS.toNanos(15) + 5 * nanos(tests);
      String killer = task.get(limit, TimeUnit.NANOSECONDS);
      return killer == null
          ? new Verdict(Outcome.SURVIVED, "")
          : new Verdict(Outcome.KILLED, killer);
    } catch (TimeoutException e) {
      stop(thread);
      return new Verdict(Outcome.TIMED_OUT, "");
    } catch (ExecutionException e) {
      return new Verdict(Outcome.KILLED, e.getCause().getClass().getSimpleName());
    }
  }

  private long nanos(Map<Suite, List<String>> tests) {
    return suites.entrySet().stream()
        .mapToLong(suite -> suite.getValue().nanosOf(tests.get(suite.getKey())))
        .sum();
  }

  private String killer(Map<Suite, List<String>> tests) {
    for (Map.Entry<Suite, List<String>> each : tests.entrySet()) {
      String killer = each.getKey().firstFailing(each.getValue());
      if (killer != null) {
        killers.remove(killer);
        killers.addFirst(killer);
        return killer;
      }
    }
    return null;
  }

  /** There is no other way out of a loop that a change has made endless. */
  @SuppressWarnings("deprecation")
  private void stop(Thread thread) throws InterruptedException {
    thread.stop();
    thread.join(TimeUnit.SECONDS.toMillis(10));
    stuck = thread.isAlive();
  }

  /** Whether a thread still runs a changed class. */
  boolean isStuck() {
    return stuck;
  }
}
