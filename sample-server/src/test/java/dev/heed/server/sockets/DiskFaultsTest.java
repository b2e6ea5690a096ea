package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.RequestBody;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.http.Fields;
import dev.heed.server.integrity.CutReason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that fail under a body: the peer sees a reset or an honest status, never a short response
 * that looks whole; it is counted by its reason; and nothing stays open.
 */
class DiskFaultsTest {
  /** A disk that has no room left, whatever is written to it. */
  private static final Path FULL = Path.of("/dev/full");

  private static final int SIZE = 50_000_000;
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

  @TempDir Path directory;
  private long sockets;
  private long selectors;

  @BeforeEach
  void count() {
    sockets = Descriptors.count("socket:");
    selectors = Descriptors.count("anon_inode:");
  }

  @AfterEach
  void expectNothingOpen() {
    // Fewer are possible: clients of earlier tests may still be closing theirs.
    assertThat(Descriptors.count("socket:")).isLessThanOrEqualTo(sockets);
    assertThat(Descriptors.count("anon_inode:")).isLessThanOrEqualTo(selectors);
    assertThat(Descriptors.count(directory.toString())).isZero();
    assertThat(Descriptors.count(FULL.toString())).isZero();
  }

  @Test
  void aFileThatIsTruncatedWhileItIsSentEndsInAReset() throws Exception {
    Path file = sparse();
    try (TestServer server = TestServer.start(SampleHandlers.withFiles(directory));
        TestClient client = TestClient.connect(server.tcp(), 8192)) {
      client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(client.readHead().length()).isEqualTo(SIZE);
      client.readExactly(100_000);
      try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
        other.truncate(SIZE - 1);
      }
      expectCut(server, client, CutReason.FILE_SHRANK);
    }
  }

  @Test
  void aFileThatCannotBeReadOnEndsInAReset() throws Exception {
    FileChannel broken = new UnreadableFile(FileChannel.open(sparse()), 10_000_000);
    ResponseBody body = new ResponseBody.FileRange(broken, 0, SIZE);
    try (TestServer server = TestServer.start(request -> done(respond(body)));
        TestClient client = TestClient.connect(server.tcp())) {
      client.send(GET);
      assertThat(client.readHead().length()).isEqualTo(SIZE);
      expectCut(server, client, CutReason.FILE_UNREADABLE);
      assertThat(server.server().shared().integrity().handed()).isEqualTo(10_000_000);
    }
    assertThat(broken.isOpen()).isFalse();
  }

  @Test
  void aFileThatIsClosedUnderItsResponseEndsInAReset() throws Exception {
    FileChannel file = FileChannel.open(sparse());
    ResponseBody body = new ResponseBody.FileRange(file, 0, SIZE);
    try (TestServer server = TestServer.start(request -> done(respond(body)));
        TestClient client = TestClient.connect(server.tcp(), 8192)) {
      client.send(GET).readHead();
      file.close();
      expectCut(server, client, CutReason.FILE_UNREADABLE);
    }
  }

  @Test
  void aPeerThatIsGoneIsNotBlamedOnTheFile() throws Exception {
    sparse();
    try (TestServer server = TestServer.start(SampleHandlers.withFiles(directory))) {
      TestClient client = TestClient.connect(server.tcp(), 8192);
      client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      client.reset();
      server.expectEmpty();
      assertThat(server.server().shared().integrity().cut(CutReason.PEER_GONE)).isEqualTo(1);
    }
  }

  @Test
  void anUploadThatFindsNoRoomIsAnsweredAsAFailure() throws Exception {
    assumeTrue(Files.exists(FULL), "needs " + FULL);
    try (TestServer server = TestServer.start(DiskFaultsTest::save);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n");
      client.send(new byte[1_000_000]);
      assertThat(client.readText(500)).isEqualTo("the handler failed\n");
      client.expectEnd();
      client.close();
      server.expectEmpty();
      assertThat(server.server().shared().handlerFailures().sum()).isEqualTo(1);
    }
  }

  @Test
  void aResponseThatIsSpooledToADiskWithoutRoomEndsInAReset() throws Exception {
    assumeTrue(Files.exists(FULL), "needs " + FULL);
    try (TestServer server =
            TestServer.start(
                request -> done(respond(new ResponseBody.Produced(-1, new Spooling(3)))));
        TestClient client = TestClient.connect(server.tcp())) {
      client.send(GET);
      expectCut(server, client, CutReason.PRODUCER_FAILED);
    }
  }

  /** Makes some parts, and then needs the disk for the next one. */
  private static final class Spooling implements Producer {
    private final FileChannel disk = open();
    private int parts;

    Spooling(int parts) {
      this.parts = parts;
    }

    @Override
    public CompletionStage<BodyPart> next() {
      ByteBuffer part = ByteBuffer.allocate(1000);
      try {
        if (parts-- == 0) {
          disk.write(part.duplicate());
        }
        return done(new BodyPart.Data(part));
      } catch (IOException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public void release() {
      try {
        disk.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private static FileChannel open() {
      try {
        return FileChannel.open(FULL, StandardOpenOption.WRITE);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** An upload as one would write it. */
  private static CompletionStage<Response> save(Request request) {
    try {
      FileChannel disk = FileChannel.open(FULL, StandardOpenOption.WRITE);
      return save(request.body(), disk).whenComplete((saved, failure) -> close(disk));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static CompletionStage<Response> save(RequestBody body, FileChannel disk) {
    return body.read()
        .thenCompose(
            part -> {
              if (part instanceof BodyPart.End) {
                return done(Response.text(201, "saved"));
              }
              try {
                disk.write(((BodyPart.Data) part).bytes());
                return save(body, disk);
              } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
              }
            });
  }

  private static void close(FileChannel disk) {
    try {
      disk.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void expectCut(TestServer server, TestClient client, CutReason reason) {
    assertThatThrownBy(() -> client.readExactly(SIZE))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(EOFException.class)
        .hasMessageContaining("reset");
    server.expectEmpty();
    assertThat(server.server().shared().integrity().cut(reason)).isEqualTo(1);
    assertThat(server.server().shared().integrity().mismatches()).isEqualTo(1);
    assertThat(server.server().shared().integrity().settled()).isZero();
  }

  private Path sparse() throws IOException {
    Path file = directory.resolve("file");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(channel.write(ByteBuffer.allocate(1), SIZE - 1)).isEqualTo(1);
    }
    return file;
  }

  private static Response respond(ResponseBody body) {
    return new Response(200, Fields.EMPTY, body);
  }

  private static <T> CompletionStage<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
