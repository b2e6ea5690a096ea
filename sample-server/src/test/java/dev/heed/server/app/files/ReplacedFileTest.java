package dev.heed.server.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others replace, delete and write to just while they are opened. */
class ReplacedFileTest {
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEW = Instant.parse("2026-01-02T00:00:00Z");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

  private static final StandardCopyOption REPLACE = StandardCopyOption.REPLACE_EXISTING;

  /** What happens to a file. */
  private interface Change {
    void make() throws IOException;
  }

  @TempDir private Path root;
  private final List<FileChannel> opened = new ArrayList<>();
  private Path file;
  private int tries;

  @BeforeEach
  void write() throws IOException {
    file = write("file", "old", OLD);
  }

  @AfterEach
  void expectNothingOpen() {
    assertThat(opened).noneMatch(FileChannel::isOpen);
  }

  @Test
  void replacedBeforeItIsOpened() throws IOException {
    expectNew(answer(() -> replace("newer"), () -> {}), "newer");
  }

  @Test
  void replacedAfterItIsOpened() throws IOException {
    expectNew(answer(() -> {}, () -> replace("newer")), "newer");
  }

  /** The path says the same before and after, but what was opened between was another file. */
  @Test
  void replacedOnlyWhileItIsOpened() throws IOException {
    Path aside = root.resolve("aside");
    Change swap =
        () -> {
          Files.move(file, aside);
          replace("newer");
        };
    FileAnswer answer = answer(swap, () -> Files.move(aside, file, REPLACE));
    assertThat(read(answer)).isEqualTo("old");
    assertThat(answer.fields().first("ETag")).contains(tag(OLD, 3));
    assertThat(tries).isEqualTo(2);
    answer.release();
  }

  @Test
  void replacedByOneOfItsSize() throws IOException {
    expectNew(answer(() -> replace("new"), () -> {}), "new");
  }

  @Test
  void replacedByOneOfItsSizeAndTime() throws IOException {
    FileAnswer answer =
        answer(() -> Files.move(write("other", "new", OLD), file, REPLACE), () -> {});
    assertThat(read(answer)).isEqualTo("new");
    assertThat(tries).isEqualTo(2);
    answer.release();
  }

  @Test
  void writtenTo() throws IOException {
    expectNew(answer(() -> {}, () -> write("file", "newer", NEW)), "newer");
  }

  @Test
  void replacedByALinkThatLeadsOutside(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret"), "old");
    Change link =
        () -> {
          Files.delete(file);
          Files.createSymbolicLink(file, secret);
        };
    assertThat(answer(link, () -> {}).status()).isEqualTo(404);
    assertThat(opened).isEmpty();
  }

  @Test
  void deleted() throws IOException {
    assertThat(answer(() -> Files.delete(file), () -> {}).status()).isEqualTo(404);
    write("file", "old", OLD);
    tries = 0;
    assertThat(answer(() -> {}, () -> Files.delete(file)).status()).isEqualTo(404);
    assertThat(opened).hasSize(1);
  }

  @Test
  void replacedAllTheTime() throws IOException {
    FileAnswer answer =
        files(
                path -> {
                  replace("newer".repeat(opened.size() + 1));
                  return open(path);
                })
            .answer(Requests.of("GET", "/file", ""));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.fields().first("Retry-After")).contains("1");
    assertThat(opened).hasSizeGreaterThan(1);
  }

  /** As when no descriptors are left: that is not the request's fault. */
  @Test
  void thereAndNotOpenedAllTheSame() throws IOException {
    StaticFiles full =
        files(
            path -> {
              throw new FileSystemException(path.toString(), null, "Too many open files");
            });
    assertThatThrownBy(() -> full.answer(Requests.of("GET", "/file", "")))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileSystemException.class)
        .hasRootCauseInstanceOf(FileSystemException.class);
  }

  /** Answers while the file changes around its first opening. */
  private FileAnswer answer(Change before, Change after) throws IOException {
    FileOpener opener =
        path -> {
          if (tries++ > 0) {
            return open(path);
          }
          before.make();
          FileChannel channel = open(path);
          after.make();
          return channel;
        };
    return files(opener).answer(Requests.of("GET", "/file", ""));
  }

  private StaticFiles files(FileOpener opener) throws IOException {
    return new StaticFiles(root, CLOCK, opener);
  }

  private FileChannel open(Path path) throws IOException {
    FileChannel channel = FileOpener.NO_LINKS.open(path);
    opened.add(channel);
    return channel;
  }

  private void expectNew(FileAnswer answer, String content) throws IOException {
    assertThat(read(answer)).isEqualTo(content);
    assertThat(answer.fields().first("ETag")).contains(tag(NEW, content.length()));
    assertThat(tries).isEqualTo(2);
    answer.release();
  }

  /** All that is promised of the file, read from where it is open. */
  private static String read(FileAnswer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    OpenFile open = answer.file().orElseThrow();
    assertThat(open.channel().size()).isEqualTo(answer.length());
    ByteBuffer bytes = ByteBuffer.allocate((int) answer.length());
    assertThat(open.channel().read(bytes, 0)).isEqualTo(bytes.capacity());
    return new String(bytes.array(), StandardCharsets.US_ASCII);
  }

  private static String tag(Instant modified, int size) {
    return '"' + Long.toHexString(modified.getEpochSecond()) + ".0-" + size + '"';
  }

  private void replace(String content) throws IOException {
    Files.move(write("other", content, NEW), file, REPLACE);
  }

  private Path write(String name, String content, Instant modified) throws IOException {
    Path path = Files.writeString(root.resolve(name), content);
    return Files.setLastModifiedTime(path, FileTime.from(modified));
  }
}
