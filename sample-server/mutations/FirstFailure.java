import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes in order until a test fails: prints it and exits with 1. Exits with 0 when all
 * have passed, and with 2 when a class has no tests.
 */
final class FirstFailure implements TestExecutionListener {
  private TestPlan plan;
  private int passed;

  public static void main(String[] classes) {
    Launcher launcher = LauncherFactory.create();
    for (String name : classes) {
      FirstFailure listener = new FirstFailure();
      launcher.execute(request(name), listener);
      if (listener.passed == 0) {
        System.out.println("no tests in " + name);
        System.exit(2);
      }
    }
    // Threads that a test has left behind must not keep this from its end.
    System.exit(0);
  }

  private static LauncherDiscoveryRequest request(String name) {
    return LauncherDiscoveryRequestBuilder.request().selectors(selectClass(name)).build();
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      System.out.println(place(test));
      result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(System.err));
      System.exit(1);
    }
    passed += test.isTest() ? 1 : 0;
  }

  /** The class and the test, or only the class if all of it has failed; no single invocation. */
  private String place(TestIdentifier test) {
    String place = "";
    for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
      boolean engine = at.getParentId().isEmpty();
      boolean invocation = at.getUniqueId().contains("test-template-invocation");
      if (!engine && !invocation) {
        String name = at.getDisplayName().replaceAll("\\(.*\\)$", "");
        place = place.isEmpty() ? name : name + "." + place;
      }
    }
    return place;
  }
}
