package ecosystem;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs javac with Error Prone, all of its own checks off and all of Heed's on. */
final class Compiler {
  private static final String SERVICES =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";
  private static final List<String> EXPORTED =
      List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");

  /**
   * Each javac lives for seconds, and others run beside it: warming up costs more than it saves.
   */
  private static final List<String> MACHINE =
      List.of("-J-Xmx3g", "-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1");

  private final String errorProne;
  private final Path checker;
  private final String plugin;

  /**
   * Makes one.
   *
   * @param checker the jar or classes with the checks; null for none
   */
  Compiler(String errorProne, Path checker) throws IOException {
    this.errorProne = errorProne;
    this.checker = checker;
    this.plugin = checker == null ? null : plugin(checker);
  }

  /**
   * Compiles and returns what javac printed.
   *
   * @throws IOException when it does not compile, or a check crashed
   */
  List<String> compile(Fetched library) throws IOException, InterruptedException {
    Path folder = library.folder();
    Path arguments = Files.write(folder.resolve("javac.args"), quoted(library.sources()));
    Path output = folder.resolve("javac.out");
    List<String> command = new ArrayList<>(List.of(javac()));
    command.addAll(MACHINE);
    EXPORTED.forEach(each -> command.add("-J--add-exports=" + internal(each)));
    OPENED.forEach(each -> command.add("-J--add-opens=" + internal(each)));
    command.addAll(List.of("-encoding", "UTF-8", "-XDcompilePolicy=simple"));
    command.addAll(List.of("--should-stop=ifError=FLOW", "-Xmaxerrs", "100000"));
    command.addAll(List.of("-Xmaxwarns", "100000", "-Xlint:-options", "-cp", library.classPath()));
    command.addAll(List.of("-d", fresh(folder.resolve("classes")).toString()));
    command.addAll(library.library().flags());
    command.addAll(processing(library.processorPath()));
    if (plugin != null) {
      command.add(plugin);
    }
    command.add("@" + arguments);
    int status = run(command, output);
    List<String> lines = Files.readAllLines(output);
    check(status, lines);
    return lines;
  }

  private List<String> processing(String processorPath) throws IOException {
    List<String> path = new ArrayList<>();
    if (plugin != null) {
      path.add(errorProne);
      path.add(checker.toString());
    }
    List<String> options = new ArrayList<>();
    if (processorPath.isEmpty()) {
      options.add("-proc:none");
    } else {
      path.add(processorPath);
      options.addAll(List.of("-processor", processors(processorPath)));
    }
    options.addAll(List.of("-processorpath", String.join(File.pathSeparator, path)));
    return options;
  }

  /** Names them, because Error Prone's path has processors of its own that nobody asked for. */
  private static String processors(String path) throws IOException {
    List<String> names = new ArrayList<>();
    for (String jar : path.strip().split(File.pathSeparator)) {
      String service = "META-INF/services/javax.annotation.processing.Processor";
      names.addAll(lines(Path.of(jar), service));
    }
    return String.join(",", names);
  }

  private static String plugin(Path checker) throws IOException {
    return lines(checker, SERVICES).stream()
        .map(check -> " -Xep:" + check.substring(check.lastIndexOf('.') + 1) + ":WARN")
        .collect(Collectors.joining("", "-Xplugin:ErrorProne -XepDisableAllChecks", ""));
  }

  private static List<String> lines(Path jarOrFolder, String name) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      return Files.readAllLines(jarOrFolder.resolve(name));
    }
    try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
      Path file = jar.getPath(name);
      return Files.exists(file)
          ? Files.readAllLines(file).stream()
              .map(l -> l.replaceAll(",.*|#.*", "").strip())
              .filter(l -> !l.isEmpty())
              .toList()
          : List.of();
    }
  }

  private static int run(List<String> command, Path output)
      throws IOException, InterruptedException {
    Process javac =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!javac.waitFor(15, TimeUnit.MINUTES)) {
      javac.destroyForcibly();
      throw new IOException("javac took more than 15 minutes");
    }
    return javac.exitValue();
  }

  private static void check(int status, List<String> lines) throws IOException {
    for (String line : lines) {
      if (line.contains("An unhandled exception was thrown")
          || line.contains("[Heed]") && line.contains("gave up on a place")) {
        throw new IOException("CRASH: " + line);
      }
    }
    if (status != 0) {
      List<String> errors = lines.stream().filter(line -> line.contains(" error: ")).toList();
      String first = errors.isEmpty() ? String.join(" ", lines) : errors.get(0);
      throw new IOException(
          (status > 2 ? "CRASH: " : "") + errors.size() + " errors, the first: " + first);
    }
  }

  private static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  private static List<String> quoted(List<Path> sources) {
    return sources.stream().map(source -> "\"" + source + "\"").toList();
  }

  private static String internal(String name) {
    return "jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED";
  }

  private static String javac() {
    return Path.of(System.getProperty("java.home"), "bin", "javac").toString();
  }
}
