package dev.heed.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The case files of {@code testdata/} and the findings that they expect. */
public final class Cases {
  /** A folder of this name holds cases that only a newer compiler takes. */
  static final String NEWER_JAVA = "java22";

  private static final Pattern EXPECT = Pattern.compile("// expect: ([\\w, ]+?)\\s*$");
  private static final Pattern OK = Pattern.compile("// ok\\b");

  private Cases() {}

  /** The folder {@code testdata/}. */
  public static Path root() {
    return Path.of("..", "testdata").toAbsolutePath().normalize();
  }

  /** The case files below the folder for the compiler in use, sorted. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/" + NEWER_JAVA + "/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings that the files expect, as {@code path:line: Rule}, sorted. */
  public static TreeSet<String> expected(List<Path> files) {
    TreeSet<String> expected = new TreeSet<>();
    for (Path file : files) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher matcher = EXPECT.matcher(lines.get(i));
        if (matcher.find()) {
          for (String rule : matcher.group(1).split(",")) {
            expected.add(key(file, i + 1, rule.strip()));
          }
        }
      }
    }
    return expected;
  }

  /** How many lines of the files are marked as right code. */
  public static long negatives(List<Path> files) {
    return files.stream().flatMap(f -> lines(f).stream()).filter(l -> OK.matcher(l).find()).count();
  }

  /** One finding, as the sets of expected and actual findings spell it. */
  public static String key(Path file, long line, String rule) {
    return root().relativize(file.toAbsolutePath().normalize()) + ":" + line + ": " + rule;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders right below {@code testdata/} that hold cases. */
  public static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (java.io.File file : Arrays.stream(root().toFile().listFiles()).sorted().toList()) {
      if (file.isDirectory() && !files(file.toPath()).isEmpty()) {
        folders.add(file.toPath());
      }
    }
    return folders;
  }
}
