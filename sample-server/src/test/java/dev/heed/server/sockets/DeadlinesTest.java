package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.connection.State;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.loop.ServerConfig;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Peers that are slow on purpose cost little and come to an end: deadlines are for the whole. */
class DeadlinesTest {
  private static final int DRIPS = 10_000;
  private static final long DRIP_NANOS = 5_000_000;

  @Test
  void aHeadThatDripsIsAnsweredWith408() throws Exception {
    try (TestServer server = start(Impatient::forHeaders);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET /hello HTTP/1.1\r\nHost: h\r\nX: ");
      drip(client, server);
      assertThat(client.readText(408)).isEqualTo("the request's head took too long\n");
      client.expectEnd();
      client.close();
      server.expectEmpty();
    }
  }

  @Test
  void aBodyThatDripsIsAnsweredWith408() throws Exception {
    try (TestServer server = start(Impatient::forBodies);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("POST /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
      drip(client, server);
      assertThat(client.readText(408)).isEqualTo("the request's body took too long\n");
      client.expectEnd();
      client.close();
      server.expectEmpty();
    }
  }

  @Test
  void aBodyThatDripsBehindAResponseEndsTheConnectionInOrder() throws Exception {
    try (TestServer server = start(Impatient::forBodies);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("POST /bytes/5?nodrain HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
      client.readHead();
      new PatternReader(client).read(5).expectTotal(5);
      drip(client, server);
      client.expectEnd();
      client.close();
      server.expectEmpty();
      assertThat(server.server().shared().integrity().cut()).isZero();
    }
  }

  @Test
  void aPeerThatTakesNothingIsReset() throws Exception {
    try (TestServer server = start(Impatient::forWrites);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET /bytes/1000000000 HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      server.expectEmpty();
      assertThatThrownBy(() -> client.readExactly(1_000_000_000))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(EOFException.class);
      assertThat(server.server().shared().integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
    }
  }

  @Test
  void anIdleConnectionIsClosedInOrder() throws Exception {
    try (TestServer server = start(Impatient::forIdle);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
      client.expectEnd();
      client.close();
      server.expectEmpty();
      assertThat(server.server().shared().census().in(State.CLOSED)).isEqualTo(1);
    }
  }

  @Test
  void aPeerThatNeverClosesIsNotWaitedForLongerThanTheLinger() throws Exception {
    try (TestServer server = start(Impatient::forLinger);
        TestClient client = TestClient.connect(server.tcp())) {
      client.send("GET /hello HTTP/1.0\r\n\r\n").readText(200);
      client.expectEnd();
      server.expectEmpty();
      assertThat(server.server().shared().census().in(State.CLOSED)).isEqualTo(1);
    }
  }

  private static TestServer start(UnaryOperator<ServerConfig> setup) throws IOException {
    return TestServer.start(SampleHandlers.withoutFiles(), setup);
  }

  /** Sends a byte now and then, until the server has enough of it. */
  private static void drip(TestClient client, TestServer server) throws IOException {
    for (int i = 0; i < DRIPS; i++) {
      if (server.server().shared().census().in(State.LINGERING) > 0) {
        return;
      }
      client.send("x");
      LockSupport.parkNanos(DRIP_NANOS);
    }
    throw new AssertionError("the server let it drip");
  }
}
