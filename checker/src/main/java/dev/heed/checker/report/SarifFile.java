package dev.heed.checker.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report on disk: one result a line, sorted, with nothing in it that another machine or another
 * run would write differently.
 *
 * <p>A compilation replaces what the file says about the sources that it compiled and leaves the
 * rest, so that an incremental build does not forget the findings of what it did not compile again,
 * and several compilations may share a file.
 */
final class SarifFile {
  private static final String HEAD =
      "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
          + "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{";
  private static final String TAIL = "],\"columnKind\":\"utf16CodeUnits\"}]}\n";
  private static final Pattern RESULT =
      Pattern.compile(
          "\\{\"ruleId\":\"(\\w+)\",\"ruleIndex\":\\d+,\"level\":\"\\w+\",\"locations\":\\["
              + "\\{\"physicalLocation\":\\{\"artifactLocation\":\\{\"uri\":\"([^\"]*)\","
              + "\"uriBaseId\":\"%SRCROOT%\"\\},"
              + "\"region\":\\{\"startLine\":(\\d+),\"startColumn\":(\\d+).*\\}",
          // Sources have characters in them that end a line for Pattern and for nobody else.
          Pattern.DOTALL);
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::uri)
          .thenComparing(Line::line)
          .thenComparing(Line::column)
          .thenComparing(Line::rule)
          .thenComparing(Line::text);

  private static final Pattern RULES =
      Pattern.compile("\"invocations\":\\[.*\"rules\":\\[([^]]*)].*\"results\":\\[");

  private final Path file;
  private final Set<Rule> rules;

  /**
   * Creates it without touching the disk.
   *
   * @param rules the rules that took part in this compilation
   */
  SarifFile(Path file, Set<Rule> rules) {
    this.file = file.toAbsolutePath();
    this.rules = rules;
  }

  private record Line(String uri, int line, int column, String rule, String text) {}

  /**
   * Writes the results.
   *
   * @param keeps whether an earlier result stays, by the name of its source
   * @throws IOException also when the file is there and is no report of Heed's
   */
  void write(Collection<Map<String, Object>> results, Predicate<String> keeps) throws IOException {
    // Before there is a file: what cannot be written leaves no empty one behind.
    List<Line> fresh = new ArrayList<>();
    for (Map<String, Object> result : results) {
      fresh.add(parseLine(Json.write(result)));
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    // Several compilations of one JVM share no class of ours, and a file lock knows JVMs only.
    synchronized (("dev.heed.checker.report " + file).intern()) {
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        replace(channel, fresh, keeps);
      }
    }
  }

  private void replace(FileChannel channel, List<Line> fresh, Predicate<String> keeps)
      throws IOException {
    List<Line> lines = new ArrayList<>(fresh);
    String before = read(channel);
    for (Line old : parse(before)) {
      if (keeps.test(old.uri())) {
        lines.add(old);
      }
    }
    lines.sort(ORDER);
    ByteBuffer bytes =
        ByteBuffer.wrap(render(lines, rulesWith(before)).getBytes(StandardCharsets.UTF_8));
    channel.truncate(0);
    channel.position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  private List<Line> parse(String text) throws IOException {
    List<Line> lines = new ArrayList<>();
    if (text.isEmpty()) {
      return lines;
    }
    if (!text.startsWith(HEAD)) {
      throw new IOException("it is there and is not a report of Heed's");
    }
    if (!text.endsWith(TAIL)) {
      throw damaged();
    }
    for (String line : text.split("\n")) {
      if (line.startsWith("{\"ruleId\"")) {
        lines.add(parseLine(line.endsWith(",") ? line.substring(0, line.length() - 1) : line));
      }
    }
    return lines;
  }

  private static IOException damaged() {
    return new IOException("what is there is damaged; delete it and compile everything again");
  }

  private static Line parseLine(String text) throws IOException {
    Matcher matcher = RESULT.matcher(text);
    if (!matcher.matches()) {
      throw damaged();
    }
    return new Line(
        matcher.group(2),
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(4)),
        matcher.group(1),
        text);
  }

  /** The rules that took part in every compilation that the file tells of, with this one. */
  private List<Rule> rulesWith(String before) {
    Matcher earlier = RULES.matcher(before);
    String said = earlier.find() ? earlier.group(1) : "";
    return Arrays.stream(Rule.values())
        .filter(rules::contains)
        .filter(rule -> before.isEmpty() || said.contains("\"" + rule.id() + "\""))
        .toList();
  }

  private static String render(List<Line> lines, List<Rule> rules) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("\"tool\":")
        .append(Json.write(Sarif.tool()))
        .append(",\"invocations\":")
        .append(Json.write(List.of(Sarif.invocation(rules))))
        .append(",\"results\":[\n");
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i).text()).append(i + 1 < lines.size() ? ",\n" : "\n");
    }
    return text.append(TAIL).toString();
  }
}
