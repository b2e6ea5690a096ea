package dev.heed.cli;

import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac with Error Prone, all rules of Heed on and all other checks off. */
final class Javac {
  private static final String UNLIMITED = "1000000";

  private final List<String> options;
  private final List<String> pluginOptions = new ArrayList<>();

  /**
   * Creates a run.
   *
   * @param options javac's own
   * @param pluginOptions Error Prone's
   */
  Javac(List<String> options, List<String> pluginOptions) {
    this.options = options;
    this.pluginOptions.add("-Xplugin:ErrorProne");
    this.pluginOptions.add("-XepDisableAllChecks");
    rules().forEach(rule -> this.pluginOptions.add("-Xep:" + rule));
    this.pluginOptions.addAll(pluginOptions);
  }

  /** The names of the rules that exist. */
  static List<String> rules() {
    return ServiceLoader.load(BugChecker.class).stream()
        .filter(check -> check.type().getName().startsWith("dev.heed."))
        .map(check -> check.type().getSimpleName())
        .sorted()
        .toList();
  }

  /** Everything that javac and the checks say of the files, in a stable order. */
  List<Issue> check(Collection<Source> sources, Progress progress) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new UserError("this Java has no compiler: run Heed with a JDK 17 or newer");
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter stray = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
      JavacTask task =
          (JavacTask) compiler.getTask(stray, files, said, allOptions(), null, sources);
      task.addTaskListener(progress);
      boolean succeeded = task.call();
      return outcome(said.getDiagnostics(), succeeded, stray.toString());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UserError(e.getMessage().replaceFirst("^error: ", "").strip());
    } catch (IOException e) {
      throw new UserError(e.toString());
    } catch (RuntimeException e) {
      throw ofPlugin(e);
    }
  }

  private List<String> allOptions() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-implicit:none",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                // The checks run in this phase; stopping there writes no class files.
                "-XDshould-stop.ifNoError=FLOW",
                "-Xmaxwarns",
                UNLIMITED,
                "-Xmaxerrs",
                UNLIMITED,
                "-processorpath",
                self().toString(),
                String.join(" ", pluginOptions)));
    if (Runtime.version().feature() >= 21) {
      all.add("-XDaddTypeAnnotationsToSymbol=true");
    }
    all.addAll(options);
    return all;
  }

  /** This jar: Error Prone looks for plugin checks on the processor path only. */
  private static Path self() {
    try {
      return Path.of(Javac.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Issue> outcome(
      List<Diagnostic<? extends JavaFileObject>> said, boolean succeeded, String stray) {
    List<Issue> issues = new ArrayList<>(said.stream().map(Issue::of).sorted(Issue.ORDER).toList());
    boolean explained = issues.stream().anyMatch(issue -> issue.level().equals("error"));
    if (!succeeded && !explained) {
      throw new UserError("javac failed" + (stray.isBlank() ? "" : ": " + stray.strip()));
    }
    return issues;
  }

  /** Error Prone says no to an option by an exception that javac wraps. */
  private static RuntimeException ofPlugin(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals("InvalidCommandLineOptionException")) {
        return new UserError(cause.getMessage());
      }
    }
    return e;
  }
}
