package ecosystem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One finding, named so that it survives edits elsewhere in the file.
 *
 * @param rule the rule's name
 * @param member the class and member it is in
 * @param call the reported expression on one line
 */
record Finding(String rule, String member, String call) implements Comparable<Finding> {
  private static final Pattern HEAD =
      Pattern.compile("(.+\\.java):(\\d+): (?:warning|error): \\[([A-Z]\\w+)\\] .*");
  private static final Pattern CARET = Pattern.compile("\\s*\\^");

  /** Reads them from javac's output. */
  static List<Finding> parse(List<String> output) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Map<Path, Places> files = new LinkedHashMap<>();
    for (int i = 0; i < output.size(); i++) {
      Matcher head = HEAD.matcher(output.get(i));
      if (head.matches()) {
        Path file = Path.of(head.group(1));
        if (!files.containsKey(file)) {
          files.put(file, new Places(file));
        }
        int column = column(output, i + 1);
        Places.Place place = files.get(file).at(Integer.parseInt(head.group(2)), column);
        findings.add(new Finding(head.group(3), place.member(), place.expression()));
      }
    }
    return findings.stream().sorted().toList();
  }

  private static int column(List<String> output, int from) {
    for (int i = from; i < output.size() && !HEAD.matcher(output.get(i)).matches(); i++) {
      if (CARET.matcher(output.get(i)).matches()) {
        return output.get(i).length() - 1;
      }
    }
    return 0;
  }

  @Override
  public int compareTo(Finding other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return rule + " | " + member + " | " + call;
  }
}
