package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import dev.heed.checker.AnalyzedFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
    assertThat(of("jar:/x/y\0/A b.java", "package x.y; class A {}"))
        .isEqualTo(new SourceName(folder, "x/y/A%20b.java"));
  }

  @Test
  void namesAFileFromTheCurrentFolderWithoutARepository() throws IOException {
    String below = folder.resolve("src dir/x/A.java").toString();
    String beside = folder.resolveSibling("beside/x/A.java").toString();

    assertThat(of(below, "package x; class A {}"))
        .isEqualTo(new SourceName(folder, "src%20dir/x/A.java"));
    assertThat(of(beside, "package x; class A {}"))
        .isEqualTo(new SourceName(folder.resolveSibling("beside"), "x/A.java"));
  }

  @Test
  void findsNothingByANameThatIsNoUri() {
    assertThat(SourceName.exists(folder, "a%zz.java")).isFalse();
    assertThat(SourceName.exists(folder, "a%00b.java")).isFalse();
    assertThat(SourceName.exists(folder, ".")).isTrue();
  }

  @Test
  void escapesAColonThatWouldEndAScheme() throws IOException {
    Path file = Files.createDirectories(folder.resolve("v:1/a%20b")).resolve("C.java");
    Files.createFile(file);

    SourceName name = of(file.toString(), "class C {}");

    assertThat(name.uri()).isEqualTo("v%3A1/a%2520b/C.java");
    assertThat(SourceUri.path(name.uri())).contains("v:1/a%20b/C.java");
    assertThat(SourceName.exists(folder, name.uri())).isTrue();
  }

  @Test
  void findsWhatAnEarlierVersionNamedWithAColon() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("v:1")).resolve("C.java"));

    assertThat(SourceName.exists(folder, "v:1/C.java")).isTrue();
    assertThat(SourceName.exists(folder, "v:2/C.java")).isFalse();
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

  private SourceName of(String name, String source) throws IOException {
    return SourceName.of(unit(name, source), folder);
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
