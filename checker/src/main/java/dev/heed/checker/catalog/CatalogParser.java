package dev.heed.checker.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads catalog files.
 *
 * <pre>
 * file      = { line }
 * line      = [ model ] [ "#" comment ]            a comment starts a line or follows white space
 * model     = role type [ "#" member [ "(" [ parameter { "," parameter } ] ")" ] ] { key "=" value }
 * role      = a word of {@link Role}, such as async, may-drop, returns-receiver
 * type      = fully qualified name, nested types with ".", or the end of one
 * member    = name | "*" | "&lt;init&gt;"
 * parameter = simple or fully qualified name of the erased type | "*"
 * value     = word | '"' text '"'
 * </pre>
 */
public final class CatalogParser {
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
      String line = Line.withoutComment(lines.get(i)).strip();
      if (!line.isEmpty()) {
        parseLine(line, file + ":" + (i + 1)).ifPresent(models::add);
      }
    }
    return models;
  }

  private Optional<Model> parseLine(String text, String origin) {
    Line line = new Line(text);
    String word = line.readAll(c -> isLowerCase(c) || c == '-');
    String type = line.readSpace() ? name(line, true) : "";
    String member = line.read('#') ? member(line) : null;
    boolean isOverload = member != null && line.read('(');
    String parameters = isOverload ? line.readTo(')') : "";
    Map<String, String> attributes = attributes(line);
    if (word.isEmpty()
        || type.isEmpty()
        || (member != null && member.isEmpty())
        || parameters == null
        || attributes == null
        || !line.isAtEnd()) {
      return malformed(origin, text, "expected 'role type[#member[(parameters)]] [key=value …]'");
    }
    Optional<Role> role = Role.ofWord(word);
    if (role.isEmpty()) {
      return malformed(origin, text, "unknown role '" + word + "'");
    }
    for (String key : attributes.keySet()) {
      if (!role.get().attributes().contains(key)) {
        return malformed(origin, text, "'" + word + "' has no attribute '" + key + "'");
      }
    }
    return Optional.of(
        new Model(
            role.get(),
            type,
            member == null ? "" : member,
            isOverload ? Optional.of(parameters(parameters)) : Optional.empty(),
            attributes,
            origin));
  }

  private static boolean isLowerCase(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** Reads a name; empty where there is none. */
  private static String name(Line line, boolean dots) {
    String name =
        line.readAll(
            c -> Character.isLetterOrDigit(c) || c == '_' || c == '$' || (dots && c == '.'));
    return name.isEmpty() || Character.isDigit(name.charAt(0)) || name.charAt(0) == '.' ? "" : name;
  }

  private static String member(Line line) {
    if (line.read('*')) {
      return "*";
    }
    if (line.read('<')) {
      return name(line, false).equals("init") && line.read('>') ? "<init>" : "";
    }
    return name(line, false);
  }

  private static List<String> parameters(String text) {
    List<String> parameters = new ArrayList<>();
    for (String parameter : text.isBlank() ? new String[0] : text.split(",")) {
      parameters.add(parameter.strip());
    }
    return List.copyOf(parameters);
  }

  /** Reads the attributes; null where something else comes. */
  private static Map<String, String> attributes(Line line) {
    Map<String, String> attributes = new LinkedHashMap<>();
    while (line.readSpace()) {
      String key = line.readAll(CatalogParser::isLowerCase);
      String value =
          key.isEmpty() || !line.read('=')
              ? null
              : line.read('"') ? line.readTo('"') : bareValue(line);
      if (value == null) {
        return null;
      }
      attributes.put(key, value);
    }
    return attributes;
  }

  private static String bareValue(Line line) {
    String value = line.readAll(c -> !Character.isWhitespace(c) && c != '"');
    return value.isEmpty() ? null : value;
  }

  private Optional<Model> malformed(String origin, String line, String why) {
    problems.accept(origin + ": " + why + " in '" + line + "'");
    return Optional.empty();
  }
}
