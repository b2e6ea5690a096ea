package peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case file, and what its marks say.
 *
 * @param folder the row that it counts in: the folder right below {@code testdata}
 * @param wrong the lines that expect a finding
 * @param right the lines that look wrong and are right; of a fixed bug's file, its first, which
 *     stands for all
 * @param statements the statements that each line is in
 */
record CaseFile(
    String folder,
    String name,
    String sourcePath,
    Set<Integer> wrong,
    Set<Integer> right,
    Statements statements) {
  private static final Pattern WRONG = Pattern.compile("// expect: [\\w, ]+?\\s*$");
  private static final Pattern RIGHT = Pattern.compile("// ok\\b");
  private static final Pattern FIXED = Pattern.compile("/after/|/After\\.java$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

  static CaseFile read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Matcher name = PACKAGE.matcher(String.join("\n", lines));
    String folder = name.find() ? name.group(1).replace('.', '/') + "/" : "";
    return new CaseFile(
        file.getName(1).toString(),
        file.toString(),
        folder + file.getFileName(),
        matching(lines, WRONG),
        FIXED.matcher(file.toString()).find() ? Set.of(1) : matching(lines, RIGHT),
        Statements.of(file));
  }

  /** How many wrong lines the findings tell of. */
  int found(Set<Integer> findings) {
    return (int) wrong.stream().filter(line -> isHit(line, findings)).count();
  }

  /** How many right lines the findings blame; what they say of a wrong line is none of those. */
  int blamed(Set<Integer> findings) {
    if (FIXED.matcher(name).find()) {
      return findings.isEmpty() ? 0 : 1;
    }
    Set<Integer> others = new TreeSet<>(findings);
    others.removeIf(finding -> wrong.stream().anyMatch(line -> isHit(line, Set.of(finding))));
    return (int) right.stream().filter(line -> isHit(line, others)).count();
  }

  /** Tools differ in which line of a statement they name: each of them will do. */
  private boolean isHit(int line, Set<Integer> findings) {
    return findings.stream().anyMatch(finding -> statements.share(line, finding));
  }

  private static Set<Integer> matching(List<String> lines, Pattern mark) {
    Set<Integer> matching = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (mark.matcher(lines.get(i)).find()) {
        matching.add(i + 1);
      }
    }
    return matching;
  }
}
