package dev.heed.checker.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.tools.javac.util.Position;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The lines of a file, also where javac keeps none. */
public final class SourceLines {
  private SourceLines() {}

  /** With {@code -g:none}, which Ant gives by itself, javac's own map is null. */
  public static LineMap of(CompilationUnitTree unit) {
    if (unit.getLineMap() != null) {
      return unit.getLineMap();
    }
    try {
      char[] source = unit.getSourceFile().getCharContent(true).toString().toCharArray();
      return Position.makeLineMap(source, source.length, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
