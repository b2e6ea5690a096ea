package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed check}: prints the findings in sources. */
@Command(
    name = "check",
    description = {
      "Runs all rules over Java sources and prints the findings.",
      "",
      "The sources are compiled together, as one javac call would; without --fix and --report "
          + "nothing is written. Exits with 0 when nothing was found, 1 when there are findings, "
          + "and 2 when the arguments are wrong or the code does not compile.",
      ""
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Compilation compilation;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings in this file are not reported; same as -XepOpt:Heed:Baseline=FILE.")
  private String baseline;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes a report in SARIF; same as -XepOpt:Heed:Report=FILE.")
  private String report;

  @Option(
      names = "--fix",
      description =
          "Applies the first fix that each finding offers, prints what it changed, and then what "
              + "is left. Only files on disk are changed, never those in jars; of two fixes that "
              + "overlap, the first in the file comes first; what would not compile is taken "
              + "back. Layout is left to your formatter.")
  private boolean fix;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (fix) {
      new Fixer(compilation, baselineOption(), out, err).run();
    }
    Compilation.Outcome outcome = compilation.run(options(), err);
    if (!outcome.compiled()) {
      return ExitCode.USAGE;
    }
    outcome.findings().forEach(finding -> out.println(finding.text()));
    out.println(summary(outcome.findings(), outcome.files()));
    out.flush();
    return outcome.findings().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private List<String> baselineOption() {
    return baseline == null ? List.of() : List.of("-XepOpt:Heed:Baseline=" + baseline);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(baselineOption());
    if (report != null) {
      options.add("-XepOpt:Heed:Report=" + report);
    }
    return options;
  }

  private static String summary(List<Issue> findings, int files) {
    Map<String, Long> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    issue -> issue.rule().orElseThrow(), TreeMap::new, Collectors.counting()));
    String count = Text.count(findings.size(), "finding") + " in " + Text.count(files, "file");
    return byRule.isEmpty()
        ? count
        : count
            + ": "
            + byRule.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
  }
}
