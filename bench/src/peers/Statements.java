package peers;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The simple statements of a file, by the lines that they span. */
record Statements(List<Span> spans) {
  /** The first and last line of a statement. */
  record Span(int first, int last) {
    boolean has(int line) {
      return first <= line && line <= last;
    }
  }

  static Statements of(Path file) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
      List<Span> spans = new ArrayList<>();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        collector(unit, positions, spans).scan(unit, null);
      }
      return new Statements(spans);
    }
  }

  /** Whether the lines are one, or the innermost statement around both is the same. */
  boolean share(int one, int other) {
    return one == other || innermost(one).isPresent() && innermost(one).equals(innermost(other));
  }

  private Optional<Span> innermost(int line) {
    return spans.stream()
        .filter(span -> span.has(line))
        .min(Comparator.comparing(span -> span.last() - span.first()));
  }

  private static TreeScanner<Void, Void> collector(
      CompilationUnitTree unit, SourcePositions positions, List<Span> spans) {
    return new TreeScanner<>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof ExpressionStatementTree
            || tree instanceof ReturnTree
            || tree instanceof VariableTree) {
          spans.add(
              new Span(
                  line(positions.getStartPosition(unit, tree)),
                  line(positions.getEndPosition(unit, tree))));
        }
        return super.scan(tree, unused);
      }

      private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
      }
    };
  }
}
