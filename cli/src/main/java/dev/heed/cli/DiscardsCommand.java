package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed discards}: lists the acknowledged discards. */
@Command(
    name = "discards",
    description = {
      "Lists every acknowledged discard with its place, rule and reason.",
      "",
      "A discard is acknowledged by Heed.discard(result, \"reason\"), or by @SuppressWarnings "
          + "with the name of a rule, Heed, all or FutureReturnValueIgnored; then the comment "
          + "behind or above the annotation is its reason. The PATHs are sources or, if all of them end "
          + "in .sarif, reports of a build.",
      ""
    })
final class DiscardsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Compilation compilation;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Evidence> evidence = Evidence.of(compilation, spec.commandLine().getErr());
    if (evidence.isEmpty()) {
      return ExitCode.USAGE;
    }
    List<Result> acknowledged =
        evidence.get().reports().results().stream().filter(Result::isAcknowledged).toList();
    acknowledged.forEach(result -> out.println(line(result)));
    long silent = acknowledged.stream().filter(r -> r.justification().isEmpty()).count();
    out.println(
        Text.count(acknowledged.size(), "acknowledged discard")
            + (silent == 0 ? "" : ", " + silent + " without a reason"));
    out.flush();
    return ExitCode.CLEAN;
  }

  private static String line(Result result) {
    return result.place().file()
        + ":"
        + result.place().line()
        + ": ["
        + result.rule()
        + "] "
        + result.justification().orElse("no reason given")
        + " ("
        + way(result.acknowledgedBy())
        + ")";
  }

  private static String way(String by) {
    return by.equals("Heed.discard") ? by : "@SuppressWarnings(\"" + by + "\")";
  }
}
