package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All fixes of the case files, by {@code heed check --fix} and by Error Prone's own way. */
final class FixCasesIT {
  private static final Path CASES = Run.ROOT.resolve("testdata");
  private static final String MARK = " *// expect: .*";

  @TempDir private Path folder;

  @Test
  void turnsEveryCaseIntoItsFixedVersionAndLeavesWhatHasNoFix() throws IOException {
    List<Path> cases = copyCases();
    Run run = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "testdata");

    assertCasesAreFixed(cases);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(placesLeft(run)).isEqualTo(marksIn(cases).size()).isPositive();

    Map<Path, String> once = contents(cases);
    Run again = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "testdata");

    assertThat(contents(cases)).isEqualTo(once);
    assertThat(again.out()).doesNotContain("] fixed\n").contains("warning: [");
    assertThat(again.exitCode()).isEqualTo(1);
  }

  @Test
  void errorPronesPatchModeWritesTheSame() throws IOException {
    List<Path> cases = copyCases();

    Run run = PatchMode.on(cases, folder);

    assertThat(run.err()).doesNotContain("error:");
    assertCasesAreFixed(cases);
  }

  @Test
  void appliesEveryFixOfAllCasesWithoutTakingOneBack() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path file : files.filter(FixCasesIT::isCase).toList()) {
        Written.file(folder.resolve("all").resolve(CASES.relativize(file)), Files.readString(file));
      }
    }

    Run run = Run.heed(folder, "check", "--fix", "--classpath", libraries(), "all");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> line.endsWith("] fixed"))).hasSizeGreaterThan(100);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  /** The rules' own cases, without those for newer compilers. */
  private static boolean isCase(Path file) {
    return file.toString().endsWith(".java")
        && !file.toString().contains("/java22/")
        && Character.isUpperCase(CASES.relativize(file).getName(0).toString().charAt(0));
  }

  private List<Path> copyCases() throws IOException {
    List<Path> copies = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      for (Path fixed : files.filter(f -> f.toString().endsWith(".fixed")).sorted().toList()) {
        Path file = Path.of(fixed.toString().replaceFirst("\\.fixed$", ".java"));
        Path copy = folder.resolve("testdata").resolve(CASES.relativize(file));
        copies.add(Written.file(copy, Files.readString(file).replaceAll(MARK, "")));
      }
    }
    return copies;
  }

  private void assertCasesAreFixed(List<Path> cases) throws IOException {
    assertThat(cases).hasSizeGreaterThan(5);
    for (Path file : cases) {
      assertThat(normalised(Files.readString(file)))
          .as(file.toString())
          .isEqualTo(normalised(Files.readString(golden(file))));
    }
  }

  private List<String> marksIn(List<Path> cases) throws IOException {
    List<String> marks = new ArrayList<>();
    for (Path file : cases) {
      Files.readString(golden(file))
          .lines()
          .filter(l -> l.contains("// expect: "))
          .forEach(marks::add);
    }
    return marks;
  }

  private Path golden(Path file) {
    Path name = folder.resolve("testdata").relativize(file);
    return CASES.resolve(name.toString().replaceFirst("\\.java$", ".fixed"));
  }

  /** Without layout, which is the formatter's: white space, the order of imports, spare ones. */
  private static String normalised(String text) {
    String code = text.replaceAll(MARK, "");
    return code.lines()
            .filter(line -> !line.startsWith("import "))
            .collect(Collectors.joining("\n"))
            .replaceAll("\\s+", "")
        + code.lines().filter(line -> line.startsWith("import ")).sorted().toList();
  }

  private static int placesLeft(Run run) {
    return (int) run.out().lines().filter(l -> l.matches(".*: (warning|error): \\[.*")).count();
  }

  private static Map<Path, String> contents(List<Path> files) {
    return files.stream().collect(Collectors.toMap(file -> file, FixCasesIT::text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String libraries() throws IOException {
    String paths = System.getProperty("java.class.path").replace(File.pathSeparator, "\n");
    Written.file(folder, "libraries.txt", paths);
    return "@libraries.txt";
  }
}
