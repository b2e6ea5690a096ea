package dev.heed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines around a finding, with its place and the other place of its story marked. */
final class HtmlExcerpt {
  private final StringBuilder html = new StringBuilder("<pre>");
  private final List<Mark> marks = new ArrayList<>();

  private HtmlExcerpt() {}

  private record Mark(String kind, Result.Place place) {}

  static String of(Result result) {
    HtmlExcerpt excerpt = new HtmlExcerpt();
    TreeMap<Integer, String> lines = new TreeMap<>(lines(result.place()));
    excerpt.marks.add(new Mark("found", result.place()));
    result
        .related()
        .ifPresent(
            other -> {
              lines.putAll(lines(other));
              excerpt.marks.add(new Mark("related", other));
            });
    excerpt.write(lines);
    return excerpt.html.append("</pre>\n").toString();
  }

  private static Map<Integer, String> lines(Result.Place place) {
    Map<Integer, String> lines = new TreeMap<>();
    int number = place.contextLine();
    for (String line : place.context().lines().toList()) {
      lines.put(number++, line);
    }
    return lines;
  }

  private void write(TreeMap<Integer, String> lines) {
    int previous = lines.firstKey() - 1;
    for (Map.Entry<Integer, String> line : lines.entrySet()) {
      if (line.getKey() != previous + 1) {
        html.append("<span class=\"gap\">      …</span>\n");
      }
      previous = line.getKey();
      html.append("<span class=\"no\">").append(String.format("%5d ", line.getKey()));
      html.append("</span>");
      writeLine(line.getKey(), line.getValue());
      html.append('\n');
    }
  }

  private void writeLine(int number, String text) {
    String open = "";
    for (int i = 0; i < text.length(); i++) {
      String kind = kindAt(number, i + 1);
      if (!kind.equals(open)) {
        html.append(open.isEmpty() ? "" : "</mark>");
        html.append(kind.isEmpty() ? "" : "<mark class=\"" + kind + "\">");
        open = kind;
      }
      html.append(HtmlReport.escape(text.substring(i, i + 1)));
    }
    html.append(open.isEmpty() ? "" : "</mark>");
  }

  private String kindAt(int line, int column) {
    for (Mark mark : marks) {
      Result.Place place = mark.place();
      boolean begun = line > place.line() || (line == place.line() && column >= place.column());
      boolean ended =
          line > place.endLine() || (line == place.endLine() && column >= place.endColumn());
      if (begun && !ended) {
        return mark.kind();
      }
    }
    return "";
  }
}
