package dev.heed.checker.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads catalog files.
 *
 * <pre>
 * file      = { line }
 * line      = [ model ] [ "#" comment ]            a comment starts a line or follows white space
 * model     = role type [ "#" member [ "(" [ parameter { "," parameter } ] ")" ] ] { key "=" value }
 * role      = a word of {@link Role}, such as async, may-drop, returns-receiver
 * type      = fully qualified name, nested types with "."
 * member    = name | "*" | "&lt;init&gt;"
 * parameter = simple or fully qualified name of the erased type | "*"
 * value     = word | '"' text '"'
 * </pre>
 */
public final class CatalogParser {
  private static final Pattern MODEL =
      Pattern.compile(
          "(?<role>[a-z-]+)\\s+(?<type>[\\p{L}_$][\\p{L}\\p{N}_$.]*)"
              + "(?:#(?<member>\\*|<init>|[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "(?<params>\\([^)]*\\))?)?"
              + "(?<attributes>(?:\\s+[a-z]+=(?:\"[^\"]*\"|[^\\s\"]+))*)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=(?:\"([^\"]*)\"|(\\S+))");
  private static final Pattern QUOTED_OR_COMMENT =
      Pattern.compile("\"[^\"]*\"|^#.*$|\\s#(\\s.*)?$");

  private final String file;
  private final Consumer<String> problems;

  /**
   * Creates a parser of one file.
   *
   * @param file the file's name, for messages
   * @param problems takes one message for each malformed line
   */
  public CatalogParser(String file, Consumer<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The models of the file, in its order; malformed lines are reported and left out. */
  public List<Model> parse(List<String> lines) {
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutComment(lines.get(i)).strip();
      if (!line.isEmpty()) {
        parseLine(line, file + ":" + (i + 1)).ifPresent(models::add);
      }
    }
    return models;
  }

  private static String withoutComment(String line) {
    return QUOTED_OR_COMMENT
        .matcher(line)
        .replaceAll(m -> m.group().startsWith("\"") ? Matcher.quoteReplacement(m.group()) : "");
  }

  private Optional<Model> parseLine(String line, String origin) {
    Matcher matcher = MODEL.matcher(line);
    if (!matcher.matches()) {
      return malformed(origin, line, "expected 'role type[#member[(parameters)]] [key=value …]'");
    }
    Optional<Role> role = Role.ofWord(matcher.group("role"));
    if (role.isEmpty()) {
      return malformed(origin, line, "unknown role '" + matcher.group("role") + "'");
    }
    Map<String, String> attributes = attributes(matcher.group("attributes"));
    for (String key : attributes.keySet()) {
      if (!role.get().attributes().contains(key)) {
        return malformed(
            origin, line, "'" + role.get().word() + "' has no attribute '" + key + "'");
      }
    }
    String member = Optional.ofNullable(matcher.group("member")).orElse("");
    return Optional.of(
        new Model(
            role.get(),
            matcher.group("type"),
            member,
            parameters(matcher.group("params")),
            attributes,
            origin));
  }

  private static Optional<List<String>> parameters(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String inner = text.substring(1, text.length() - 1).strip();
    return Optional.of(inner.isEmpty() ? List.of() : List.of(inner.split("\\s*,\\s*")));
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      attributes.put(
          matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
    }
    return attributes;
  }

  private Optional<Model> malformed(String origin, String line, String why) {
    problems.accept(origin + ": " + why + " in '" + line + "'");
    return Optional.empty();
  }
}
