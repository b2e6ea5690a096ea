package dev.heed.server.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Decoded;
import dev.heed.server.http.Limits;
import dev.heed.server.http.RequestDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the files of a directory are looked up, and that it is not where they are asked for. */
class FilesHandlerTest {
  private static final String CONTENT = "content";

  @TempDir Path root;
  private final Queue<Runnable> tasks = new ArrayDeque<>();

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
    assertThat(answer.join().fields().contains("Content-Digest")).isTrue();
    answer.join().body().release();
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
