package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that compiles sources takes, and the compilation itself. */
final class Compilation {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Java files, folders with Java files, and jars with sources.")
  private List<String> paths;

  @Option(
      names = {"-cp", "--classpath", "-classpath", "--class-path"},
      paramLabel = "PATHS",
      description = {
        "What the sources are compiled against: jars and folders, separated as javac wants it, or "
            + "@FILE with one on each line. Heed's own API is always there."
      })
  private String classPath;

  @Option(
      names = {"--source-path", "-sourcepath"},
      paramLabel = "PATHS",
      description = "Where to find classes that the sources use; only read, not checked.")
  private String sourcePath;

  @Option(
      names = "--release",
      paramLabel = "N",
      description = "The Java version of the sources; this JDK's when left out.")
  private String release;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The encoding of the sources (default: ${DEFAULT-VALUE}).")
  private String encoding;

  @Option(
      names = {"-k", "--keep-going"},
      description =
          "Leaves out files that do not compile, says which, and checks the rest. It helps to have "
              + "a library's own jar on the class path.")
  private boolean keepGoing;

  @Option(
      names = "-X",
      paramLabel = "…",
      description = {
        "Passed on: options of the rules (-XepOpt:Heed:NamedDiscards=allow), of Error Prone "
            + "(-Xep:IgnoredIoProgress:OFF), and of javac (-Xlint:all, -XDname=value)."
      })
  private List<String> passedOn = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param compiled whether the checks ran; if not, the reasons are printed
   * @param findings what the checks found, by path, line and rule
   * @param sources the files that were checked
   * @param classes the names of the classes in them
   */
  record Outcome(
      boolean compiled, List<Issue> findings, List<Source> sources, Set<String> classes) {
    /** How many files there were. */
    int files() {
      return sources.size();
    }
  }

  /** The paths, as given. */
  List<String> paths() {
    return paths;
  }

  /**
   * Compiles the sources with the checks.
   *
   * @param more options for the plugin
   */
  Outcome run(List<String> more, PrintWriter err) throws IOException {
    return run(more, Map.of(), err);
  }

  /**
   * Compiles the sources with the checks.
   *
   * @param more options for the plugin
   * @param texts what takes the place of the text of some sources, by their URIs
   */
  Outcome run(List<String> more, Map<URI, String> texts, PrintWriter err) throws IOException {
    try (SourceFinder finder = new SourceFinder(charset(), texts, err);
        ClassPath onClassPath = new ClassPath(classPath, err)) {
      paths.forEach(finder::add);
      Javac javac = new Javac(javacOptions(onClassPath), pluginOptions(more));
      Outcome outcome;
      do {
        outcome = once(javac, finder, err);
      } while (outcome == null);
      return outcome;
    }
  }

  /** Null when files that do not compile were left out and the rest is to be tried again. */
  private Outcome once(Javac javac, SourceFinder finder, PrintWriter err) {
    if (finder.sources().isEmpty()) {
      throw new UserError("none of the files compiles");
    }
    Progress progress = new Progress(err, finder.sources().size());
    List<Issue> issues;
    try {
      issues = javac.check(finder.sources(), progress);
    } finally {
      progress.clear();
    }
    return keepGoing && leavesOut(issues, finder, err)
        ? null
        : outcome(ofGiven(issues, finder), List.copyOf(finder.sources()), progress.classes(), err);
  }

  private static boolean leavesOut(List<Issue> issues, SourceFinder finder, PrintWriter err) {
    Map<String, Issue> firstErrors = new TreeMap<>();
    issues.stream()
        .filter(issue -> issue.rule().isEmpty() && issue.level().equals("error"))
        .filter(issue -> !issue.message().startsWith("[Heed]"))
        .forEach(issue -> firstErrors.putIfAbsent(issue.file(), issue));
    boolean any = finder.sources().removeIf(source -> firstErrors.containsKey(source.getName()));
    if (any) {
      firstErrors.values().forEach(error -> err.println("heed: left out: " + error.headline()));
      err.flush();
    }
    return any;
  }

  /** Without the findings in files that javac took from the source path. */
  private static List<Issue> ofGiven(List<Issue> issues, SourceFinder finder) {
    Set<String> given = finder.sources().stream().map(Source::getName).collect(Collectors.toSet());
    return issues.stream()
        .filter(issue -> issue.rule().isEmpty() || given.contains(issue.file()))
        .toList();
  }

  private Outcome outcome(
      List<Issue> issues, List<Source> sources, Set<String> classes, PrintWriter err) {
    List<Issue> findings = issues.stream().filter(issue -> issue.rule().isPresent()).toList();
    List<Issue> errors =
        issues.stream()
            .filter(issue -> issue.rule().isEmpty() && issue.level().equals("error"))
            .toList();
    issues.stream()
        .filter(issue -> issue.level().equals("note") && issue.message().startsWith("[Heed]"))
        .forEach(issue -> err.println(issue.text()));
    errors.forEach(error -> err.println(error.text()));
    if (!errors.isEmpty()) {
      err.println(Text.count(errors.size(), "error"));
      err.println(explanation(errors));
    }
    err.flush();
    return new Outcome(errors.isEmpty(), findings, sources, classes);
  }

  private String explanation(List<Issue> errors) {
    if (errors.stream().allMatch(error -> error.message().startsWith("[Heed]"))) {
      return "heed: nothing is reported before the options are right";
    }
    return "heed: the code does not compile, and then Error Prone checks none of the files"
        + (classPath == null ? "; --classpath names the libraries that they use" : "")
        + "; --keep-going leaves the files with errors out";
  }

  private List<String> javacOptions(ClassPath onClassPath) {
    List<String> options = new ArrayList<>(List.of("-classpath", onClassPath.option()));
    if (sourcePath != null) {
      options.addAll(List.of("-sourcepath", sourcePath));
    }
    if (release != null) {
      options.addAll(List.of("--release", release));
    }
    for (String rest : passedOn) {
      if (rest.startsWith("lint:") && List.of(rest.split("[:,]")).contains("none")) {
        throw usage("none in -Xlint makes javac drop every warning, and with them the findings");
      }
      if (!rest.startsWith("ep")) {
        options.add("-X" + rest);
      }
    }
    return options;
  }

  private List<String> pluginOptions(List<String> more) {
    List<String> options = new ArrayList<>();
    passedOn.stream()
        .filter(rest -> rest.startsWith("ep"))
        .forEach(rest -> options.add("-X" + rest));
    // The last one counts.
    options.addAll(more);
    for (String option : options) {
      if (option.chars().anyMatch(Character::isWhitespace)) {
        throw usage("javac cuts plugin options at white space, so this cannot work: " + option);
      }
    }
    return options;
  }

  private Charset charset() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw usage("there is no encoding '" + encoding + "'");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
