package dev.heed.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.CompilationUnitTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.rules.DiscardedAsyncResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails says so once, and keeps all rules quiet where it failed. */
final class FailuresTest {
  private static final String CODE =
      """
      import java.util.concurrent.*;
      class Code {
        void right(ExecutorService pool) {
          pool.submit(() -> {});
        }
        void sabotaged(ExecutorService pool) {
          pool.submit(() -> {});
          pool.shutdown();
        }
        void alsoSabotaged(ExecutorService pool) {
          pool.shutdown();
          pool.submit(() -> {});
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void saysOnceThatItFailedAndLeavesTheMemberAlone() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> said = compile();

    assertThat(said)
        .filteredOn(one -> one.getMessage(null).contains("[DiscardedAsyncResult]"))
        .extracting(Diagnostic::getLineNumber)
        .containsExactly(4L);
    assertThat(said)
        .filteredOn(one -> one.getMessage(null).contains("gave up on a place in"))
        .hasSize(1)
        .allMatch(one -> one.getKind() == Diagnostic.Kind.NOTE)
        .allMatch(one -> one.getMessage(null).contains("NestedAsyncResult"))
        .allMatch(one -> one.getMessage(null).contains("[ at " + Broken.class.getName() + "."));
    assertThat(said).noneMatch(one -> one.getKind() == Diagnostic.Kind.ERROR);
  }

  private List<Diagnostic<? extends JavaFileObject>> compile() throws IOException {
    Path file = Files.writeString(folder.resolve("Code.java"), CODE);
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      new BaseErrorProneJavaCompiler(
              ScannerSupplier.fromBugCheckerClasses(DiscardedAsyncResult.class, Saboteur.class))
          .getTask(
              new StringWriter(),
              files,
              said,
              List.of("-d", folder.toString(), "-proc:none", "-XDcompilePolicy=simple"),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    return said.getDiagnostics();
  }

  /** Brings in a more specific rule that fails at each {@code shutdown}. */
  @BugPattern(summary = "fails", severity = BugPattern.SeverityLevel.WARNING)
  public static final class Saboteur extends BugChecker implements CompilationUnitTreeMatcher {
    @Inject
    Saboteur(ErrorProneFlags flags) {
      Analysis.of(flags).enable(analysis -> new Broken());
    }

    @Override
    public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
      return Description.NO_MATCH;
    }
  }

  private static final class Broken implements Detector {
    @Override
    public Rule rule() {
      return Rule.NESTED_ASYNC_RESULT;
    }

    @Override
    public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
      return method.getSimpleName().contentEquals("shutdown");
    }

    @Override
    public Optional<Finding> findingAt(TreePath path, VisitorState state) {
      throw new IllegalStateException("sabotage");
    }
  }
}
