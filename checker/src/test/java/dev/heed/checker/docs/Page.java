package dev.heed.checker.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown page of the documentation. */
record Page(Path file, List<String> lines) {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ORIGIN = Pattern.compile("<!-- (testdata/\\S+) -->");

  static Page of(String name) {
    Path file = ROOT.resolve(name);
    try {
      return new Page(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Java block, the section that it stands in and the file that it says it is from. */
  record Block(String section, String origin, List<String> lines) {
    Path file() {
      return ROOT.resolve(origin);
    }
  }

  List<String> headings() {
    return lines.stream().filter(line -> line.startsWith("## ")).map(l -> l.substring(3)).toList();
  }

  /** The first line that is text. */
  String firstSentence() {
    return lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
  }

  List<Block> javaBlocks() {
    List<Block> blocks = new ArrayList<>();
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) {
        section = lines.get(i).substring(3);
      }
      if (lines.get(i).equals("```java")) {
        int end = lines.subList(i, lines.size()).indexOf("```") + i;
        blocks.add(new Block(section, origin(i), lines.subList(i + 1, end)));
      }
    }
    return blocks;
  }

  private String origin(int fence) {
    Matcher matcher = ORIGIN.matcher(fence == 0 ? "" : lines.get(fence - 1));
    return matcher.matches() ? matcher.group(1) : "";
  }

  /** What stands between the markers of the generated part. */
  String generated() {
    String text = String.join("\n", lines);
    int start = text.indexOf(BEGIN) + BEGIN.length();
    return text.substring(start, text.indexOf(END)).strip();
  }

  /** Replaces the generated part. */
  void generate(String part) throws IOException {
    String text = String.join("\n", lines);
    int start = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        file,
        text.substring(0, start) + "\n" + part + "\n" + text.substring(text.indexOf(END)) + "\n");
  }

  private static final String BEGIN = "<!-- generated -->";
  private static final String END = "<!-- end of the generated part -->";
}
