package dev.heed.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a subcommand: says which there are. */
@Command(
    name = "heed",
    description = "Finds discarded async results in Java code.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.BUG,
    subcommands = {
      CheckCommand.class,
      ReportCommand.class,
      BaselineCommand.class,
      DiscardsCommand.class,
      ExplainCommand.class,
      ServeCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  nothing was found",
      "  1  there are findings",
      "  2  the arguments are wrong, a file cannot be read or written, or the code does not compile",
      "  3  Heed itself failed"
    })
final class HeedCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
