package dev.heed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a source, as javac counts them, and how they are ended and indented. */
final class Lines {
  private static final Pattern END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern INDENTED = Pattern.compile("(?m)^(\t| {2,8})[^\\s*]");
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));
  private final String separator;

  Lines(String text) {
    this.text = text;
    Matcher ends = END.matcher(text);
    separator = ends.find() ? ends.group() : "\n";
    ends.reset();
    while (ends.find()) {
      starts.add(ends.end());
    }
  }

  String text() {
    return text;
  }

  /** Whether there is such a place, and whether it says what is expected. */
  boolean says(Result.Place place) {
    return place.endLine() <= starts.size()
        && offset(place.endLine(), place.endColumn()) <= text.length()
        && text.substring(
                offset(place.line(), place.column()), offset(place.endLine(), place.endColumn()))
            .equals(place.text());
  }

  /** Where a line and a column are, both counted from 1. */
  int offset(int line, int column) {
    return starts.get(line - 1) + column - 1;
  }

  /** Whether nothing but white space stands on the line before the start and behind the end. */
  boolean areWhole(int start, int end) {
    return text.substring(lineStart(start), start).isBlank()
        && text.substring(end, lineEnd(end)).isBlank();
  }

  /** Where the line of the place begins. */
  int lineStart(int at) {
    return starts.stream().filter(start -> start <= at).reduce(0, Math::max);
  }

  /** Where the line behind that of the place begins, or the text ends. */
  int lineEnd(int at) {
    return starts.stream().filter(start -> start > at).findFirst().orElse(text.length());
  }

  /** New text with the file's line ends, and indented as the line at the place is. */
  String fitted(String added, int at) {
    if (added.contains(TEXT_BLOCK)) {
      return added;
    }
    String[] parts = END.split(added, -1);
    StringBuilder fitted = new StringBuilder(parts[0]);
    int depth = depth(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String line = parts[i];
      boolean plain = !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
      int here = Math.max(0, line.startsWith("}") ? depth - 1 : depth);
      fitted.append(separator).append(plain ? indentation(at) + unit().repeat(here) : "");
      fitted.append(line);
      depth += depth(line);
    }
    return fitted.toString();
  }

  private String indentation(int at) {
    int start = lineStart(at);
    int end = start;
    while (end < at && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  private String unit() {
    Matcher indented = INDENTED.matcher(text);
    return indented.find() ? indented.group(1) : "  ";
  }

  /** How many blocks are begun and not ended. */
  private static int depth(String line) {
    return (int)
        (line.chars().filter(c -> c == '{').count() - line.chars().filter(c -> c == '}').count());
  }
}
