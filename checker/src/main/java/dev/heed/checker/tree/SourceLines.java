package dev.heed.checker.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.tools.javac.util.Position;
import java.io.IOException;
import javax.tools.JavaFileObject;

/** The lines of a file, also where javac keeps none. */
public final class SourceLines {
  /** Without a character there is not even a first line. */
  private static final String ONE_LINE = " ";

  private SourceLines() {}

  /**
   * With {@code -g:none}, which Ant gives by itself, javac's own map is null. All of a file that
   * can be read no more is on its first line.
   */
  public static LineMap of(CompilationUnitTree unit) {
    if (unit.getLineMap() != null) {
      return unit.getLineMap();
    }
    char[] source = textOf(unit.getSourceFile()).toCharArray();
    return Position.makeLineMap(source, source.length, false);
  }

  private static String textOf(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      return ONE_LINE;
    }
  }
}
