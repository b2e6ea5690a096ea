package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

final class SourceLinesTest {
  @Test
  void countsLinesWhereJavacKeepsNone() throws IOException {
    CompilationUnitTree unit = Code.of("int a;\nint b;").file().unit();
    LineMap counted = SourceLines.of(withoutLines(unit));
    String text = unit.getSourceFile().getCharContent(true).toString();

    for (int position = 0; position < text.length(); position++) {
      assertThat(counted.getLineNumber(position))
          .isEqualTo(unit.getLineMap().getLineNumber(position));
    }
  }

  private static CompilationUnitTree withoutLines(CompilationUnitTree unit) {
    return (CompilationUnitTree)
        Proxy.newProxyInstance(
            SourceLinesTest.class.getClassLoader(),
            new Class<?>[] {CompilationUnitTree.class},
            (proxy, method, arguments) ->
                method.getName().equals("getLineMap") ? null : method.invoke(unit, arguments));
  }
}
