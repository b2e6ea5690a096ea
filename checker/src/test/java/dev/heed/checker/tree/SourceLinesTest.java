package dev.heed.checker.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
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

  @Test
  void putsAllOfAFileThatIsGoneOnOneLine() throws IOException {
    CompilationUnitTree unit = Code.of("int a;\nint b;").file().unit();
    LineMap counted = SourceLines.of(with(unit, "getSourceFile", gone(), "getLineMap", null));

    assertThat(counted.getLineNumber(0)).isEqualTo(1);
    assertThat(counted.getLineNumber(100)).isEqualTo(1);
    assertThat(counted.getStartPosition(1)).isZero();
  }

  private static JavaFileObject gone() {
    return new SimpleJavaFileObject(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        throw new IOException("gone");
      }
    };
  }

  private static CompilationUnitTree withoutLines(CompilationUnitTree unit) {
    return with(unit, "getLineMap", null);
  }

  /** The file, but for what these methods return. */
  private static CompilationUnitTree with(CompilationUnitTree unit, Object... answers) {
    Map<String, Object> other = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      other.put((String) answers[i], answers[i + 1]);
    }
    return (CompilationUnitTree)
        Proxy.newProxyInstance(
            SourceLinesTest.class.getClassLoader(),
            new Class<?>[] {CompilationUnitTree.class},
            (proxy, method, arguments) ->
                other.containsKey(method.getName())
                    ? other.get(method.getName())
                    : method.invoke(unit, arguments));
  }
}
