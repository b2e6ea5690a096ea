package dev.heed.cli;

import dev.heed.checker.report.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heed explain}: prints the page of a rule. */
@Command(name = "explain", description = "Prints what a rule finds, why, and what to do about it.")
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> RULES = Arrays.stream(Rule.values()).map(Rule::id).toList();

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      description = "The rule's name, such as FlushIgnoredBeforeClose, in any case.")
  private String rule;

  @Override
  public Integer call() throws IOException {
    String name =
        RULES.stream()
            .filter(rule::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(
                () ->
                    new UserError(
                        "there is no rule '"
                            + rule
                            + "'; the rules are "
                            + String.join(", ", RULES)));
    try (InputStream in = ExplainCommand.class.getResourceAsStream("rules/" + name + ".md")) {
      spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
    }
    return ExitCode.CLEAN;
  }
}
