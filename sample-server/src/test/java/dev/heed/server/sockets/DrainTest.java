package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.Response;
import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.connection.State;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.drain.DrainReport;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {
  private static final long SIZE = 14_991_808;
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration ENDLESS = Duration.ofHours(1);

  @Test
  void idleConnectionsEndInOrderAtOnce() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles());
        TestClient idle = TestClient.connect(server.tcp());
        TestClient fresh = TestClient.connect(server.unix())) {
      idle.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
      Eventually.isTrue("both are there", () -> server.server().openConnections() == 2);
      var stopping = server.server().stop(PATIENT).toCompletableFuture();
      idle.expectEnd();
      fresh.expectEnd();
      idle.close();
      fresh.close();
      assertThat(stopping.join()).isEqualTo(new DrainReport(2, 0, 0));
      assertThatThrownBy(() -> TestClient.connect(server.tcp()))
          .isInstanceOf(ConnectException.class);
    }
  }

  /** As clients do that keep connections for later and look at them only then. */
  @Test
  void idleClientsThatDoNotLookHoldNobodyUp() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles(), DrainTest::lingering);
        TestClient kept = TestClient.connect(server.tcp());
        TestClient local = TestClient.connect(server.unix())) {
      kept.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
      local.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
      var stopping = server.server().stop(ENDLESS).toCompletableFuture();
      assertThat(stopping.get(1, TimeUnit.MINUTES)).isEqualTo(new DrainReport(2, 0, 0));
      kept.expectEnd();
      local.expectEnd();
    }
  }

  /** The report comes even if a thread does not: what is stuck in it counts as cut. */
  @Test
  void aHandlerThatBlocksItsLoopDoesNotBlockTheStop() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    try (TestServer server =
            TestServer.start(
                request -> {
                  awaitWhateverComes(blocked);
                  return CompletableFuture.completedFuture(Response.text(200, "x"));
                });
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
      Eventually.isTrue(
          "the handler has it", () -> server.server().shared().census().in(State.HANDLING) == 1);
      var stopping = server.server().stop(Duration.ofMillis(50)).toCompletableFuture();
      assertThat(stopping.get(1, TimeUnit.MINUTES)).isEqualTo(new DrainReport(1, 1, 0));
      blocked.countDown();
    }
  }

  @Test
  void whatIsInFlightIsAnsweredWithCloseAndWhole() throws Exception {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    try (TestServer server = TestServer.start(request -> answer);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
      Eventually.isTrue("it is waited for", () -> answer.getNumberOfDependents() > 0);
      var stopping = server.server().stop(PATIENT).toCompletableFuture();
      answer.complete(Response.text(200, "at last"));

      TestClient.Head head = client.readHead();
      assertThat(head.has("connection: close")).isTrue();
      assertThat(client.readExactly(7)).isEqualTo("at last".getBytes());
      client.expectEnd();
      client.close();
      assertThat(stopping.join()).isEqualTo(new DrainReport(1, 0, 0));
    }
  }

  @Test
  void aSlowReaderGetsItsWholeResponse() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles());
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET /bytes/" + SIZE + " HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      var stopping = server.server().stop(PATIENT).toCompletableFuture();
      new PatternReader(client).read(SIZE).expectTotal(SIZE);
      client.expectEnd();
      client.close();
      assertThat(stopping.join().isClean()).isTrue();
    }
  }

  @Test
  void theDeadlineCutsAndCountsWhatIsLeft() throws Exception {
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles());
        TestClient stuck = TestClient.connect(server.tcp());
        TestClient half = TestClient.connect(server.tcp())) {
      stuck.send("GET /bytes/1000000000 HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      half.send("GET /hello HTT");
      Eventually.isTrue(
          "half a head is there", () -> server.server().shared().census().in(State.HEAD) == 1);

      DrainReport report = server.server().stop(Duration.ofMillis(50)).toCompletableFuture().join();
      assertThat(report).isEqualTo(new DrainReport(2, 2, 1));
      assertThatThrownBy(() -> stuck.readExactly(1_000_000_000))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(EOFException.class);
    }
  }

  private static ServerConfig lingering(ServerConfig config) {
    Timeouts defaults = Timeouts.DEFAULT;
    return config.withTimeouts(
        new Timeouts(
            defaults.header(),
            defaults.body(),
            defaults.handler(),
            defaults.writeWindow(),
            defaults.writeFloor(),
            ENDLESS,
            ENDLESS,
            defaults.parting()));
  }

  private static void awaitWhateverComes(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The port is free at once, although the kernel remembers connections that ended there first. */
  @Test
  void theNextServerCanHaveThePort() throws Exception {
    SocketAddress address;
    try (TestServer server = TestServer.start(SampleHandlers.withoutFiles());
        TestClient client = TestClient.connect(server.tcp())) {
      address = server.tcp();
      client.send("GET /hello HTTP/1.0\r\n\r\n").readText(200);
      client.expectEnd();
      client.close();
      server.expectEmpty();
    }
    Server next = Server.start(ServerConfig.of("next", address), SampleHandlers.withoutFiles());
    try (TestClient client = TestClient.connect(address)) {
      client.send("GET /hello HTTP/1.0\r\n\r\n").readText(200);
    }
    assertThat(next.stop(PATIENT).toCompletableFuture().join().isClean()).isTrue();
  }
}
