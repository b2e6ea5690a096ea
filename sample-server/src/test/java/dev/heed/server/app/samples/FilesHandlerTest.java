package dev.heed.server.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.app.files.FileDigests;
import dev.heed.server.app.files.FileOpener;
import dev.heed.server.app.files.StaticFiles;
import dev.heed.server.http.ContentDigest;
import dev.heed.server.http.Decoded;
import dev.heed.server.http.Limits;
import dev.heed.server.http.RequestDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are looked up, which is not where they are asked for; and what of them is sent. */
class FilesHandlerTest {
  private static final String CONTENT = "content";
  private static final String WANT_DIGEST = "Want-Repr-Digest: sha-256=1\r\n";

  @TempDir Path root;
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Queue<Runnable> digests = new ArrayDeque<>();
  private final List<FileChannel> opened = new ArrayList<>();

  /** The file comes after the request and before its lookup: whoever looks at once finds none. */
  @Test
  void looksNothingUpOnTheThreadThatAsks() throws Exception {
    CompletableFuture<Response> answer = ask("");
    assertThat(answer).isNotDone();
    assertThat(tasks).hasSize(1);

    Files.writeString(root.resolve("file"), CONTENT);
    tasks.remove().run();
    Response response = answer.join();
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().length()).isEqualTo(CONTENT.length());
    response.body().release();
  }

  /** The file is gone after its lookup: whoever opens it only then cannot send it. */
  @Test
  void opensNothingOnTheThreadThatAsks() throws Exception {
    Path file = Files.writeString(root.resolve("file"), CONTENT);
    CompletableFuture<Response> answer = ask("");
    tasks.remove().run();
    Files.delete(file);

    FileChannel channel = ((ResponseBody.FileRange) answer.join().body()).channel();
    ByteBuffer bytes = ByteBuffer.allocate(CONTENT.length());
    assertThat(channel.read(bytes, 0)).isEqualTo(CONTENT.length());
    assertThat(bytes.array()).isEqualTo(CONTENT.getBytes(StandardCharsets.UTF_8));
    channel.close();
  }

  /** Else a peer that asks for sixteen ranges and reads none would hold sixteen descriptors. */
  @Test
  void opensTheFileOnceForAllItsRanges() throws Exception {
    Files.writeString(root.resolve("file"), CONTENT);
    CompletableFuture<Response> answer = ask("Range: bytes=0-0,2-2,4-4\r\n");
    tasks.remove().run();
    ResponseBody body = answer.join().body();
    List<FileChannel> channels =
        ((ResponseBody.Sequence) body)
            .parts().stream()
                .filter(part -> part instanceof ResponseBody.FileRange)
                .map(part -> ((ResponseBody.FileRange) part).channel())
                .toList();
    assertThat(channels).hasSize(3).containsOnly(channels.get(0));
    body.release();
    assertThat(channels.get(0).isOpen()).isFalse();
  }

  @Test
  void grantsDigestsWithoutTheThreadThatAsks() throws Exception {
    Files.writeString(root.resolve("file"), CONTENT);
    CompletableFuture<Response> answer = ask("Want-Content-Digest: sha-256=1\r\n");
    assertThat(answer).isNotDone();
    tasks.remove().run();
    tasks.take().run();
    assertThat(answer.join().fields().contains("Content-Digest")).isTrue();
    answer.join().body().release();
  }

  /** Whoever describes one file and then opens another sends the head of the one with the other. */
  @Test
  void aFileThatIsReplacedWhileItIsOpenedIsSentAsOneVersion() throws Exception {
    write("file", CONTENT, 1);
    FileOpener replaced =
        file -> {
          if (opened.isEmpty()) {
            replace("another content");
          }
          return open(file);
        };
    CompletableFuture<Response> answer = ask(replaced, "");
    tasks.remove().run();
    expect(answer.join(), "another content", 2);
    expectNothingOpen();
  }

  @Test
  void aFileThatIsReplacedWhileItIsDigestedIsSentAsItWas() throws Exception {
    write("file", CONTENT, 1);
    CompletableFuture<Response> answer = ask(this::open, WANT_DIGEST);
    tasks.remove().run();
    replace("another content");
    digest();
    expect(answer.join(), CONTENT, 1);
    expectDigest(answer.join(), CONTENT);
    expectNothingOpen();
  }

  /** The head would be that of the old content, and the digest, if it is late, that of both. */
  @Test
  void aFileThatIsWrittenToWhileItIsDigestedIsAnsweredAnew() throws Exception {
    write("file", CONTENT, 1);
    CompletableFuture<Response> answer = ask(this::open, WANT_DIGEST);
    tasks.remove().run();
    write("file", "CONTENT", 2);
    digest();
    assertThat(answer).isNotDone();
    digest();
    expect(answer.join(), "CONTENT", 2);
    expectDigest(answer.join(), "CONTENT");
    expectNothingOpen();
  }

  @Test
  void aFileThatIsWrittenToAllTheTimeIsSentWithoutADigest() throws Exception {
    write("file", CONTENT, 1);
    CompletableFuture<Response> answer = ask(this::open, WANT_DIGEST);
    tasks.remove().run();
    int tries = 0;
    while (!answer.isDone() && tries < 10) {
      write("file", CONTENT, 2 + tries++);
      digest();
    }
    assertThat(tries).isGreaterThan(1);
    expect(answer.join(), CONTENT, 1 + tries);
    assertThat(answer.join().fields().contains("Repr-Digest")).isFalse();
    expectNothingOpen();
  }

  /** A digest is made on another thread, which may be slow, or be one that all share. */
  @Test
  void opensNothingOnTheThreadThatDigests() throws Exception {
    write("file", CONTENT, 1);
    CompletableFuture<Response> answer = ask(this::open, WANT_DIGEST);
    tasks.remove().run();
    write("file", "CONTENT", 2);
    digests.remove().run();
    assertThat(opened).hasSize(1);
    tasks.remove().run();
    assertThat(opened).hasSize(2);
    digest();
    answer.join().body().release();
    expectNothingOpen();
  }

  @Test
  void closesWhatNobodyHasTimeToLookAtAgain() throws Exception {
    write("file", CONTENT, 1);
    Executor once =
        task -> {
          if (!tasks.isEmpty()) {
            throw new RejectedExecutionException("busy");
          }
          tasks.add(task);
        };
    StaticFiles files = new StaticFiles(root, Clock.systemUTC(), this::open);
    FilesHandler handler = new FilesHandler(files, once, new FileDigests(digests::add));
    CompletableFuture<Response> answer = handler.handle(request(WANT_DIGEST)).toCompletableFuture();
    tasks.peek().run();
    digests.remove().run();
    assertThat(answer.join().status()).isEqualTo(503);
    expectNothingOpen();
  }

  @Test
  void refusesWhatNobodyHasTimeToLookUp() throws Exception {
    FilesHandler busy =
        new FilesHandler(
            root,
            task -> {
              throw new RejectedExecutionException("busy");
            });
    assertThat(busy.handle(request("")).toCompletableFuture().join().status()).isEqualTo(503);
  }

  /** Content, length and tag are of this version, and a second for each time it was written. */
  private static void expect(Response response, String content, int second) throws Exception {
    assertThat(response.status()).isEqualTo(200);
    String tag = '"' + Integer.toHexString(second) + ".0-" + Integer.toHexString(content.length());
    assertThat(response.fields().first("ETag")).contains(tag + '"');
    assertThat(response.body().length()).isEqualTo(content.length());
    FileChannel channel = ((ResponseBody.FileRange) response.body()).channel();
    ByteBuffer bytes = ByteBuffer.allocate(100);
    assertThat(channel.read(bytes, 0)).isEqualTo(content.length());
    assertThat(bytes.flip()).isEqualTo(StandardCharsets.UTF_8.encode(content));
    response.body().release();
  }

  private static void expectDigest(Response response, String content) {
    ContentDigest digest = new ContentDigest(ContentDigest.Algorithm.SHA_256);
    assertThat(response.fields().first("Repr-Digest"))
        .contains(digest.update(StandardCharsets.UTF_8.encode(content)).value());
  }

  /** Makes a digest, and has what comes of it looked at. */
  private void digest() {
    digests.remove().run();
    tasks.remove().run();
  }

  private void expectNothingOpen() {
    assertThat(opened).isNotEmpty().noneMatch(FileChannel::isOpen);
  }

  private void replace(String content) throws IOException {
    Files.move(
        write("other", content, 2), root.resolve("file"), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path write(String name, String content, int second) throws IOException {
    Path file = Files.writeString(root.resolve(name), content);
    return Files.setLastModifiedTime(file, FileTime.from(second, TimeUnit.SECONDS));
  }

  private FileChannel open(Path file) throws IOException {
    FileChannel channel = FileOpener.NO_LINKS.open(file);
    opened.add(channel);
    return channel;
  }

  private CompletableFuture<Response> ask(FileOpener opener, String fields) throws Exception {
    StaticFiles files = new StaticFiles(root, Clock.systemUTC(), opener);
    FilesHandler handler = new FilesHandler(files, tasks::add, new FileDigests(digests::add));
    return handler.handle(request(fields)).toCompletableFuture();
  }

  private CompletableFuture<Response> ask(String fields) throws Exception {
    return new FilesHandler(root, tasks::add).handle(request(fields)).toCompletableFuture();
  }

  private static Request request(String fields) {
    String head = "GET /file HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
    ByteBuffer bytes = ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    Decoded decoded = new RequestDecoder(Limits.DEFAULT).feed(bytes);
    return new Request(((Decoded.Complete) decoded).head(), CompletableFuture::new);
  }
}
