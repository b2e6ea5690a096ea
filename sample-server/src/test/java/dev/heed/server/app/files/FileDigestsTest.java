package dev.heed.server.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.ContentDigest.Algorithm;
import dev.heed.server.http.DigestWishes;
import dev.heed.server.http.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTest {
  private static final DigestWishes BOTH =
      new DigestWishes(Optional.of(Algorithm.SHA_256), Optional.of(Algorithm.SHA_512));

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final AtomicLong clock = new AtomicLong();
  private final FileDigests digests = new FileDigests(tasks::add, clock::get, FileDigests.PATIENCE);

  @TempDir Path directory;
  private OpenFile file;

  @BeforeEach
  void open() throws Exception {
    file = open("0123456789");
  }

  @AfterEach
  void close() {
    file.close();
  }

  private OpenFile open(String content) throws Exception {
    Path path = Files.writeString(directory.resolve("file"), content);
    return OpenFile.open(path, OpenFile.attributes(path), FileOpener.NO_LINKS).orElseThrow();
  }

  @Test
  void readsNothingOnTheThreadThatAsks() {
    CompletableFuture<Fields> granted = of(answer(200, slice(0, 10)), BOTH);
    assertThat(granted).isNotDone();
    tasks.remove().run();
    assertThat(granted.join())
        .isEqualTo(
            Fields.of(
                "Content-Digest",
                digest(Algorithm.SHA_256, "0123456789"),
                "Repr-Digest",
                digest(Algorithm.SHA_512, "0123456789")));
  }

  @Test
  void aRangeIsTheContentAndTheFileIsTheRepresentation() {
    FileAnswer.Part text = new FileAnswer.Text("--x");
    CompletableFuture<Fields> granted = of(answer(206, text, slice(2, 3), slice(7, 1)), BOTH);
    tasks.remove().run();
    assertThat(granted.join())
        .isEqualTo(
            Fields.of(
                "Content-Digest",
                digest(Algorithm.SHA_256, "--x2347"),
                "Repr-Digest",
                digest(Algorithm.SHA_512, "0123456789")));
  }

  @Test
  void aRangeIsNotItsFileThoughBothAreWantedByTheSameAlgorithm() {
    Optional<Algorithm> same = Optional.of(Algorithm.SHA_256);
    CompletableFuture<Fields> granted = of(answer(206, slice(2, 3)), new DigestWishes(same, same));
    tasks.remove().run();
    assertThat(granted.join())
        .isEqualTo(
            Fields.of(
                "Content-Digest",
                digest(Algorithm.SHA_256, "234"),
                "Repr-Digest",
                digest(Algorithm.SHA_256, "0123456789")));
  }

  @Test
  void anEmptyFileHasTheDigestsOfNothing() {
    CompletableFuture<Fields> granted = of(answer(200), BOTH);
    tasks.remove().run();
    assertThat(granted.join())
        .isEqualTo(
            Fields.of(
                "Content-Digest",
                digest(Algorithm.SHA_256, ""),
                "Repr-Digest",
                digest(Algorithm.SHA_512, "")));
  }

  @Test
  void aFileLongerThanTheBufferIsReadToItsEnd() throws Exception {
    String content = "abc".repeat(100_000);
    file.close();
    file = open(content);
    CompletableFuture<Fields> granted = of(answer(200, slice(0, content.length())), BOTH);
    tasks.remove().run();
    assertThat(granted.join().first("Repr-Digest")).contains(digest(Algorithm.SHA_512, content));
  }

  @Test
  void whatIsNotWantedOrNotThereIsNotRead() {
    DigestWishes none = new DigestWishes(Optional.empty(), Optional.empty());
    assertThat(of(answer(200, slice(0, 10)), none).join()).isEqualTo(Fields.EMPTY);
    for (int status : new int[] {304, 308, 404, 405, 412, 416}) {
      assertThat(of(answer(status), BOTH).join()).isEqualTo(Fields.EMPTY);
    }
    assertThat(tasks).isEmpty();
  }

  @Test
  void aFileThatIsClosedOrTooShortHasNone() throws Exception {
    CompletableFuture<Fields> tooShort = of(answer(200, slice(0, 11)), BOTH);
    tasks.remove().run();
    assertThat(tooShort.join()).isEqualTo(Fields.EMPTY);

    CompletableFuture<Fields> closed = of(answer(200, slice(0, 10)), BOTH);
    file.close();
    tasks.remove().run();
    assertThat(closed.join()).isEqualTo(Fields.EMPTY);
  }

  @Test
  void aFileThatIsReplacedIsDigestedAsItWas() throws Exception {
    CompletableFuture<Fields> replaced = of(answer(200, slice(0, 10)), BOTH);
    Path other = Files.writeString(directory.resolve("other"), "9876543210");
    Files.move(other, directory.resolve("file"), StandardCopyOption.REPLACE_EXISTING);
    tasks.remove().run();
    assertThat(replaced.join().first("Repr-Digest"))
        .contains(digest(Algorithm.SHA_512, "0123456789"));
    assertThat(file.isUnchanged()).isTrue();
  }

  @Test
  void theAnswerDoesNotWaitForLongerThanItsPatience() {
    CompletableFuture<Fields> late = of(answer(200, slice(0, 10)), BOTH);
    clock.addAndGet(FileDigests.PATIENCE.toNanos());
    tasks.remove().run();
    assertThat(late.join()).isEqualTo(Fields.EMPTY);
  }

  /** Who is never asked to read would have the answer wait for ever. */
  @Test
  void whoeverWaitsForATurnForTooLongIsLeftOut() {
    AtomicInteger looks = new AtomicInteger();
    FileDigests hurried = new FileDigests(tasks::add, looks::getAndIncrement, Duration.ofMillis(1));
    CompletionStage<Fields> granted = hurried.of(answer(200, slice(0, 10)), BOTH);
    assertThat(granted.toCompletableFuture().join()).isEqualTo(Fields.EMPTY);

    int before = looks.get();
    tasks.remove().run();
    assertThat(looks).as("what it reads it looks at the clock for").hasValue(before);
  }

  /** Whoever gets the answer may close the file, and closing waits for whoever reads. */
  @Test
  void nobodyIsAnsweredWhileTheFileIsBeingRead() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    FileDigests slow =
        new FileDigests(
            task -> new Thread(task).start(),
            () -> looks.getAndIncrement() == 0 ? 0 : waitFor(reading, goOn),
            Duration.ofMillis(50));
    CompletableFuture<Fields> granted =
        slow.of(answer(200, slice(0, 10)), BOTH).toCompletableFuture();
    reading.await();
    new CompletableFuture<>().completeOnTimeout(null, 60, TimeUnit.MILLISECONDS).join();
    assertThat(granted).isNotDone();
    goOn.countDown();
    assertThat(granted.join().size()).isEqualTo(2);
  }

  private static long waitFor(CountDownLatch reading, CountDownLatch goOn) {
    reading.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return 0;
  }

  @Test
  void tooManyAtOnceAreLeftOut() {
    FileDigests busy =
        new FileDigests(
            task -> {
              throw new RejectedExecutionException("full");
            });
    assertThat(busy.of(answer(200, slice(0, 10)), BOTH).toCompletableFuture().join())
        .isEqualTo(Fields.EMPTY);
  }

  private CompletableFuture<Fields> of(FileAnswer answer, DigestWishes wishes) {
    return digests.of(answer, wishes).toCompletableFuture();
  }

  private FileAnswer answer(int status, FileAnswer.Part... parts) {
    return new FileAnswer(status, Fields.EMPTY, List.of(parts));
  }

  private FileAnswer.Slice slice(long offset, long length) {
    return new FileAnswer.Slice(file, offset, length);
  }

  private static String digest(Algorithm algorithm, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    return new ContentDigest(algorithm).update(ByteBuffer.wrap(bytes)).value();
  }
}
