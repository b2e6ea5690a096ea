package mutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The unit tests of the module. */
final class JUnitTests implements Suite {
  private final Launcher launcher = LauncherFactory.create();
  private final Path classes;
  private final String without;
  private final String only;

  JUnitTests(Path classes, String without, String only) {
    this.classes = classes;
    this.without = without;
    this.only = only;
  }

  @Override
  public Map<String, Run> runAll() {
    Recorder recorder = new Recorder();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)))
            .filters(
                ClassNameFilter.includeClassNamePatterns(".*(" + only + ").*"),
                ClassNameFilter.excludeClassNamePatterns(without))
            .build(),
        recorder);
    if (!recorder.failed.isEmpty()) {
      throw new IllegalArgumentException("fails without any change: " + recorder.failed);
    }
    return recorder.runs;
  }

  /** What most of them reach, the case files are about. */
  @Override
  public int enough() {
    return 100;
  }

  @Override
  public String firstFailing(List<String> tests) {
    int from = 0;
    // To start one run for each test would take longer than the tests do.
    for (int size = 1; from < tests.size(); size *= 2) {
      int to = Math.min(tests.size(), from + size);
      String failing = failing(tests.subList(from, to));
      if (failing != null) {
        return failing;
      }
      from = to;
    }
    return null;
  }

  private String failing(List<String> tests) {
    Recorder recorder = new Recorder();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().map(DiscoverySelectors::selectUniqueId).toList())
            .build(),
        recorder);
    if (recorder.failed.isEmpty() && recorder.runs.size() < tests.size()) {
      return tests.get(0);
    }
    return recorder.failed.isEmpty() ? null : recorder.failed.get(0);
  }

  private static final class Recorder implements TestExecutionListener {
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private long started;

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        Probes.clear();
        started = System.nanoTime();
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        failed.add(test.getUniqueId());
      }
      if (test.isTest()) {
        runs.put(test.getUniqueId(), new Run(Probes.seen(), System.nanoTime() - started));
      }
    }
  }
}
