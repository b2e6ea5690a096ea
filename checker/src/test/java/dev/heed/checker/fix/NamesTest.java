package dev.heed.checker.fix;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import dev.heed.checker.rules.IgnoredIoProgress;
import dev.heed.checker.rules.NestedAsyncResult;
import org.junit.jupiter.api.Test;

/** A fix names a type so that the name means that type where the fix stands. */
final class NamesTest {
  @Test
  void namesInFullWhatAnotherTypeOfThePackageIsCalled() {
    BugCheckerRefactoringTestHelper.newInstance(NestedAsyncResult.class, getClass())
        .addInputLines("a/Function.java", "package a;", "interface Function {}")
        .expectUnchanged()
        .addInputLines("a/Case.java", composing("", ""))
        .addOutputLines(
            "a/Case.java", composing("", ".thenCompose(java.util.function.Function.identity())"))
        .doTest();
  }

  @Test
  void usesAnImportOfThePackage() {
    String all = "import java.util.function.*;";
    BugCheckerRefactoringTestHelper.newInstance(NestedAsyncResult.class, getClass())
        .addInputLines("a/Case.java", composing(all, ""))
        .addOutputLines("a/Case.java", composing(all, ".thenCompose(Function.identity())"))
        .doTest();
  }

  private static String[] composing(String imports, String link) {
    return new String[] {
      "package a;",
      "import java.util.concurrent.*;",
      imports,
      "abstract class Case {",
      "  abstract CompletableFuture<Void> save(String text);",
      "  void wait(CompletableFuture<String> text) {",
      "    text.handle((it, failure) -> save(it))" + link + ".join();",
      "  }",
      "}"
    };
  }

  @Test
  void namesInFullWhatTheFileImportsFromElsewhere() {
    BugCheckerRefactoringTestHelper.newInstance(IgnoredIoProgress.class, getClass())
        .addInputLines("b/DataInputStream.java", "package b;", "public class DataInputStream {}")
        .expectUnchanged()
        .addInputLines("a/Case.java", reading("in.read(bytes)"))
        .addOutputLines("a/Case.java", reading("new java.io.DataInputStream(in).readFully(bytes)"))
        .doTest();
  }

  private static String[] reading(String read) {
    return new String[] {
      "package a;",
      "import b.DataInputStream;",
      "import java.io.IOException;",
      "import java.io.InputStream;",
      "abstract class Case {",
      "  abstract DataInputStream own();",
      "  void read(InputStream in, byte[] bytes) throws IOException {",
      "    " + read + ";",
      "  }",
      "}"
    };
  }
}
