package ecosystem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the command line asks for. */
final class Options {
  static final String USAGE =
      """
      usage: bench/ecosystem [options]
        --only a,b       only these artifacts of testdata/ecosystem/libraries.txt
        --update         accept the findings; known ones keep their verdict, new ones are `unread`
        --page           write docs/ecosystem.md from the accepted findings; compiles nothing
        --compile-only   no checks: shows which libraries compile
        --jobs n         libraries at a time (2); each takes about one CPU and up to 3 GB
        --checker path   checker jar or classes (checker/target/heed-checker-*.jar)
      Sources and class paths are fetched once, into bench/work/ecosystem. Progress goes to standard error.
      Exit status 1: findings were added or removed, some are unread, a library failed, or, in a run over
      all, docs/ecosystem.md says something else. Exit status 2: the command line is wrong.
      """;

  private final Path root;
  private final Set<String> only = new TreeSet<>();
  private boolean help;
  private boolean update;
  private boolean page;
  private boolean compileOnly;
  private int jobs = 2;
  private Path checker;

  /**
   * Reads them.
   *
   * @param args the root of the project, then what the user typed
   * @throws IllegalArgumentException when that is wrong
   */
  Options(String[] args) {
    Iterator<String> rest = List.of(args).iterator();
    this.root = Path.of(rest.next()).toAbsolutePath().normalize();
    while (rest.hasNext()) {
      read(rest.next(), rest);
    }
    if ((update ? 1 : 0) + (page ? 1 : 0) + (compileOnly ? 1 : 0) > 1) {
      throw new IllegalArgumentException("only one of --update, --page and --compile-only");
    }
    if (page && !only.isEmpty()) {
      throw new IllegalArgumentException("--page tells of all libraries: leave --only out");
    }
  }

  private void read(String option, Iterator<String> rest) {
    switch (option) {
      case "--help" -> help = true;
      case "--update" -> update = true;
      case "--page" -> page = true;
      case "--compile-only" -> compileOnly = true;
      case "--only" -> only.addAll(List.of(value(option, rest).split(",")));
      case "--jobs" -> jobs = count(value(option, rest));
      case "--checker" -> checker = existing(value(option, rest));
      default -> throw new IllegalArgumentException("unknown option " + option);
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int count(String value) {
    if (!value.matches("[1-9][0-9]?")) {
      throw new IllegalArgumentException("not a number of libraries at a time: " + value);
    }
    return Integer.parseInt(value);
  }

  private static Path existing(String value) {
    Path path = Path.of(value).toAbsolutePath();
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("no checker at " + value);
    }
    return path;
  }

  /** The libraries asked for, in the order of the list. */
  List<Library> choose(List<Library> all) {
    Set<String> unknown = new TreeSet<>(only);
    all.forEach(library -> unknown.remove(library.artifact()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("not in the list: " + String.join(", ", unknown));
    }
    return all.stream()
        .filter(library -> only.isEmpty() || only.contains(library.artifact()))
        .toList();
  }

  Path list() {
    return root.resolve("testdata/ecosystem/libraries.txt");
  }

  Path accepted(Library library) {
    return root.resolve("testdata/ecosystem/" + library.artifact() + ".findings");
  }

  Path root() {
    return root;
  }

  boolean all() {
    return only.isEmpty();
  }

  boolean help() {
    return help;
  }

  boolean update() {
    return update;
  }

  boolean page() {
    return page;
  }

  boolean compileOnly() {
    return compileOnly;
  }

  int jobs() {
    return jobs;
  }

  /** The checker that was named, or null. */
  Path checker() {
    return checker;
  }
}
