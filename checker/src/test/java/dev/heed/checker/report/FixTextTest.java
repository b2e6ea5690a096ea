package dev.heed.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class FixTextTest {
  @Test
  void editsTheTextAndAddsImportsBehindTheLast() throws IOException {
    String source = "package a;\n\nimport java.util.List;\nimport java.util.Map;\n\nclass A {}\n";

    assertThat(fixed(source))
        .isEqualTo(
            "package a;\n\nimport java.util.List;\nimport java.util.Map;\nimport b.B;\n"
                + "import static c.C.d;\n\nclass Z {}\n");
  }

  @Test
  void addsNoImportThatIsThere() throws IOException {
    assertThat(fixed("import static c.C.d;\nimport b.B;\n\nclass A {}\n"))
        .isEqualTo("import static c.C.d;\nimport b.B;\n\nclass Z {}\n");
  }

  @Test
  void addsImportsBehindThePackage() throws IOException {
    assertThat(fixed("package a;\nclass A {}\n"))
        .isEqualTo("package a;\nimport b.B;\nimport static c.C.d;\nclass Z {}\n");
  }

  @Test
  void addsImportsWhereAllIsOnOneLine() throws IOException {
    assertThat(fixed("package a; class A {}"))
        .isEqualTo("package a;\nimport b.B;\nimport static c.C.d; class Z {}");
  }

  @Test
  void addsImportsToAFileThatHasNeither() throws IOException {
    assertThat(fixed("class A {}\n")).isEqualTo("import b.B;\nimport static c.C.d;\nclass Z {}\n");
  }

  @Test
  void namesAFixThatDoesNotNameItself() throws IOException {
    CompilationUnitTree unit = parse("class A {}");
    SuggestedFix silent = SuggestedFix.replace(unit.getTypeDecls().get(0), "");
    SuggestedFix telling =
        SuggestedFix.builder().replace(0, 1, "").setShortDescription("Wait for it").build();

    assertThat(FixText.of(silent, unit).orElseThrow())
        .isEqualTo(new FixText("Fix", List.of(new FixText.Edit(0, 10, ""))));
    assertThat(FixText.of(telling, unit).orElseThrow().description()).isEqualTo("Wait for it");
  }

  private static String fixed(String source) throws IOException {
    CompilationUnitTree unit = parse(source);
    ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
    SuggestedFix fix =
        SuggestedFix.builder()
            .addStaticImport("c.C.d")
            .addImport("b.B")
            .replace(type, "class Z {}")
            .build();
    StringBuilder text = new StringBuilder(source);
    List<FixText.Edit> edits = FixText.of(fix, unit).orElseThrow().edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      text.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).text());
    }
    return text.toString();
  }

  private static CompilationUnitTree parse(String source) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE) {
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
