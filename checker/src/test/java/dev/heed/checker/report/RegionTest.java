package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Where a call is when its file can be read no more; ReporterTest has the others. */
final class RegionTest {
  private static final String CODE =
      """
      class A {
        Object f() {
          return new Object()
              .toString();
        }
      }
      """;

  @Test
  void saysWhereACallIsInAFileThatIsGone() throws IOException {
    Vanishing file = new Vanishing();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    file.isGone = true;
    TreePath call = call(unit);

    Region region =
        Region.of(
            call.getLeaf(),
            VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext())
                .withPath(call));

    assertThat(region.sarif())
        .containsEntry("startLine", 4L)
        .containsEntry("endLine", 4L)
        .containsEntry("endColumn", 20L)
        .containsEntry("snippet", Map.of("text", ""));
    assertThat(region.context()).containsEntry("snippet", Map.of("text", ""));
  }

  private static TreePath call(CompilationUnitTree unit) {
    TreePath[] found = new TreePath[1];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        found[0] = getCurrentPath();
        return null;
      }
    }.scan(unit, null);
    return found[0];
  }

  private static final class Vanishing extends SimpleJavaFileObject {
    private boolean isGone;

    Vanishing() {
      super(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      if (isGone) {
        throw new IOException("gone");
      }
      return CODE;
    }
  }
}
