package dev.heed.checker.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.checker.HeedJavac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lines of a user's own mean where no built-in line says the like. */
final class OwnLinesTest {
  @TempDir private Path folder;

  @Test
  void aTaskIsTheArgumentThatTheLineNames() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Pool {
          abstract CompletableFuture<Void> submit(String name, Runnable task);

          abstract CompletableFuture<Void> submit(String name);

          abstract CompletableFuture<Void> submit();

          abstract void step();

          void all() {
            submit("a", () -> { try { step(); } catch (Throwable t) { t.printStackTrace(); } });
            submit("a", () -> step()); // 16
            submit("a"); // 17
            submit(); // 18
          }
        }
        """;

    assertThat(lines(source, "runs-task own.Pool#submit arg=1")).containsExactly(16, 17, 18);
    assertThat(lines(source, "runs-task own.Pool#submit")).containsExactly(15, 16, 17, 18);
  }

  @Test
  void aStaticFlushIsOneWhereALineSaysSo() throws IOException {
    String source =
        """
        package own;

        import java.io.IOException;
        import java.nio.ByteBuffer;
        import java.nio.channels.WritableByteChannel;

        abstract class Copies {
          static native long writeTo(WritableByteChannel out, ByteBuffer bytes);

          void all(WritableByteChannel out, WritableByteChannel log, ByteBuffer b) throws IOException {
            writeTo(out, b); // 11
            log.close();
            out.close();
            writeTo(log, b);
          }
        }
        """;

    assertThat(lines(source, "flush own.Copies#writeTo what=into")).containsExactly(11);
    assertThat(lines(source, "may-drop own.Copies#other")).isEmpty();
  }

  @Test
  void aTaskIsTheFirstArgumentWithoutASay() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Pool {
          abstract CompletableFuture<Void> submit(Runnable task, String name);

          abstract void step();

          void all() {
            submit(() -> { try { step(); } catch (Throwable t) { t.printStackTrace(); } }, "a");
            submit(() -> step(), "a"); // 12
          }
        }
        """;

    assertThat(lines(source, "runs-task own.Pool#submit")).containsExactly(12);
  }

  @Test
  void anOutcomeGoesToTheLastArgumentWithoutASay() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Api {
          abstract CompletableFuture<Void> send(String text, Object sink);

          void all(Object sink) {
            send("a", sink); // 9
          }
        }
        """;

    assertThat(lines(source, "outcome-to own.Api#send")).isEmpty();
    assertThat(lines(source, "may-drop own.Api#other")).containsExactly(9);
  }

  @Test
  void aTypeThatMayBeDroppedMayBeSoWhateverItHolds() throws IOException {
    String source =
        """
        package own;

        import java.util.ArrayList;
        import java.util.concurrent.CompletableFuture;

        abstract class Api {
          static class Sent extends CompletableFuture<Void> {}

          static class Batch extends ArrayList<CompletableFuture<Void>> {}

          abstract Sent send(String text);

          abstract Batch sendAll(String text);

          void all() {
            send("a"); // 16
            sendAll("a"); // 17
          }
        }
        """;

    assertThat(lines(source, "may-drop own.Api#other")).containsExactly(16, 17);
    assertThat(lines(source, "may-drop own.Api.Sent")).containsExactly(17);
    assertThat(lines(source, "may-drop own.Api.Batch")).containsExactly(16);
  }

  @Test
  void aFlushWhoseTypeMayBeDroppedOwesNothing() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Api {
          static class Sent extends CompletableFuture<Void> {}

          abstract Sent flush();

          abstract void close();

          static void end(Api api) {
            api.flush(); // 13
            api.close();
          }
        }
        """;

    assertThat(lines(source, "may-drop own.Api#other")).containsExactly(13);
    assertThat(lines(source, "may-drop own.Api.Sent")).isEmpty();
  }

  @Test
  void aReferenceIsLookedUpInTheTypeItNames() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Sender {
          abstract CompletableFuture<Void> send();

          abstract static class Quiet extends Sender {}

          Runnable all(Quiet quiet) {
            Runnable loud = this::send; // 11
            loud.run();
            return quiet::send; // 13
          }
        }
        """;

    assertThat(lines(source, "may-drop own.Sender.Quiet#send")).containsExactly(11);
    assertThat(lines(source, "may-drop own.Sender.Other#send")).containsExactly(11, 13);
  }

  @Test
  void aFlushThatMayBeDroppedIsNone() throws IOException {
    String source =
        """
        package own;

        interface Link {
          boolean flush();

          void close();

          static void all(Link link) {
            link.flush(); // 9
            link.close();
          }
        }
        """;

    assertThat(lines(source, "may-drop own.Link#close")).containsExactly(9);
    assertThat(lines(source, "may-drop own.Link#flush")).isEmpty();
    assertThat(lines(source, "may-drop own.Link#*")).isEmpty();
    assertThat(lines(source, "settles own.Link")).isEmpty();
  }

  @Test
  void anAbortIsCleanupAfterAFailure() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Conn {
          abstract CompletableFuture<Void> giveUp();

          abstract void step();

          void all() {
            try {
              step();
            } catch (IllegalStateException e) {
              giveUp(); // 14
            }
            giveUp(); // 16
          }
        }
        """;

    assertThat(lines(source, "abort own.Conn#giveUp")).containsExactly(16);
    assertThat(lines(source, "may-drop own.Conn#other")).containsExactly(14, 16);
  }

  @Test
  void whatIsSwappedForNothingIsTakenOut() throws IOException {
    String source =
        """
        package own;

        import java.util.concurrent.CompletableFuture;

        abstract class Box<T> {
          abstract T swap(T other);

          abstract T swap();

          static void all(Box<CompletableFuture<Void>> box, CompletableFuture<Void> other) {
            box.swap(null); // 11
            box.swap(other);
            box.swap();
          }
        }
        """;

    assertThat(lines(source, "store own.Box", "takes-out own.Box#swap ifnull=0"))
        .containsExactly(11);
  }

  @Test
  void aSettingIsThatOfTheTypeThatTheLineNames() throws IOException {
    String source =
        """
        package own;

        import java.io.IOException;
        import java.nio.ByteBuffer;
        import java.nio.channels.WritableByteChannel;

        abstract class Pipe implements WritableByteChannel {
          abstract static class Sure extends Pipe {}

          abstract void waits(boolean on);

          static void all(Pipe pipe, Sure sure, ByteBuffer block) throws IOException {
            pipe.waits(true);
            pipe.write(block); // 14
            sure.waits(true);
            sure.write(block); // 16
          }
        }
        """;

    assertThat(lines(source, "whole own.Pipe.Sure#waits")).containsExactly(14);
    assertThat(lines(source, "whole own.Pipe#waits")).isEmpty();
  }

  private TreeSet<Integer> lines(String source, String... catalog) throws IOException {
    Path file = Files.writeString(folder.resolve("Source.java"), source);
    Path own = Files.writeString(folder.resolve("own.heed"), String.join("\n", catalog) + "\n");
    HeedJavac.Outcome outcome = HeedJavac.compile(List.of(file), "-XepOpt:Heed:Catalog=" + own);
    assertThat(outcome.errors()).isEmpty();
    return outcome.findings().stream()
        .map(finding -> Integer.valueOf(finding.replaceAll(".*:(\\d+): .*", "$1")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
