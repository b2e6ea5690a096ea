package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exchange of {@code torture.txt} over a real socket: the answer, and what may follow it. */
class TortureTest {
  private static final String FOLLOW_UP = "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final Pattern REPEATED = Pattern.compile("\\{([^{}]*)\\*(\\d+)\\}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|.)");

  private static final String TEN = "0123456789";
  private static final String SECRET = "nobody shall see this";

  @TempDir static Path folder;
  private static TestServer server;

  /**
   * One line of the table.
   *
   * @param statuses those of the responses, in order, each with {@code HEAD} behind it if it has no
   *     body
   * @param end whether the connection goes on behind them ({@code open}), or the last of them says
   *     that it does not ({@code close}), or it ends all the same ({@code ends})
   * @param body that of the last of them; null if any will do
   */
  private record Case(String line, List<String> statuses, String end, String request, String body) {
    static Case of(String line) {
      String[] parts = line.split(" \\|", 3);
      List<String> words = List.of(parts[0].split(" "));
      return new Case(
          line,
          words.subList(0, words.size() - 1),
          words.get(words.size() - 1),
          bytes(parts[1].substring(1)),
          parts.length < 3 ? null : bytes(parts[2].replaceFirst("^ ", "")));
    }

    boolean open() {
      return end.equals("open");
    }

    private static String bytes(String text) {
      String all = text;
      while (REPEATED.matcher(all).find()) {
        all = REPEATED.matcher(all).replaceAll(Case::repeated);
      }
      return ESCAPE.matcher(all).replaceAll(Case::unescaped);
    }

    private static String repeated(MatchResult found) {
      return Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2))));
    }

    private static String unescaped(MatchResult found) {
      String code = found.group(1);
      String character =
          switch (code.charAt(0)) {
            case 'r' -> "\r";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'x' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
            default -> code;
          };
      return Matcher.quoteReplacement(character);
    }

    @Override
    public String toString() {
      return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream in = TortureTest.class.getResourceAsStream("torture.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(Case::of);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    fill(root);
    server = TestServer.start(SampleHandlers.withFiles(root));
  }

  private static void fill(Path root) throws IOException {
    Path file = Files.writeString(root.resolve("file.txt"), TEN);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2003-01-01T00:00:00Z")));
    Files.writeString(root.resolve("a b.txt"), TEN);
    Files.writeString(root.resolve(".hidden"), SECRET);
    Files.writeString(Files.createDirectory(root.resolve("dir")).resolve("index.html"), TEN);
    Files.createDirectory(root.resolve("empty"));
    Files.writeString(root.resolveSibling("secret.txt"), SECRET);
    Files.createSymbolicLink(root.resolve("in"), Path.of("file.txt"));
    Files.createSymbolicLink(root.resolve("out"), Path.of("../secret.txt"));
    Files.createSymbolicLink(root.resolve("outdir"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(root.resolve("gone"), Path.of("nothing"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.expectEmpty();
    assertThat(server.server().shared().integrity().cut()).isZero();
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isAnsweredRightAndNothingElseIs(Case exchange) throws IOException {
    List<String> expected = new ArrayList<>(exchange.statuses());
    if (exchange.open()) {
      expected.add("200");
    }
    try (TestClient client = TestClient.connect(server.tcp())) {
      client.send(exchange.request() + FOLLOW_UP).halfClose();
      List<String> statuses = new ArrayList<>();
      List<String> bodies = new ArrayList<>();
      for (String next : expected) {
        TestClient.Head head = client.readFinalHead();
        boolean bodiless = next.endsWith("HEAD");
        statuses.add(head.status() + (bodiless ? "HEAD" : ""));
        bodies.add(bodiless ? "" : client.readBody(head));
        boolean closes = statuses.size() == expected.size() && exchange.end().equals("close");
        assertThat(head.has("connection: close")).as("says that it closes").isEqualTo(closes);
      }
      assertThat(statuses).isEqualTo(expected);
      client.expectEnd();
      assertThat(bodies).noneMatch(body -> body.contains(SECRET));
      if (exchange.body() != null) {
        assertThat(bodies.get(exchange.statuses().size() - 1)).isEqualTo(exchange.body());
      }
      if (exchange.open()) {
        assertThat(bodies.get(bodies.size() - 1)).isEqualTo("Hello, world!\n");
      }
    }
  }

  /** Should the table ever not be found, this would be a test of nothing. */
  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(380);
  }
}
