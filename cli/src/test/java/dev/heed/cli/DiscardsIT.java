package dev.heed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed discards} lists both ways of acknowledging, and nothing else. */
final class DiscardsIT {
  @TempDir private Path folder;

  @Test
  void listsEveryAcknowledgedDiscardWithItsReason() throws IOException {
    Written.file(
        folder,
        "A.java",
        """
        import dev.heed.api.Heed;
        import java.util.concurrent.ExecutorService;
        @SuppressWarnings({"unused", "Heed"}) // generated
        class A {
          private static final String WHY = "the pool " + "logs";
          @SuppressWarnings("FlushIgnoredBeforeClose")
          void a(ExecutorService pool) {
            Heed.discard(pool.submit(() -> 1), WHY);
            Runnable r = () -> Heed.discard(pool.submit(() -> 1), "in a lambda");
          }
          // Nobody waits
          // for it.
          @SuppressWarnings({"FutureReturnValueIgnored"}) int b;
          @SuppressWarnings("unused") int c;
          void discard(Object o, String s) { discard(o, s); }
        }
        """);

    assertThat(Run.heed(folder, "discards", "A.java"))
        .isEqualTo(
            new Run(
                0,
                """
                A.java:3: [DiscardedAsyncResult] generated (@SuppressWarnings("Heed"))
                A.java:6: [FlushIgnoredBeforeClose] no reason given \
                (@SuppressWarnings("FlushIgnoredBeforeClose"))
                A.java:8: [DiscardedAsyncResult] the pool logs (Heed.discard)
                A.java:9: [DiscardedAsyncResult] in a lambda (Heed.discard)
                A.java:13: [DiscardedAsyncResult] Nobody waits for it. \
                (@SuppressWarnings("FutureReturnValueIgnored"))
                5 acknowledged discards, 1 without a reason
                """,
                ""));
  }

  @Test
  void readsReportsOfABuild() throws IOException {
    Written.file(
        folder,
        "A.java",
        "class A { void a(java.util.concurrent.ExecutorService p) {"
            + " dev.heed.api.Heed.discard(p.submit(() -> 1), \"so\"); } }");
    Run.heed(folder, "check", "A.java", "--report", "r.sarif");

    assertThat(Run.heed(folder, "discards", "r.sarif").out())
        .isEqualTo("A.java:1: [DiscardedAsyncResult] so (Heed.discard)\n1 acknowledged discard\n");
  }

  @Test
  void exitsWithTwoWhereTheSourcesDoNotCompile() throws IOException {
    Written.file(folder, "A.java", "class A { Missing m; }");

    Run run = Run.heed(folder, "discards", "A.java");

    assertThat(run.err()).contains("A.java:1: error: cannot find symbol");
    assertThat(run.exitCode()).isEqualTo(2);
  }
}
