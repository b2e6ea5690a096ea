package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.integrity.Integrity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the books say of each kind of response: content promised, produced, and handed over. */
class BooksTest {
  private static final String INVITATION = "HTTP/1.1 100 Continue\r\n\r\n";

  @TempDir Path root;
  private TestServer server;
  private TestClient client;
  private long invitations;

  @BeforeEach
  void start() throws IOException {
    Path file = Files.writeString(root.resolve("ten.txt"), "0123456789");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2003-01-01T00:00:00Z")));
    server = TestServer.start(SampleHandlers.withFiles(root));
    client = TestClient.connect(server.tcp());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.expectEmpty();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /hello, '', 200, 14",
    "HEAD, /hello, '', 200, 0",
    "GET, /bytes/0, '', 200, 0",
    "GET, /bytes/1000, '', 200, 1000",
    "HEAD, /bytes/1000, '', 200, 0",
    "HEAD, /bytes/1000?chunked, '', 200, 0",
    "GET, /ten.txt, '', 200, 10",
    "HEAD, /ten.txt, '', 200, 0",
    "GET, /ten.txt, 'Range: bytes=2-4\r\n', 206, 3",
    "GET, /ten.txt, 'Range: bytes=10-\r\n', 416, 26",
    "GET, /ten.txt, 'If-None-Match: *\r\n', 304, 0",
    "OPTIONS, *, '', 204, 0",
  })
  void promisedIsProducedAndHandedOver(
      String method, String target, String fields, int status, long content) throws IOException {
    assertThat(exchange(method, target, fields)).isEqualTo(status);
    expectBooks(content, content);
  }

  /** Without a length nothing is promised but the end. */
  @Test
  void chunksPromiseNoNumber() throws IOException {
    assertThat(exchange("GET", "/bytes/1000?chunked", "")).isEqualTo(200);
    expectBooks(0, 1000);
  }

  /** What stands between the ranges is content as well. */
  @Test
  void rangesCountWithTheirHeads() throws IOException {
    client.send("GET /ten.txt HTTP/1.1\r\nHost: h\r\nRange: bytes=0-1,7-8\r\n\r\n");
    TestClient.Head head = client.readHead();
    client.readExactly((int) head.length());
    client.halfClose().expectEnd();
    assertThat(head.length()).isGreaterThan(4);
    expectBooks(head.length(), head.length());
  }

  @Test
  void anInvitationIsNoResponse() throws IOException {
    client.send(
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(client.readHead().status()).isEqualTo(100);
    invitations = INVITATION.length();
    assertThat(client.send("hello").readText(200)).isEqualTo("hello");
    client.halfClose().expectEnd();
    expectBooks(5, 5);
  }

  private int exchange(String method, String target, String fields) throws IOException {
    client.send(method + " " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n").halfClose();
    TestClient.Head head = client.readHead();
    if (!method.equals("HEAD")) {
      client.readBody(head);
    }
    client.expectEnd();
    return head.status();
  }

  private void expectBooks(long promised, long produced) throws IOException {
    client.close();
    server.expectEmpty();
    Integrity books = server.server().shared().integrity();
    assertThat(books.responses()).isEqualTo(1);
    assertThat(books.settled()).isEqualTo(1);
    assertThat(books.promised()).as("promised").isEqualTo(promised);
    assertThat(books.produced()).as("produced").isEqualTo(produced);
    assertThat(books.handed()).as("handed over").isEqualTo(produced);
    assertThat(books.wire()).as("on the wire").isEqualTo(client.received() - invitations);
    assertThat(books.mismatches()).isZero();
  }
}
