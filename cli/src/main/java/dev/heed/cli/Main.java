package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
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
    Output output = Output.install();
    CommandLine line =
        new CommandLine(new HeedCommand())
            // An @file belongs to the option that it is given to.
            .setExpandAtFiles(false)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(Main::misuse)
            .setExecutionExceptionHandler(Main::failure);
    int code = line.execute(args);
    Optional<IOException> lost = output.failure();
    lost.ifPresent(e -> line.getErr().println("heed: cannot write the output: " + words(e)));
    return lost.isPresent() ? ExitCode.USAGE : code;
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
    if (exception instanceof IOException e) {
      err.println("heed: cannot read or write: " + words(e));
      return ExitCode.USAGE;
    }
    if (exception instanceof UncheckedIOException e) {
      err.println("heed: cannot read or write: " + words(e.getCause()));
      return ExitCode.USAGE;
    }
    if (exception instanceof InvalidPathException e) {
      err.println(
          "heed: this Java has no file with the name '"
              + e.getInput()
              + "' here: "
              + e.getReason());
      err.println("heed: where it is more than ASCII, set LC_ALL to a locale with UTF-8: C.UTF-8");
      return ExitCode.USAGE;
    }
    err.println("heed: this is a bug of Heed's, please report it with what follows");
    exception.printStackTrace(err);
    return ExitCode.BUG;
  }

  /** Java names some failures by the class of the exception only. */
  private static String words(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": there is no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": not allowed";
    }
    return e instanceof FileSystemException || e.getMessage() != null
        ? e.getMessage()
        : e.toString();
  }
}
