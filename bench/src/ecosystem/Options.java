package ecosystem;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the command line asks for. */
record Options(
    Path root, Set<String> only, boolean update, boolean compileOnly, int jobs, Path checker) {
  private static final String USAGE =
      """
      usage: bench/ecosystem [options]
        --only a,b       only these artifacts
        --update         accept the findings; known ones keep their verdict, new ones are `unread`
        --compile-only   no checks: shows which libraries compile
        --jobs n         libraries at a time (2)
        --checker path   checker jar or classes (checker/target/heed-checker-*.jar)
      Exit status 1: findings were added or removed, or a library failed.\
      """;

  static Options parse(String[] args) {
    Path root = Path.of("").toAbsolutePath();
    while (!root.resolve("testdata/ecosystem").toFile().isDirectory()) {
      root = root.getParent();
      if (root == null) {
        throw new IllegalStateException("not inside the project");
      }
    }
    Options options = new Options(root, Set.of(), false, false, 2, null);
    List<String> rest = List.of(args);
    for (int i = 0; i < rest.size(); i++) {
      switch (rest.get(i)) {
        case "--update" -> options = options.withUpdate();
        case "--compile-only" -> options = options.withCompileOnly();
        case "--only" -> options = options.withOnly(Set.of(value(rest, ++i).split(",")));
        case "--jobs" -> options = options.withJobs(Integer.parseInt(value(rest, ++i)));
        case "--checker" -> options = options.withChecker(Path.of(value(rest, ++i)));
        default -> exit(rest.get(i).equals("--help") ? 0 : 2);
      }
    }
    return options;
  }

  boolean wants(Library library) {
    return only.isEmpty() || only.contains(library.artifact());
  }

  Path accepted(Library library) {
    return root.resolve("testdata/ecosystem/" + library.artifact() + ".findings");
  }

  private static String value(List<String> args, int index) {
    if (index == args.size()) {
      exit(2);
    }
    return args.get(index);
  }

  private static void exit(int status) {
    System.err.println(USAGE);
    System.exit(status);
  }

  private Options withOnly(Set<String> artifacts) {
    return new Options(root, artifacts, update, compileOnly, jobs, checker);
  }

  private Options withUpdate() {
    return new Options(root, only, true, compileOnly, jobs, checker);
  }

  private Options withCompileOnly() {
    return new Options(root, only, update, true, jobs, checker);
  }

  private Options withJobs(int count) {
    return new Options(root, only, update, compileOnly, count, checker);
  }

  private Options withChecker(Path path) {
    return new Options(root, only, update, compileOnly, jobs, path.toAbsolutePath());
  }
}
