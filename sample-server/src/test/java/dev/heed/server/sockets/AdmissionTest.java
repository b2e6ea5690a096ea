package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Response;
import dev.heed.server.app.samples.SampleHandlers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n";

  @Test
  void oneTooManyFromAnAddressIsToldSoAndTheOthersGoOn() throws Exception {
    try (TestServer server =
            TestServer.start(
                SampleHandlers.withoutFiles(), config -> config.withConnections(100, 2));
        TestClient one = TestClient.connect(server.tcp());
        TestClient two = TestClient.connect(server.tcp());
        TestClient other = TestClient.connect(server.unix())) {
      one.send(HELLO).readText(200);
      two.send(HELLO).readText(200);
      try (TestClient three = TestClient.connect(server.tcp())) {
        three.send(HELLO);
        assertThat(three.readText(503)).isEqualTo("too many connections from this address\n");
        three.expectEnd();
      }
      assertThat(server.server().refusedConnections()).isEqualTo(1);
      one.send(HELLO).readText(200);
      other.send(HELLO).readText(200);

      two.close();
      Eventually.isTrue("they are gone", () -> server.server().openConnections() == 2);
      try (TestClient four = TestClient.connect(server.tcp())) {
        four.send(HELLO).readText(200);
      }
    }
  }

  /** Else one address could have all places, by being told again and again that it has too many. */
  @Test
  void whoeverIsTurnedAwayTakesNoPlaceOfOthers() throws Exception {
    try (TestServer server =
            TestServer.start(
                SampleHandlers.withoutFiles(), config -> config.withConnections(2, 1));
        TestClient one = TestClient.connect(server.tcp());
        TestClient told = TestClient.connect(server.tcp())) {
      one.send(HELLO).readText(200);
      told.send(HELLO).readText(503);
      try (TestClient dropped = TestClient.connect(server.tcp())) {
        dropped.expectEnd();
      }
      try (TestClient other = TestClient.connect(server.unix())) {
        other.send(HELLO).readText(200);
        assertThat(server.server().openConnections()).isEqualTo(3);
      }
      assertThat(server.server().refusedConnections()).isEqualTo(2);
    }
  }

  /** They have no address of their own: all of a Unix-domain socket count as one. */
  @Test
  void oneTooManyOverAUnixSocketIsToldSo() throws Exception {
    try (TestServer server =
            TestServer.start(
                SampleHandlers.withoutFiles(), config -> config.withConnections(100, 1));
        TestClient one = TestClient.connect(server.unix());
        TestClient other = TestClient.connect(server.tcp())) {
      one.send(HELLO).readText(200);
      try (TestClient two = TestClient.connect(server.unix())) {
        assertThat(two.send(HELLO).readText(503))
            .isEqualTo("too many connections from this address\n");
        two.expectEnd();
      }
      other.send(HELLO).readText(200);
      assertThat(server.server().refusedConnections()).isEqualTo(1);
    }
  }

  @Test
  void oneTooManyInAllWaitsUntilThereIsRoom() throws Exception {
    try (TestServer server =
        TestServer.start(SampleHandlers.withoutFiles(), config -> config.withConnections(3, 100))) {
      List<TestClient> clients = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        clients.add(connect(server));
        clients.get(i).readText(200);
      }
      TestClient waiting = connect(server);
      assertThat(server.server().accepted()).isEqualTo(3);
      assertThat(server.server().openConnections()).isEqualTo(3);

      clients.get(0).close();
      waiting.readText(200);
      assertThat(server.server().accepted()).isEqualTo(4);
      waiting.close();
      clients.get(1).close();
      clients.get(2).close();
      server.expectEmpty();
    }
  }

  @Test
  void connectionsAreDealtOutToAllLoops() throws Exception {
    Set<String> loops = ConcurrentHashMap.newKeySet();
    Handler noting =
        request -> {
          loops.add(Thread.currentThread().getName());
          return CompletableFuture.completedFuture(Response.text(200, "x"));
        };
    try (TestServer server = TestServer.start(noting, config -> config.withLoops(3))) {
      for (int i = 0; i < 3; i++) {
        try (TestClient client = connect(server)) {
          client.readText(200);
        }
      }
      assertThat(loops).hasSize(3);
    }
  }

  private static TestClient connect(TestServer server) throws IOException {
    return TestClient.connect(server.tcp()).send(HELLO);
  }
}
