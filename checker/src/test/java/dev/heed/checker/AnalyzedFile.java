package dev.heed.checker;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One file as javac hands it to the rules. */
public record AnalyzedFile(CompilationUnitTree unit, VisitorState state) {

  /** The file with this text. */
  public static AnalyzedFile of(String source) throws IOException {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file(source)));
    CompilationUnitTree unit = task.parse().iterator().next();
    task.analyze();
    return new AnalyzedFile(
        unit,
        VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext())
            .withPath(new TreePath(unit)));
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Generated.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
