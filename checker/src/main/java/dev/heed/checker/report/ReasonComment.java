package dev.heed.checker.report;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ModifiersTree;
import java.util.Optional;

/** The comment that says why an annotation is there; Javadoc is about something else. */
final class ReasonComment {
  private final String source;

  private ReasonComment(String source) {
    this.source = source;
  }

  /** The comment behind the annotation, or else above it, or else above its neighbours. */
  static Optional<String> of(AnnotationTree tree, ModifiersTree modifiers, VisitorState state) {
    ReasonComment comments = new ReasonComment(String.valueOf(state.getSourceCode()));
    return comments
        .behind(state.getEndPosition(tree))
        .or(() -> comments.above(ASTHelpers.getStartPosition(tree)))
        .or(() -> comments.above(ASTHelpers.getStartPosition(modifiers)));
  }

  /** The text without its line breaks; empty when there is nothing in it. */
  static Optional<String> oneLine(String text) {
    return Optional.of(text.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty());
  }

  private Optional<String> behind(int end) {
    String line = source.substring(end, lineEnd(end)).strip();
    if (line.startsWith("//")) {
      return text(line);
    }
    int open = source.indexOf("/*", end);
    return line.startsWith("/*")
        ? text(source.substring(open, source.indexOf("*/", open + 2) + 2))
        : Optional.empty();
  }

  private Optional<String> above(int start) {
    int bottom = lineStart(start);
    int top = bottom;
    while (top > 0 && line(top - 1).startsWith("//")) {
      top = lineStart(top - 1);
    }
    return text(source.substring(top, bottom)).or(() -> blockAbove(bottom));
  }

  private Optional<String> blockAbove(int lineStart) {
    if (lineStart == 0 || !line(lineStart - 1).endsWith("*/")) {
      return Optional.empty();
    }
    int open = source.lastIndexOf("/*", lineStart);
    boolean alone = open >= 0 && source.substring(lineStart(open), open).isBlank();
    return alone && !source.startsWith("/**", open)
        ? text(source.substring(open, lineStart))
        : Optional.empty();
  }

  /** The line that the place is on. */
  private String line(int at) {
    return source.substring(lineStart(at), lineEnd(at)).strip();
  }

  private int lineStart(int at) {
    return source.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = source.indexOf('\n', at);
    return end < 0 ? source.length() : end;
  }

  private static Optional<String> text(String comment) {
    return oneLine(comment.replaceAll("(^|\\s)//+|(^|\n)\\s*/?\\*+(?!/)|\\*+/\\s*$", "$1 "));
  }
}
