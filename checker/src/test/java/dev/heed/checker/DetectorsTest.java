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
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.heed.checker.report.Finding;
import dev.heed.checker.report.Rule;
import dev.heed.checker.rules.DiscardedAsyncResult;
import dev.heed.checker.rules.IgnoredIoProgress;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the detectors of one file have to do with each other, and what a broken one spoils. */
final class DetectorsTest {
  private static final String CODE =
      """
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      class Code {
        void drops(ExecutorService pool) {
          pool.submit(() -> {});
        }
        void locks(Lock lock) {
          lock.tryLock();
        }
      }
      """;

  private static Guest guest;

  @TempDir private Path folder;

  @Test
  void aCallThatIsAddedStaysACallOfTheOthers() throws IOException {
    assertThat(lines(compile(new Adding()))).containsExactly(5L, 8L);
  }

  @Test
  void aMoreGeneralRuleClaimsNothing() throws IOException {
    assertThat(lines(compile(new Claiming()))).contains(8L);
  }

  @Test
  void whoFailsToLookAroundDoesNotBreakTheBuild() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> said = compile(new BrokenAtEntry());

    assertThat(lines(said)).containsExactly(5L, 8L);
    assertThat(notes(said)).singleElement().asString().contains("NestedAsyncResult gave up on a");
  }

  @Test
  void whoFailsAtACallKeepsTheMemberQuiet() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> said = compile(new BrokenAtLook());

    assertThat(lines(said)).containsExactly(8L);
    assertThat(notes(said)).singleElement().asString().contains("Heed gave up on a place in");
  }

  @Test
  void whoCannotNameItsRuleKeepsTheFileQuiet() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> said = compile(new BrokenInItsName());

    assertThat(lines(said)).isEmpty();
    assertThat(notes(said)).singleElement().asString().contains("Heed gave up on a place in");
  }

  @Test
  void aNoteNamesThePlaceInHeedAndNotInTheJdk() throws IOException {
    assertThat(notes(compile(new BrokenAtLook())))
        .singleElement()
        .asString()
        .contains("[ at " + BrokenAtLook.class.getName() + ".looksAt(");
  }

  private static List<Long> lines(List<Diagnostic<? extends JavaFileObject>> said) {
    return said.stream()
        .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
        .map(Diagnostic::getLineNumber)
        .toList();
  }

  private static List<String> notes(List<Diagnostic<? extends JavaFileObject>> said) {
    return said.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.NOTE)
        .map(one -> one.getMessage(null))
        .toList();
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(Guest with) throws IOException {
    guest = with;
    Path file = Files.writeString(folder.resolve("Code.java"), CODE);
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      new BaseErrorProneJavaCompiler(
              ScannerSupplier.fromBugCheckerClasses(
                  DiscardedAsyncResult.class, IgnoredIoProgress.class, Host.class))
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

  /** Brings in the guest. */
  @BugPattern(summary = "has a guest", severity = BugPattern.SeverityLevel.WARNING)
  public static final class Host extends BugChecker implements CompilationUnitTreeMatcher {
    @Inject
    Host(ErrorProneFlags flags) {
      Analysis.of(flags).enable(analysis -> guest);
    }

    @Override
    public Description matchCompilationUnit(CompilationUnitTree tree, VisitorState state) {
      return Description.NO_MATCH;
    }
  }

  /** A detector that looks at nothing. */
  private static class Guest implements Detector {
    @Override
    public Rule rule() {
      return Rule.NESTED_ASYNC_RESULT;
    }

    @Override
    public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
      return false;
    }

    @Override
    public Optional<Finding> findingAt(TreePath path, VisitorState state) {
      return Optional.empty();
    }
  }

  private static final class Adding extends Guest {
    @Override
    public Set<Tree> enter(List<TreePath> calls, VisitorState state) {
      Set<Tree> all = new HashSet<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
          all.add(tree);
          return super.visitMethodInvocation(tree, null);
        }
      }.scan(state.getPath().getCompilationUnit(), null);
      return all;
    }
  }

  private static final class Claiming extends Guest {
    @Override
    public Rule rule() {
      return Rule.DISCARDED_ASYNC_RESULT;
    }

    @Override
    public boolean claims(TreePath path, VisitorState state) {
      return true;
    }
  }

  private static final class BrokenAtEntry extends Guest {
    @Override
    public Set<Tree> enter(List<TreePath> calls, VisitorState state) {
      throw new IllegalStateException("sabotage");
    }
  }

  private static final class BrokenAtLook extends Guest {
    @Override
    public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
      return method.getSimpleName().contentEquals("submit");
    }

    @Override
    public boolean looksAt(ExpressionTree call, VisitorState state) {
      return Objects.requireNonNull(call == null ? Boolean.TRUE : null);
    }
  }

  private static final class BrokenInItsName extends Guest {
    private boolean isAsked;

    @Override
    public Rule rule() {
      if (isAsked) {
        throw new IllegalStateException("sabotage");
      }
      return Rule.NESTED_ASYNC_RESULT;
    }

    @Override
    public boolean concerns(MethodSymbol method, Type site, VisitorState state) {
      isAsked = true;
      return false;
    }
  }
}
