package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests on request (RFC 9530), for every kind of body: each is checked against what came. */
class DigestsTest {
  private static final String TEN = "0123456789";
  private static final String WANT_BOTH =
      "Want-Content-Digest: sha-256=10\r\nWant-Repr-Digest: sha-512=1\r\n";

  @TempDir Path root;
  private TestServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(root.resolve("ten.txt"), TEN);
    Files.createFile(root.resolve("empty.txt"));
    server = TestServer.start(SampleHandlers.withFiles(root));
    client = TestClient.connect(server.tcp());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.expectEmpty();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /hello, '', 200",
    "GET, /ten.txt, '', 200",
    "GET, /empty.txt, '', 200",
    "GET, /ten.txt, 'Range: bytes=2-4\r\n', 206",
    "GET, /ten.txt, 'Range: bytes=0-1,7-7\r\n', 206",
    "POST, /digest, '', 200",
  })
  void standInTheHead(String method, String path, String fields, int status) throws Exception {
    client.send(method + " " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + WANT_BOTH + "\r\n");
    TestClient.Head head = client.readHead();
    assertThat(head.status()).isEqualTo(status);
    String content = client.readBody(head);
    String whole = status == 206 ? TEN : content;
    assertThat(head.field("content-digest")).isEqualTo(digest("sha-256", content));
    assertThat(head.field("repr-digest")).isEqualTo(digest("sha-512", whole));
  }

  @Test
  void headHasNoContentButARepresentation() throws Exception {
    client.send("HEAD /ten.txt HTTP/1.1\r\nHost: h\r\n" + WANT_BOTH + "\r\n");
    TestClient.Head head = client.readHead();
    assertThat(head.length()).isEqualTo(10);
    assertThat(head.fields()).doesNotContain("content-digest");
    assertThat(head.field("repr-digest")).isEqualTo(digest("sha-512", TEN));
  }

  @ParameterizedTest
  @CsvSource({"GET, /bytes/1000, ''", "GET, /bytes/1000?chunked, ''", "POST, /echo, hello"})
  void standInTheTrailersOfWhatIsMadeOnTheWay(String method, String path, String body)
      throws Exception {
    client.send(
        method
            + (" " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + body.length() + "\r\n")
            + (WANT_BOTH + "\r\n" + body));
    TestClient.Head head = client.readHead();
    assertThat(head.field("trailer")).isEqualTo("content-digest, repr-digest");
    String content = client.readChunks();
    assertThat(content).hasSize(body.isEmpty() ? 1000 : body.length());
    assertThat(client.readLine().toLowerCase(Locale.ROOT))
        .isEqualTo("content-digest: " + digest("sha-256", content));
    assertThat(client.readLine().toLowerCase(Locale.ROOT))
        .isEqualTo("repr-digest: " + digest("sha-512", content));
    assertThat(client.readLine()).isEmpty();
  }

  @Test
  void areLeftOutWhereThereIsNoPlaceForThem() throws Exception {
    expectNone("GET /bytes/10 HTTP/1.0\r\nConnection: keep-alive\r\n" + WANT_BOTH + "\r\n", 200);
    expectNone("GET /ten.txt HTTP/1.1\r\nHost: h\r\n\r\n", 200);
    expectNone("GET /none.txt HTTP/1.1\r\nHost: h\r\n" + WANT_BOTH + "\r\n", 404);
    expectNone("GET /ten.txt HTTP/1.1\r\nHost: h\r\nWant-Content-Digest: md5=10\r\n\r\n", 200);
    client.send("HEAD /bytes/10 HTTP/1.1\r\nHost: h\r\n" + WANT_BOTH + "\r\n");
    assertThat(client.readHead().fields()).doesNotContain("digest", "trailer");
  }

  private void expectNone(String request, int status) throws IOException {
    client.send(request);
    TestClient.Head head = client.readHead();
    assertThat(head.status()).isEqualTo(status);
    assertThat(head.fields()).doesNotContain("-digest:", "trailer");
    client.readBody(head);
  }

  private static String digest(String algorithm, String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    byte[] sum = MessageDigest.getInstance(algorithm).digest(bytes);
    String value = algorithm + "=:" + Base64.getEncoder().encodeToString(sum) + ":";
    return value.toLowerCase(Locale.ROOT);
  }
}
