package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heed report}: merges reports and prints them for people and programs. */
@Command(
    name = "report",
    description = {
      "Merges the reports of a build and prints them.",
      "",
      "-XepOpt:Heed:Report=FILE makes a compilation write one.",
      ""
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Reports in SARIF that Heed wrote.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): lines as javac prints "
              + "them; one SARIF file; a page for people; GitHub annotations; a problem matcher "
              + "for GitHub Actions, which needs no FILE.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; standard output when left out.")
  private Path output;

  /** What to print. */
  enum Format {
    text(TextReport::of),
    // The others are read by programs, which want UTF-8 whatever the terminal shows.
    sarif(Reports::sarif),
    html(HtmlReport::of),
    github(GithubAnnotations::of),
    matcher(reports -> ProblemMatcher.JSON);

    private final Function<Reports, String> render;

    Format(Function<Reports, String> render) {
      this.render = render;
    }
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && format != Format.matcher) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    String text = format.render.apply(Reports.read(files));
    if (output == null) {
      print(text);
    } else {
      if (output.getParent() != null) {
        Files.createDirectories(output.getParent());
      }
      Files.writeString(output, text);
    }
    return ExitCode.CLEAN;
  }

  private void print(String text) {
    if (format == Format.text) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    } else {
      System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
