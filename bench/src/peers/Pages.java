package peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables, each between a pair of comments that names it. */
record Pages(List<CaseFile> cases, List<Tool> tools) {
  /** The page with its tables as they are now. */
  String in(String page) {
    String text = page;
    text = between(text, "found", rows(file -> file.wrong().size(), Pages::found));
    text = between(text, "false alarms", rows(file -> file.right().size(), Pages::blamed));
    return between(text, "summary", summary());
  }

  /** One line for each tool, over all cases. */
  String summary() {
    int wrong = sum(cases, file -> file.wrong().size());
    int right = sum(cases, file -> file.right().size());
    List<String> lines = new ArrayList<>();
    lines.add("| tool | found of " + wrong + " | false alarms on " + right + " |");
    lines.add("|---|---|---|");
    for (Tool tool : tools) {
      int found = sum(cases, file -> found(tool, file));
      int blamed = sum(cases, file -> blamed(tool, file));
      lines.add(
          "| %s | %s | %s |".formatted(tool.title(), share(found, wrong), share(blamed, right)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String rows(ToIntFunction<CaseFile> all, ToIntBiFunction<Tool, CaseFile> hits) {
    Map<String, List<CaseFile>> folders =
        cases.stream()
            .collect(Collectors.groupingBy(CaseFile::folder, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(row(Stream.concat(Stream.of("folder", "lines"), tools.stream().map(Tool::title))));
    lines.add(row(Stream.generate(() -> "---").limit(tools.size() + 2L)).replace(" ", ""));
    folders.forEach((folder, files) -> lines.add(row(folder, files, all, hits)));
    lines.add(row("all", cases, all, hits));
    return String.join("\n", lines) + "\n";
  }

  private String row(
      String name,
      List<CaseFile> files,
      ToIntFunction<CaseFile> all,
      ToIntBiFunction<Tool, CaseFile> hits) {
    return row(
        Stream.concat(
            Stream.of(name, String.valueOf(sum(files, all))),
            tools.stream()
                .map(tool -> sum(files, file -> hits.applyAsInt(tool, file)))
                .map(String::valueOf)));
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static int found(Tool tool, CaseFile file) {
    return file.found(tool.in(file));
  }

  private static int blamed(Tool tool, CaseFile file) {
    return file.blamed(tool.in(file));
  }

  private static int sum(List<CaseFile> files, ToIntFunction<CaseFile> count) {
    return files.stream().mapToInt(count).sum();
  }

  private static String share(int part, int whole) {
    return "%d (%.0f %%)".formatted(part, 100.0 * part / whole);
  }

  private static String between(String page, String name, String table) {
    String start = "<!-- peers: " + name + " -->\n";
    int from = page.indexOf(start);
    int to = page.indexOf("<!-- end", from);
    return from < 0 ? page : page.substring(0, from + start.length()) + table + page.substring(to);
  }
}
