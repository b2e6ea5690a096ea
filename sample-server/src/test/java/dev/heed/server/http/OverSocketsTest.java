package dev.heed.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.drain.DrainReport;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same tables through the whole server: one answer, and what is smuggled behind it is never
 * served.
 */
class OverSocketsTest {
  private static final String GOOD = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
  private static Server server;
  private static InetSocketAddress address;

  @BeforeAll
  static void start() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ServerConfig config = ServerConfig.of("refusals", any).withLoops(1);
    server = Server.start(config, SampleHandlers.withoutFiles());
    address = (InetSocketAddress) server.addresses().get(0);
  }

  @AfterAll
  static void stop() {
    DrainReport report = server.stop(Duration.ofSeconds(10)).toCompletableFuture().join();
    assertThat(report.cutResponses()).isZero();
  }

  static Stream<Arguments> refused() {
    Stream<Arguments> lines =
        RefusedHeadTest.lines().map(row -> row(row, (String) row.get()[1], row.get()[2]));
    Stream<Arguments> fields =
        RefusedHeadTest.fields()
            .map(row -> row(row, head((String) row.get()[1]) + "\r\n", row.get()[2]));
    Stream<Arguments> bodies =
        BodyDecoderTest.refused()
            .map(row -> row(row, chunked((String) row.get()[1]), row.get()[2]));
    return Stream.of(lines, fields, bodies).flatMap(rows -> rows);
  }

  private static Arguments row(Arguments from, String message, Object status) {
    return Arguments.of(from.get()[0], message, status);
  }

  private static String head(String fields) {
    return "POST /digest HTTP/1.1\r\nHost: a\r\n" + fields;
  }

  private static String chunked(String body) {
    return head("Transfer-Encoding: chunked\r\n\r\n") + body;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void answersOnceAndCloses(String section, String message, int status) throws IOException {
    String answer = exchange(message + GOOD);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("\r\nConnection: close\r\n");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void answersWhatCameBefore(String section, String message, int status) throws IOException {
    String answer = exchange(GOOD + message + GOOD);
    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n");
    String second = answer.substring(answer.indexOf("HTTP/1.1 ", 9));
    assertThat(second).startsWith("HTTP/1.1 " + status + " ");
    assertThat(second.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
  }

  static Stream<String> bodies() {
    return BodyDecoderTest.bodies().map(row -> (String) row.get()[0]);
  }

  /** The connection stays in step: what follows the last chunk is the next request. */
  @ParameterizedTest
  @MethodSource("bodies")
  void servesWhatFollowsABody(String body) throws IOException {
    String last = "GET /hello HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\n";
    String answer = exchange(chunked(body) + chunked(body) + last + GOOD);
    assertThat(answer.split("HTTP/1\\.1 200 OK\r\n", -1)).as("answers").hasSize(4);
    assertThat(answer.split("Connection: close\r\n", -1)).hasSize(2);
  }

  /** Sends everything and reads up to the end of the stream, which has to be a clean one. */
  private static String exchange(String message) throws IOException {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(Cuts.bytes(message));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
