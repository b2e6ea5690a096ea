package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.heed.checker.Analysis;
import dev.heed.checker.AnalyzedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calls of a file show before any body is followed. */
final class UnitTest {
  private static final int DEEP = 24;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s.flush(); s.close();",
        "try (s) { s.flush(); }",
        "all.forEach(Sink::flush); all.forEach(Sink::close);",
        "s.write(new Object() { void completed(Integer i) {} }); s.close();"
      })
  void bothEndsCanMeet(String body) throws IOException {
    assertThat(hasBothEnds(body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s.flush();",
        "s.close();",
        "try (s) { s.size(); } s.close();",
        "s.write(s); s.close();",
        "all.forEach(Sink::size); all.forEach(Sink::close);"
      })
  void oneEndIsMissing(String body) throws IOException {
    assertThat(hasBothEnds(body)).isFalse();
  }

  /** Whatever the order in which the bodies are looked at, and whatever each does besides. */
  @ParameterizedTest
  @CsvSource({
    "'', flush, true, false, false",
    "'', close, false, true, false",
    "'', await, false, false, false",
    "s.await();, flush, true, false, false",
    "s.await();, close, false, true, false"
  })
  void theLastOfManyHelpersTells(
      String besides, String last, boolean flushes, boolean closes, boolean indifferent)
      throws IOException {
    String helpers =
        IntStream.range(0, DEEP)
            .mapToObj(i -> "void step%d(Sink s) { %sstep%d(s); }\n".formatted(i, besides, i + 1))
            .collect(Collectors.joining());
    AnalyzedFile file =
        AnalyzedFile.of(
            source(helpers + "void step%d(Sink s) { s.%s(); }\n".formatted(DEEP, last)));
    Calls calls = calls(file);
    Unit unit = Unit.of(calls, file.state());

    for (TreePath path : methods(file)) {
      MethodTree method = (MethodTree) path.getLeaf();
      if (method.getName().toString().startsWith("step")) {
        assertThat(unit.flushes(ASTHelpers.getSymbol(method))).isEqualTo(flushes);
        assertThat(unit.closes(ASTHelpers.getSymbol(method))).isEqualTo(closes);
        assertThat(unit.isIndifferent(method)).isEqualTo(indifferent);
        assertThat(unit.hasNoEnds(method)).isEqualTo(!flushes && !closes);
      }
    }
  }

  @Test
  void onlyWhatHasBothEndsIsASuspect() throws IOException {
    AnalyzedFile file =
        AnalyzedFile.of(
            source(
                """
                void both(Sink s) { s.flush(); s.close(); }
                void flushes(Sink s) { s.flush(); }
                void closes(Sink s) { s.close(); }
                """));

    assertThat(Unit.of(calls(file), file.state()).withBothEnds())
        .extracting(path -> ((MethodTree) path.getLeaf()).getName().toString())
        .containsExactly("both");
  }

  private static boolean hasBothEnds(String body) throws IOException {
    AnalyzedFile file =
        AnalyzedFile.of(source("void body(Sink s, List<Sink> all) { " + body + " }\n"));
    Calls calls = calls(file);
    return Unit.hasBothEnds(ends(file), calls);
  }

  private static Calls calls(AnalyzedFile file) {
    Analysis analysis = Analysis.of(ErrorProneFlags.empty());
    return new Calls(analysis, new Hints(analysis.catalog()), file.state());
  }

  private static String source(String members) {
    return """
    import java.util.List;
    import java.util.concurrent.CompletableFuture;
    class Generated {
      interface Sink extends AutoCloseable {
        CompletableFuture<Void> flush();
        void write(Object what);
        void await();
        int size();
        @Override void close();
      }
    """
        + members
        + "}";
  }

  private static List<TreePath> ends(AnalyzedFile file) {
    List<TreePath> ends = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        add(tree);
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        add(tree);
        return super.visitMemberReference(tree, unused);
      }

      private void add(ExpressionTree tree) {
        if (!ASTHelpers.getSymbol(tree).isConstructor()) {
          ends.add(getCurrentPath());
        }
      }
    }.scan(new TreePath(file.unit()), null);
    return ends;
  }

  private static List<TreePath> methods(AnalyzedFile file) {
    List<TreePath> methods = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        methods.add(getCurrentPath());
        return super.visitMethod(tree, unused);
      }
    }.scan(new TreePath(file.unit()), null);
    return methods;
  }
}
