package dev.heed.checker.fix;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import dev.heed.checker.rules.IgnoredIoProgress;
import org.junit.jupiter.api.Test;

/** A fix calls only what the platform that the code is compiled for has. */
final class WholeIoFixesTest {
  @Test
  void leavesCodeForPlatformsWithoutTheMethods() {
    BugCheckerRefactoringTestHelper.newInstance(IgnoredIoProgress.class, getClass())
        .setArgs("--release", "8", "-Xlint:-options")
        .addInputLines(
            "Case.java",
            "import java.io.IOException;",
            "import java.io.InputStream;",
            "class Case {",
            "  void skip(InputStream in) throws IOException {",
            "    in.skip(16);",
            "  }",
            "  void read(InputStream in, byte[] bytes) throws IOException {",
            "    int count = in.read(bytes);",
            "    System.out.println(count);",
            "  }",
            "}")
        .expectUnchanged()
        .doTest();
  }
}
