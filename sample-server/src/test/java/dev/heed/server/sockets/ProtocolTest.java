package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rest of HTTP/1.1 that one connection has to get right, on a real socket. */
class ProtocolTest {
  private TestServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(SampleHandlers.withoutFiles());
    client = TestClient.connect(server.tcp());
  }

  @AfterEach
  void stop() throws Exception {
    client.close();
    server.expectEmpty();
    server.close();
  }

  @Test
  void invitesABodyThatIsWaitedFor() throws Exception {
    client.send(
        "POST /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(client.readHead().status()).isEqualTo(100);
    client.send("hello");
    assertThat(client.readText(200))
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 5\n");
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
  }

  @Test
  void invitesABodyThatTheResponseIsMadeOf() throws Exception {
    client.send(
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(client.readHead().status()).isEqualTo(100);
    client.send("hello");
    assertThat(client.readText(200)).isEqualTo("hello");
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
  }

  @Test
  void invitesNoBodyThatIsHereAlready() throws Exception {
    client.send(
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello");
    assertThat(client.readText(200)).isEqualTo("hello");
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
  }

  @Test
  void closesWhenNobodyCanTellWhetherAnUninvitedBodyComes() throws Exception {
    client.send(
        "POST /bytes/5?nodrain HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
            + "Expect: 100-continue\r\n\r\n");
    TestClient.Head head = client.readHead();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.has("connection: close")).isTrue();
    new PatternReader(client).read(5).expectTotal(5);
    client.expectEnd();
  }

  /** An invitation would have the peer send what is refused already. */
  @ParameterizedTest
  @CsvSource({
    "413, 'POST /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n'",
    "400, 'POST /digest HTTP/1.1\r\nContent-Length: 5\r\n'",
    "404, 'POST /nothing HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n'",
    "501, 'BREW /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n'",
  })
  void invitesNobodyWhoIsRefused(int status, String head) throws Exception {
    client.send(head + "Expect: 100-continue\r\n\r\n");
    TestClient.Head answer = client.readHead();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.has("connection: close")).isTrue();
    client.readExactly((int) answer.length());
    client.expectEnd();
  }

  @Test
  void datesItsAnswersAndItsRefusals() throws Exception {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\nGET /hello HTTP/1.1\r\n\r\n");
    for (int i = 0; i < 2; i++) {
      TestClient.Head head = client.readHead();
      client.readExactly((int) head.length());
      Instant date =
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(words(head.field("date")), Instant::from);
      assertThat(date).isBetween(before, Instant.now());
    }
    client.expectEnd();
  }

  /** With the capitals that {@link TestClient.Head} takes away. */
  private static String words(String date) {
    return Stream.of(date.split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "))
        .replace("Gmt", "GMT");
  }

  @Test
  void echoesWhileTheBodyComes() throws Exception {
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    assertThat(client.readHead().isChunked()).isTrue();
    for (String part : new String[] {"one", "two", "three"}) {
      client.send(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
      assertThat(client.readLine()).isEqualTo(Integer.toHexString(part.length()));
      assertThat(client.readLine()).isEqualTo(part);
    }
    client.send("0\r\n\r\n");
    assertThat(client.readLine()).isEqualTo("0");
    assertThat(client.readLine()).isEmpty();
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
  }

  @Test
  void sendsDigestsThatAreWanted() throws Exception {
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\nWant-Content-Digest: sha-256=10\r\n\r\n");
    assertThat(client.readHead().fields())
        .contains("content-digest: sha-256=:2qfmrisesqw6wxr3pwtomtrn+k4dglchukmdwpx3l/u=:");
    client.readExactly(14);
    client.send("GET /bytes/0 HTTP/1.1\r\nHost: h\r\nWant-Repr-Digest: sha-256=1\r\n\r\n");
    assertThat(client.readHead().has("trailer: repr-digest")).isTrue();
    assertThat(client.readLine()).isEqualTo("0");
    assertThat(client.readLine())
        .isEqualTo("Repr-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
    assertThat(client.readLine()).isEmpty();
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    client.send("HEAD /bytes/1000 HTTP/1.1\r\nHost: h\r\n\r\n");
    assertThat(client.readHead().length()).isEqualTo(1000);
    client.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n").readText(200);
  }

  @ParameterizedTest
  @CsvSource({
    "400,'GET / HTTP/1.1\r\n\r\n'",
    "400,'POST / HTTP/1.1\r\nHost: h\r\nContent-Length: +5\r\n\r\nhello'",
    "400,'GET / HTTP/1.1\r\nHost : h\r\n\r\n'",
    "501,'POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'",
    "505,'GET / HTTP/2.0\r\nHost: h\r\n\r\n'",
    "417,'GET / HTTP/1.1\r\nHost: h\r\nExpect: wonders\r\n\r\n'",
    "413,'POST /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n'",
    "400,'POST /digest HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'",
  })
  void refusesForGoodAndParsesNothingAfterwards(int status, String request) throws Exception {
    client.send(request + "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
    TestClient.Head head = client.readHead();
    assertThat(head.status()).isEqualTo(status);
    assertThat(head.has("connection: close")).isTrue();
    client.readExactly((int) head.length());
    client.expectEnd();
  }

  @Test
  void answersATruncatedHeadAndATruncatedBody() throws Exception {
    client.send("GET / HTTP/1.1\r\nHo").halfClose();
    assertThat(client.readText(400)).isEqualTo("the request ends within its head\n");
    client.expectEnd();
    try (TestClient other = TestClient.connect(server.tcp())) {
      other.send("POST /digest HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel").halfClose();
      assertThat(other.readText(400)).isEqualTo("the request's body is incomplete\n");
      other.expectEnd();
    }
  }
}
