package dev.heed.checker.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.heed.checker.Analysis;
import dev.heed.checker.AnalyzedFile;
import dev.heed.checker.tree.CallWalk;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts the work that is done on a file: how many calls are visited, and how many graphs built.
 */
final class WorkTest {
  private static final String NEVER =
      """
        void neither%1$d(Sink s) { s.size(); s.name(); }
        void flushes%1$d(Sink s) { s.flush(); s.size(); }
        void closes%1$d(Sink s) { s.size(); s.close(); }
        void before%1$d(Sink s) { s.close(); s.flush(); }
        void apart%1$d(Sink s, boolean b) { if (b) { s.flush(); } else { s.close(); } }
        void leaves%1$d(Sink s, boolean b) { if (b) { s.flush(); return; } s.close(); }
        void picks%1$d(Sink s, int i) {
          switch (i) { case 1: s.flush(); break; case 2: s.close(); break; default: s.size(); }
        }
        void raises%1$d(Sink s) {
          if (s.size() == 0) { s.flush(); throw new IllegalStateException(s.name()); }
          s.close();
        }
        void passes%1$d(Sink s) { before%1$d(s); }
        void chooses%1$d(Sink s, int i) {
          switch (i) { case 1 -> s.flush(); case 2 -> s.close(); default -> s.size(); }
        }
        void catches%1$d(Sink s) {
          try { s.size(); } catch (IllegalStateException e) { s.close(); }
          s.flush();
        }
        void ends%1$d(Sink s) { try { s.size(); } finally { s.close(); } s.flush(); }
        void gives%1$d(Sink s) { s.flush(); release(); }
        void asks%1$d(List<Sink> l, Sink s) {
          s.close();
          l.forEach(Sink::flush);
          l.forEach(Sink::size);
        }
      """;
  private static final int CALLS_OF_NEVER = 37;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void buildsNoGraphWhereNoCloseCanRunBehindAFlush(int copies) throws IOException {
    Work work = Work.on(source(NEVER, copies));

    assertThat(work.suspects).isEmpty();
    assertThat(work.graphs).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void visitsEveryCallOnce(int copies) throws IOException {
    Work work = Work.on(source(NEVER, copies));

    // And the one that javac puts into the constructor.
    assertThat(work.calls).isEqualTo(CALLS_OF_NEVER * copies + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "straight, 's.flush(); s.close();'",
    "loop, 'for (int i = 0; i < 9; i++) { s.close(); s.flush(); }'",
    "endless, 'while (true) { while (s.size() > 0) { s.close(); s.flush(); if (b) return; } }'",
    "resources, 'try (s) { s.flush(); }'",
    "broken, 'do { if (b) { s.flush(); break; } return; } while (true); s.close();'",
    "continued, 'while (s.size() > 0) { if (b) { s.close(); } s.flush(); continue; }'",
    "named, 'out: { if (b) { s.flush(); break out; } return; } s.close();'",
    "caught, 'try { s.flush(); throw new RuntimeException(); } catch (RuntimeException e) { s.close(); }'",
    "final, 'try { s.flush(); return; } finally { s.close(); }'",
    "through, 'switch (s.size()) { case 1: s.flush(); case 2: s.close(); }'",
    "yielded, 'int i = switch (s.size()) { case 1: s.flush(); yield 1; default: yield 2; }; s.close();'",
    "chosen, 'int i = b ? s.flush().hashCode() : 2; s.close();'",
    "nested, 's.take(s.flush()).close();'",
    "arrow, 'switch (s.size()) { case 1 -> s.flush(); default -> s.name(); } s.close();'",
    "failed, 'try { s.size(); } catch (RuntimeException e) { s.flush(); } s.close();'"
  })
  void buildsOneWhereACloseCan(String name, String body) throws IOException {
    Work work = Work.on(source("void " + name + "%1$d(Sink s, boolean b) { " + body + " }\n", 1));

    assertThat(work.suspects).containsExactly(name + "0");
  }

  @Test
  void buildsOneForWhatHelpersDoTogether() throws IOException {
    String both = "void both%1$d(Sink s) { s.close(); s.flush(); }\n";
    String twice = "void twice%1$d(Sink s) { both%1$d(s); both%1$d(s); }\n";

    assertThat(Work.on(source(both + twice, 1)).suspects).containsExactly("twice0");
  }

  @Test
  void buildsOneForEachSuchMethodAndHelperHoweverOftenItIsCalled() throws IOException {
    String calls =
        """
          void helper%1$d(Sink s) { s.flush(); }
          void calls%1$d(Sink s) { helper%1$d(s); helper%1$d(s); s.close(); neither%1$d(s); }
        """;

    assertThat(Work.on(source(calls + NEVER, 10)).graphs).isEqualTo(2 * 10);
    assertThat(Work.on(source(calls + NEVER, 100)).graphs).isEqualTo(2 * 100);
  }

  private static String source(String members, int copies) {
    return """
    import java.util.List;
    import java.util.concurrent.CompletableFuture;
    class Generated {
      void release() {}
      interface Sink extends AutoCloseable {
        CompletableFuture<Void> flush();
        Sink take(Object any);
        int size();
        String name();
        @Override void close();
      }
    """
        + IntStream.range(0, copies).mapToObj(members::formatted).collect(Collectors.joining())
        + "}";
  }

  /** What was done on one file. */
  private record Work(int calls, List<String> suspects, int graphs) {
    static Work on(String source) throws IOException {
      AnalyzedFile file = AnalyzedFile.of(source);
      return count(file.unit(), file.state());
    }

    private static Work count(CompilationUnitTree unit, VisitorState state) {
      int[] calls = {0};
      CallWalk.over(unit, (call, walk) -> calls[0]++);
      Analysis analysis = Analysis.of(ErrorProneFlags.empty());
      Calls known = new Calls(analysis, new Hints(analysis.catalog()), state);
      Unit bodies = Unit.of(known, state);
      List<TreePath> suspects = new Suspects(bodies, known, state).all();
      BodyAnalysis flow = new BodyAnalysis(bodies, known, state);
      suspects.forEach(flow::run);
      return new Work(calls[0], suspects.stream().map(Work::name).toList(), flow.graphs());
    }

    private static String name(TreePath body) {
      return ((MethodTree) body.getLeaf()).getName().toString();
    }
  }
}
