package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as the JDK's own client sees it. */
class JdkClientTest {
  private static final byte[] UPLOAD = new byte[5_000_000];

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.start(SampleHandlers.withoutFiles());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    server.expectEmpty();
  }

  @Test
  void getsEverythingOverOneConnection() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(fetch(request("/bytes/" + Received.SIZE + (i == 1 ? "?chunked" : "")).build()))
          .isEqualTo(Received.WHOLE);
    }
    assertThat(server.server().accepted()).isEqualTo(1);
  }

  @Test
  void getsEverythingManyTimesAtOnce() {
    HttpRequest request = request("/bytes/" + Received.SIZE).build();
    List<CompletableFuture<HttpResponse<byte[]>>> answers =
        IntStream.range(0, 10)
            .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofByteArray()))
            .toList();
    for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
      assertThat(Received.of(answer.join().body())).isEqualTo(Received.WHOLE);
    }
  }

  @Test
  void getsEverythingThoughNobodyReadsWhatItSends() throws Exception {
    for (int i = 0; i < 3; i++) {
      HttpRequest.Builder request = request("/bytes/" + Received.SIZE + "?nodrain");
      assertThat(fetch(request.POST(upload(i == 1)).build())).isEqualTo(Received.WHOLE);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sendsWhatItIsInvitedToSend(boolean chunked) throws Exception {
    HttpRequest request = request("/digest").expectContinue(true).POST(upload(chunked)).build();
    assertThat(client.send(request, BodyHandlers.ofString()).body())
        .isEqualTo(Received.of(UPLOAD).asText());
  }

  private Received fetch(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<java.io.InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return Received.of(response.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http:/" + server.tcp().toString().replaceFirst("^[^/]*", "") + path));
  }

  private static BodyPublisher upload(boolean chunked) {
    return chunked
        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(UPLOAD))
        : BodyPublishers.ofByteArray(UPLOAD);
  }
}
