package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.heed.checker.AnalyzedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in a report where a file, a member or a severity is out of the ordinary. */
final class SourceNameTest {
  @TempDir private Path folder;

  @Test
  void namesAFileThatIsNoPathByItsPackage() throws IOException {
    assertThat(SourceName.of(unit("jar:/x/y\0/A.java", "package x.y; class A {}")))
        .isEqualTo(new SourceName(Path.of(""), "x/y/A.java"));
  }

  @Test
  void findsNothingByANameThatIsNoUri() {
    assertThat(SourceName.exists(folder, "a%zz.java")).isFalse();
    assertThat(SourceName.exists(folder, ".")).isTrue();
  }

  @Test
  void aPlaceOutsideOfAllMembersHasTheNameOfTheClass() throws IOException {
    AnalyzedFile file = AnalyzedFile.of("package a; class A {}");
    TreePath type = new TreePath(new TreePath(file.unit()), file.unit().getTypeDecls().get(0));

    assertThat(MemberName.of(type, file.state().getTypes())).isEqualTo("a.A#");
  }

  @Test
  void aSuggestionIsANote() {
    assertThat(Sarif.level(SeverityLevel.SUGGESTION)).isEqualTo("note");
    assertThat(Sarif.level(SeverityLevel.WARNING)).isEqualTo("warning");
  }

  private static CompilationUnitTree unit(String name, String source) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public String getName() {
            return name;
          }

          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(file));
    return task.parse().iterator().next();
  }
}
