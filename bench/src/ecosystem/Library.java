package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One library to compile.
 *
 * @param coordinate {@code group:artifact:version}
 * @param extra more on the class path, for what the library's own pom leaves out
 * @param processors annotation processors; with none, javac runs with {@code -proc:none}
 * @param excluded sources to leave out, as path prefixes
 * @param flags more for javac
 */
record Library(
    String coordinate,
    List<String> extra,
    List<String> processors,
    List<String> excluded,
    List<String> flags) {

  /** Reads a list whose format its own head comment explains. */
  static List<Library> readAll(Path list) throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String text = line.replaceAll("#.*", "").strip();
      if (text.isEmpty()) {
        continue;
      }
      for (String word : text.split("\\s+")) {
        String rest = word.substring(1);
        switch (word.charAt(0)) {
          case '+' -> last(libraries).extra.add(rest);
          case '@' -> last(libraries).processors.add(rest);
          case '-' -> last(libraries).excluded.add(rest);
          case '!' -> last(libraries).flags.add(rest);
          default -> libraries.add(named(word));
        }
      }
    }
    return libraries;
  }

  String artifact() {
    return coordinate.split(":")[1];
  }

  boolean compiles(String source) {
    return excluded.stream().noneMatch(source::startsWith);
  }

  private static Library named(String coordinate) {
    return new Library(
        coordinate, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private static Library last(List<Library> libraries) {
    return libraries.get(libraries.size() - 1);
  }
}
