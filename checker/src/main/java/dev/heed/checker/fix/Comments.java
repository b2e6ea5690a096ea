package dev.heed.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments in code of which a fix keeps only some parts: they stand above what comes instead,
 * and the one behind the first part on its line stays behind.
 */
final class Comments {
  private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*(?s:.*?)\\*/");

  private final List<String> above = new ArrayList<>();
  private String behind = "";

  /** The comments between the positions, outside of the parts. */
  Comments(int start, int end, List<? extends Tree> parts, VisitorState state) {
    String source = String.valueOf(state.getSourceCode());
    int at = start;
    for (Tree part : parts) {
      add(source.substring(at, ASTHelpers.getStartPosition(part)), at != start);
      at = state.getEndPosition(part);
    }
    add(source.substring(at, end), at != start);
  }

  private void add(String text, boolean isBehindAPart) {
    Matcher comment = COMMENT.matcher(text);
    while (comment.find()) {
      boolean isOnTheLine = !text.substring(0, comment.start()).contains("\n");
      if (isBehindAPart && isOnTheLine && above.isEmpty() && behind.isEmpty()) {
        behind = " " + comment.group();
      } else {
        above.add(comment.group());
      }
    }
  }

  boolean isEmpty() {
    return above.isEmpty() && behind.isEmpty();
  }

  /** The code with the comments. */
  String around(String code) {
    StringBuilder all = new StringBuilder();
    above.forEach(comment -> all.append(comment).append('\n'));
    return all.append(code).append(behind).toString();
  }
}
