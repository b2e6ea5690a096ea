package dev.heed.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the program. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line =
        new CommandLine(new HeedCommand())
            // An @file belongs to the option that it is given to.
            .setExpandAtFiles(false)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(Main::misuse)
            .setExecutionExceptionHandler(Main::failure);
    return line.execute(args);
  }

  private static int misuse(ParameterException exception, String[] args) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("heed: " + exception.getMessage());
    UnmatchedArgumentException.printSuggestions(exception, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int failure(Exception exception, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (exception instanceof UserError) {
      err.println("heed: " + exception.getMessage());
      return ExitCode.USAGE;
    }
    err.println("heed: this is a bug of Heed's, please report it with what follows");
    exception.printStackTrace(err);
    return ExitCode.BUG;
  }
}
