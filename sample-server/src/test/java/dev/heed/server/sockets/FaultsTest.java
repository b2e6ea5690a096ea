package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on real sockets is seen by the peer, counted, and leaves nothing behind. */
class FaultsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final int MANY = 100;

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
  }

  @Test
  void resetsInTheMiddleOfResponsesLeakNothing() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles())) {
      for (int i = 0; i < MANY; i++) {
        TestClient client = TestClient.connect(server.tcp());
        client.send("GET /bytes/14991808 HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
        client.reset();
      }
      server.expectEmpty();
      assertThat(server.server().shared().integrity().cut(CutReason.PEER_GONE)).isEqualTo(MANY);
      assertThat(server.server().shared().integrity().mismatches()).isEqualTo(MANY);
    }
  }

  @Test
  void resetsWhileTheHandlerWorksAreNoticedWithoutIt() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Handler handler =
        request -> {
          asked.incrementAndGet();
          return new CompletableFuture<>();
        };
    try (TestServer server = TestServer.start(handler)) {
      for (int i = 0; i < MANY; i++) {
        TestClient client = TestClient.connect(server.tcp());
        client.send(GET);
        // The handler's own count: two figures of the server, read one after the other, may both
        // have the connection before this one.
        int handled = i + 1;
        Eventually.isTrue("the handler has it", () -> asked.get() == handled);
        client.reset();
      }
      server.expectEmpty();
      assertThat(server.server().shared().census().unanswered()).isEqualTo(MANY);
    }
  }

  @Test
  void failedHandlersAreAnsweredWith500() throws Exception {
    List<Handler> handlers =
        List.of(
            request -> {
              throw new IllegalStateException("thrown");
            },
            request -> null,
            request -> CompletableFuture.completedFuture(null),
            request -> CompletableFuture.failedFuture(new IOException("failed")),
            request -> CompletableFuture.supplyAsync(() -> List.<Response>of().get(0)),
            request -> done(Response.empty(200, Fields.of("Content-Length", "5"))),
            request -> done(Response.text(204, "not allowed")));
    for (Handler handler : handlers) {
      try (TestServer server = TestServer.start(handler);
          TestClient client = TestClient.connect(server.tcp())) {
        client.send(GET);
        assertThat(client.readText(500)).isEqualTo("the handler failed\n");
        client.expectEnd();
        client.close();
        server.expectEmpty();
        assertThat(server.server().shared().handlerFailures().sum()).isEqualTo(1);
      }
    }
  }

  @Test
  void aHandlerThatNeverCompletesIsAnsweredWith503() throws Exception {
    CompletableFuture<Response> late = new CompletableFuture<>();
    Path file = Files.writeString(directory.resolve("late"), "too late");
    try (TestServer server = TestServer.start(request -> late, Impatient::forHandlers);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send(GET);
      assertThat(client.readText(503)).isEqualTo("the handler took too long\n");
      client.expectEnd();
      client.close();
      server.expectEmpty();

      FileChannel channel = FileChannel.open(file);
      late.complete(new Response(200, Fields.EMPTY, new ResponseBody.FileRange(channel, 0, 8)));
      assertThat(channel.isOpen()).isFalse();
    }
  }

  @Test
  void aProducerThatFailsEndsInAReset() throws Exception {
    Producer failing = partsThen(() -> CompletableFuture.failedFuture(new IOException("no disk")));
    expectReset(new ResponseBody.Produced(100_000, failing), CutReason.PRODUCER_FAILED);
  }

  @Test
  void aProducerThatThrowsEndsInAReset() throws Exception {
    Producer failing =
        partsThen(
            () -> {
              throw new IllegalStateException("thrown");
            });
    expectReset(new ResponseBody.Produced(-1, failing), CutReason.PRODUCER_FAILED);
  }

  @Test
  void tooFewBytesEndInAReset() throws Exception {
    Producer ending = partsThen(() -> done(BodyPart.End.PLAIN));
    expectReset(new ResponseBody.Produced(100_000, ending), CutReason.BROKEN_PROMISE);
  }

  @Test
  void tooManyBytesEndInAReset() throws Exception {
    Producer ending = partsThen(() -> done(new BodyPart.Data(ByteBuffer.allocate(90_001))));
    expectReset(new ResponseBody.Produced(100_000, ending), CutReason.BROKEN_PROMISE);
  }

  @Test
  void aFileThatShrinksEndsInAReset() throws Exception {
    Path file = Files.write(directory.resolve("shrinking"), new byte[50_000]);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    expectReset(new ResponseBody.FileRange(channel, 0, 100_000), CutReason.FILE_SHRANK);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void filesAreSentWholeAndClosed() throws Exception {
    byte[] content = new byte[3_000_000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i % 251);
    }
    Files.write(directory.resolve("file"), content);
    try (TestServer server = TestServer.start(SampleHandlers.withFiles(directory))) {
      for (var address : server.server().addresses()) {
        try (TestClient client = TestClient.connect(address)) {
          client.send("GET /file HTTP/1.1\r\nHost: h\r\n\r\n");
          assertThat(client.readHead().length()).isEqualTo(content.length);
          new PatternReader(client).read(content.length).expectTotal(content.length);
          client.send("HEAD /file HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
          assertThat(client.readHead().length()).isEqualTo(content.length);
          client.expectEnd();
        }
      }
      server.expectEmpty();
      assertThat(Descriptors.count(directory.resolve("file").toString())).isZero();
    }
  }

  /** Serves one body over TCP, where it must end in a reset, and over a Unix socket. */
  private void expectReset(ResponseBody body, CutReason reason) throws Exception {
    AtomicInteger released = new AtomicInteger();
    ResponseBody counted = counted(body, released);
    try (TestServer server =
            TestServer.start(request -> done(new Response(200, Fields.EMPTY, counted)));
        TestClient client = TestClient.connect(server.tcp())) {
      client.send(GET);
      assertThatThrownBy(() -> client.readExactly(1_000_000))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(EOFException.class)
          .hasMessageContaining("reset");
      server.expectEmpty();
      assertThat(server.server().shared().integrity().cut(reason)).isEqualTo(1);
      assertThat(server.server().shared().census().aborted(reason)).isEqualTo(1);
      assertThat(server.server().shared().integrity().settled()).isZero();
      assertThat(released.get()).isEqualTo(body instanceof ResponseBody.Produced ? 1 : 0);
    }
  }

  private static ResponseBody counted(ResponseBody body, AtomicInteger released) {
    if (!(body instanceof ResponseBody.Produced produced)) {
      return body;
    }
    Producer counting =
        new Producer() {
          @Override
          public CompletionStage<BodyPart> next() {
            return produced.producer().next();
          }

          @Override
          public void release() {
            released.incrementAndGet();
          }
        };
    return new ResponseBody.Produced(produced.length(), counting);
  }

  /** Ten thousand bytes, then something else. */
  private static Producer partsThen(Producer other) {
    List<BodyPart> parts = new ArrayList<>();
    parts.add(new BodyPart.Data(ByteBuffer.allocate(4_000)));
    parts.add(new BodyPart.Data(ByteBuffer.allocate(0)));
    parts.add(new BodyPart.Data(ByteBuffer.allocate(6_000)));
    return () -> parts.isEmpty() ? other.next() : done(parts.remove(0));
  }

  private static <T> CompletionStage<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
