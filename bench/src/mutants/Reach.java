package mutants;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which tests of a suite reach which line. */
final class Reach {
  /** How many tests are tried for a line that more of them reach. */
  private final int enough;

  private final Map<String, Map<Integer, Integer>> numbers = new HashMap<>();
  private final Map<String, Suite.Run> runs;

  /** Runs all tests of the suite with a probe in front of each line of these classes. */
  Reach(Instrumentation instrumentation, List<ClassFile> files, Suite tests) throws Exception {
    this.enough = tests.enough();
    List<ClassDefinition> probed = new ArrayList<>();
    List<ClassDefinition> original = new ArrayList<>();
    int next = 0;
    for (ClassFile file : files) {
      Map<Integer, Integer> lines = new HashMap<>();
      probed.add(file.definition(Probes.insert(file.bytes(), lines, next)));
      original.add(file.definition(file.bytes()));
      numbers.put(file.name(), lines);
      next += lines.size();
    }
    Probes.reset(next);
    instrumentation.redefineClasses(probed.toArray(ClassDefinition[]::new));
    this.runs = tests.runAll();
    instrumentation.redefineClasses(original.toArray(ClassDefinition[]::new));
  }

  /**
   * The tests that reach the line, the fastest first.
   *
   * @param first those that come before all others, however slow they are
   */
  List<String> testsOf(ClassFile file, int line, Predicate<String> first) {
    Integer probe = numbers.get(file.name()).get(line);
    if (probe == null) {
      return List.of();
    }
    return runs.entrySet().stream()
        .filter(run -> run.getValue().lines().get(probe))
        .sorted(
            Comparator.comparing((Map.Entry<String, Suite.Run> run) -> !first.test(run.getKey()))
                .thenComparing(run -> run.getValue().nanos()))
        .limit(enough)
        .map(Map.Entry::getKey)
        .toList();
  }

  long nanosOf(List<String> tests) {
    return tests.stream().mapToLong(test -> runs.get(test).nanos()).sum();
  }
}
