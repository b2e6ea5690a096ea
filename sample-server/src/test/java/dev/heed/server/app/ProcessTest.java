package dev.heed.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.sockets.Eventually;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a program: signals, a lack of descriptors, the management address. */
class ProcessTest {
  private static final int SIZE = 14_991_808;
  private static final String GET = "GET /bytes/" + SIZE + " HTTP/1.1\r\nHost: h\r\n\r\n";

  @TempDir Path root;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aTermSignalLetsTheResponseInFlightFinish() throws Exception {
    try (ServerProcess server = new ServerProcess("true", 1, "--port", "0");
        SocketChannel client = SocketChannel.open(server.address(0))) {
      client.write(ByteBuffer.wrap(GET.getBytes()));
      ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
      long read = client.read(buffer);
      server.terminate();
      for (int count = 0; count >= 0; count = client.read(buffer.clear())) {
        read += count;
      }
      client.close();
      assertThat(read).isGreaterThan(SIZE).isLessThan(SIZE + 1000);
      assertThat(server.lastWords())
          .isEqualTo("stopped: 1 connections were open, 0 cut, 0 responses cut\n");
    }
  }

  @Test
  void aTermSignalCountsWhatTheDeadlineCuts() throws Exception {
    try (ServerProcess server =
            new ServerProcess("true", 1, "--port", "0", "--drain-timeout", "1");
        SocketChannel client = SocketChannel.open(server.address(0))) {
      client.write(ByteBuffer.wrap("GET /bytes/1000000000 HTTP/1.0\r\n\r\n".getBytes()));
      client.read(ByteBuffer.allocate(1000));
      server.terminate();
      assertThat(server.lastWords())
          .isEqualTo("stopped: 1 connections were open, 1 cut, 1 responses cut\n");
    }
  }

  @Test
  void survivesALackOfDescriptors() throws Exception {
    try (ServerProcess server =
        new ServerProcess(
            "ulimit -n 64", 2, "--port", "0", "--loops", "1", "--management-port", "0")) {
      assertThat(get(server.address(0), "/hello").statusCode()).isEqualTo(200);
      assertThat(get(server.address(1), "/metrics").statusCode()).isEqualTo(200);
      final long descriptors = server.descriptors();
      useUpDescriptors(server);
      Eventually.isTrue("all is closed", () -> server.descriptors() == descriptors);
      String metrics = get(server.address(1), "/metrics").body();
      assertThat(metric(metrics, "heed_connections_accepted_total")).isEqualTo(101);
      assertThat(metric(metrics, "heed_internal_errors_total")).isZero();
      // A spinning acceptor fails thousands of times a second, this one ten times.
      assertThat(metric(metrics, "heed_accept_failures_total")).isBetween(1L, 1000L);
      // One that is over is reported, and so is the next one.
      useUpDescriptors(server);
      server.terminate();
      assertThat(server.lastWords().split("cannot accept for now")).hasSize(3);
    }
  }

  /** Connects more often than there are descriptors, and leaves again. */
  private static void useUpDescriptors(ServerProcess server) throws IOException {
    List<SocketChannel> clients = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      clients.add(SocketChannel.open(server.address(0)));
    }
    // The last one waits in the backlog until the others are gone.
    SocketChannel last = clients.remove(clients.size() - 1);
    last.write(ByteBuffer.wrap("GET /hello HTTP/1.0\r\n\r\n".getBytes()));
    for (SocketChannel client : clients) {
      client.close();
    }
    assertThat(last.read(ByteBuffer.allocate(1000))).isPositive();
    last.close();
  }

  @Test
  void filesThatCannotBeOpenedAreFailuresAndTheOthersAreSent() throws Exception {
    byte[] content = new byte[10_000_000];
    Files.write(root.resolve("file"), content);
    try (ServerProcess server =
        new ServerProcess(
            "ulimit -n 64",
            2,
            "--port",
            "0",
            "--loops",
            "1",
            "--management-port",
            "0",
            "--root",
            root.toString())) {
      assertThat(get(server.address(0), "/file").body()).hasSize(content.length);
      assertThat(get(server.address(1), "/metrics").statusCode()).isEqualTo(200);
      final long descriptors = server.descriptors();
      List<SocketChannel> clients = new ArrayList<>();
      if ((64 - descriptors) % 2 == 0) {
        // Each takes two, and the last one shall find one left for itself and none for the file.
        clients.add(SocketChannel.open(server.address(0)));
      }
      String status = "HTTP/1.1 200";
      while (status.equals("HTTP/1.1 200")) {
        SocketChannel client = SocketChannel.open(server.address(0));
        clients.add(client);
        client.write(ByteBuffer.wrap("GET /file HTTP/1.0\r\n\r\n".getBytes()));
        ByteBuffer answer = ByteBuffer.allocate(12);
        assertThat(client.read(answer)).isEqualTo(12);
        status = new String(answer.array());
      }
      assertThat(status).isEqualTo("HTTP/1.1 500");
      assertThat(clients).hasSizeGreaterThan(5);
      for (SocketChannel client : clients) {
        client.close();
      }
      Eventually.isTrue("all is closed", () -> server.descriptors() == descriptors);
      assertThat(get(server.address(0), "/file").body()).hasSize(content.length);
      String metrics = get(server.address(1), "/metrics").body();
      assertThat(metric(metrics, "heed_handler_failures_total")).isEqualTo(1);
      assertThat(metric(metrics, "heed_internal_errors_total")).isZero();
      assertThat(metric(metrics, "heed_read_buffers")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page.js", "/page.css", "/metrics", "/state.json"})
  void servesThePageAndWhatItLoads(String path) throws Exception {
    try (ServerProcess server =
        new ServerProcess("true", 2, "--port", "0", "--management-port", "0")) {
      HttpResponse<String> response = get(server.address(1), path);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isNotBlank();
      assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
    }
  }

  @Test
  void theMetricsCountPromisedAndFlushedBytes() throws Exception {
    try (ServerProcess server =
        new ServerProcess("true", 2, "--port", "0", "--management-port", "0")) {
      assertThat(get(server.address(0), "/bytes/123456").body()).hasSize(123_456);
      String metrics = get(server.address(1), "/metrics").body();
      assertThat(metric(metrics, "heed_promised_bytes_total")).isEqualTo(123_456);
      assertThat(metric(metrics, "heed_flushed_bytes_total")).isEqualTo(123_456);
      assertThat(metric(metrics, "heed_response_mismatches_total")).isZero();
      assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
          .allMatch(line -> line.matches("heed_[a-z_]+(\\{[a-z]+=\"[a-z_]+\"})? \\d+"));
    }
  }

  @Test
  void theJdksClientGetsEverythingOverKeptConnections() throws Exception {
    try (ServerProcess server = new ServerProcess("true", 1, "--port", "0")) {
      List<CompletableFuture<HttpResponse<byte[]>>> responses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(uri(server.address(0), "/bytes/1000000"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100_000]))
                .build();
        responses.add(http.sendAsync(request, BodyHandlers.ofByteArray()));
      }
      for (CompletableFuture<HttpResponse<byte[]>> response : responses) {
        assertThat(response.join().body()).hasSize(1_000_000);
      }
    }
  }

  private HttpResponse<String> get(SocketAddress address, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri(address, path)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static URI uri(SocketAddress address, String path) {
    return URI.create("http:/" + address.toString().replaceFirst("^[^/]*", "") + path);
  }

  private static long metric(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }
}
