package dev.heed.checker.report;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.heed.checker.tree.SourceLines;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The characters of a source file that a tree covers.
 *
 * <p>It begins on the line that javac names in its message, so that a report and the console agree
 * about a call that is spread over lines.
 */
record Region(int start, int end, LineMap lines, CharSequence source) {
  private static final int CONTEXT = 3;

  static Region of(Tree tree, VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    LineMap lines = SourceLines.of(unit);
    CharSequence source = state.getSourceCode() == null ? "" : state.getSourceCode();
    JCTree node = (JCTree) tree;
    int start = node.getStartPosition();
    int preferred = node.getPreferredPosition();
    if (preferred > start && lines.getLineNumber(preferred) != lines.getLineNumber(start)) {
      start = (int) lines.getStartPosition(lines.getLineNumber(preferred));
      int known = Math.min(preferred, source.length());
      while (start < known && Character.isWhitespace(source.charAt(start))) {
        start++;
      }
    }
    return new Region(start, Math.max(start, state.getEndPosition(tree)), lines, source);
  }

  /** The text, as it stands in the file. */
  String text() {
    return text(start, end);
  }

  /** Nothing of a file that can be read no more. */
  private String text(int from, int to) {
    int last = Math.min(to, source.length());
    return source.subSequence(Math.min(from, last), last).toString();
  }

  long startLine() {
    return lines.getLineNumber(start);
  }

  /** The SARIF object. */
  Map<String, Object> sarif() {
    Map<String, Object> region = new LinkedHashMap<>(bounds(start, end));
    region.put("snippet", Map.of("text", text()));
    return region;
  }

  /** The SARIF object of the whole lines around. */
  Map<String, Object> context() {
    long last = lines.getLineNumber(Math.max(start, end - 1)) + CONTEXT;
    int from = (int) lines.getStartPosition(Math.max(1, startLine() - CONTEXT));
    int to = from;
    while (to < source.length() && lines.getLineNumber(to) <= last) {
      to++;
    }
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", lines.getLineNumber(from));
    region.put("endLine", lines.getLineNumber(Math.max(from, to - 1)));
    region.put("snippet", Map.of("text", text(from, to)));
    return region;
  }

  /** Bounds of any stretch of the same file. */
  Map<String, Object> bounds(int from, int to) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    bounds.put("startLine", lines.getLineNumber(from));
    bounds.put("startColumn", column(from));
    bounds.put("endLine", lines.getLineNumber(to));
    bounds.put("endColumn", column(to));
    return bounds;
  }

  /** In UTF-16 units from 1; javac's own columns count a tab as more than one. */
  private long column(int position) {
    return position - lines.getStartPosition(lines.getLineNumber(position)) + 1;
  }
}
