package dev.heed.cli;

import java.util.Comparator;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One thing that javac or a check said.
 *
 * @param file where it is, as the user knows it; empty when it is nowhere
 * @param line counted from 1
 * @param level {@code error}, {@code warning} or {@code note}, as javac says
 * @param rule the check, when a check said it
 * @param message all lines, the first of which begins with {@code [Rule]} for a check's
 * @param excerpt the line of source and the caret below it
 */
record Issue(
    String file,
    long line,
    long column,
    String level,
    Optional<String> rule,
    String message,
    Optional<String> excerpt) {

  static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::file)
          .thenComparing(Issue::line)
          .thenComparing(issue -> issue.rule().orElse(""))
          .thenComparing(Issue::column)
          .thenComparing(Issue::message);

  static Issue of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return new Issue(
        source == null ? "" : source.getName(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        level(diagnostic.getKind()),
        rule(diagnostic),
        diagnostic.getMessage(null).stripTrailing(),
        Excerpt.of(diagnostic));
  }

  /** The way javac prints it. */
  String text() {
    String[] lines = message.split("\n", 2);
    StringBuilder text = new StringBuilder(headline());
    excerpt.ifPresent(shown -> text.append('\n').append(shown));
    if (lines.length > 1) {
      text.append('\n').append(lines[1].stripTrailing());
    }
    return text.toString();
  }

  /** The first line of it. */
  String headline() {
    String place = line == Diagnostic.NOPOS ? "" : file + ":" + line + ": ";
    return place + level + ": " + message.split("\n", 2)[0].stripTrailing();
  }

  private static String level(Diagnostic.Kind kind) {
    return switch (kind) {
      case ERROR -> "error";
      case WARNING, MANDATORY_WARNING -> "warning";
      default -> "note";
    };
  }

  /** Error Prone's own keys end so; a crash of it has another one and stays an error of javac's. */
  private static Optional<String> rule(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(null);
    return diagnostic.getCode().endsWith(".error.prone") && text.startsWith("[")
        ? Optional.of(text.substring(1, text.indexOf(']')))
        : Optional.empty();
  }
}
