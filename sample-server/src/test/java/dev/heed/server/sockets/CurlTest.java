package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as curl sees it; what curl finds wrong with a response it says by its exit status. */
class CurlTest {
  private static final byte[] UPLOAD = new byte[5_000_000];

  @TempDir Path folder;
  private Path curl;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    curl = Programs.find("curl");
    server = TestServer.start(SampleHandlers.withoutFiles());
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.expectEmpty();
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--http1.1",
        "--http1.0",
        "-H Connection:close",
        "-H Want-Content-Digest:sha-256=9",
        "--limit-rate 10M",
        "-X OPTIONS",
      })
  void getsEverything(String options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
    arguments.add(url("/bytes/" + Received.SIZE));
    assertThat(curl(arguments)).isEqualTo(Received.WHOLE);
  }

  @Test
  void getsEverythingOverOneConnection() throws Exception {
    String url = url("/bytes/" + Received.SIZE);
    Received three = curl(List.of(url, url + "?chunked", url));
    assertThat(three.length()).isEqualTo(3L * Received.SIZE);
    assertThat(server.server().accepted()).isEqualTo(1);
  }

  @Test
  void getsEverythingOverAUnixDomainSocket() throws Exception {
    String path = server.unix().toString();
    assertThat(curl(List.of("--unix-socket", path, "http://h/bytes/" + Received.SIZE)))
        .isEqualTo(Received.WHOLE);
  }

  /** curl waits for {@code 100 Continue} before a body of more than a mebibyte. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--data-binary @FILE",
        "-H Expect: --data-binary @FILE",
        "-H Transfer-Encoding:chunked --data-binary @FILE",
        "--upload-file FILE",
        "--upload-file FILE --limit-rate 20M"
      })
  void sendsEverything(String options) throws Exception {
    Path file = Files.write(folder.resolve("upload"), UPLOAD);
    List<String> arguments =
        new ArrayList<>(List.of(options.replace("FILE", file.toString()).split(" ")));
    String expected = Received.of(UPLOAD).asText();
    arguments.add(url("/digest"));
    assertThat(curl(arguments)).isEqualTo(Received.of(expected.getBytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--data-binary @FILE", "-H Expect: --data-binary @FILE"})
  void getsEverythingThoughNobodyReadsWhatItSends(String options) throws Exception {
    Path file = Files.write(folder.resolve("upload"), UPLOAD);
    List<String> arguments =
        new ArrayList<>(List.of(options.replace("FILE", file.toString()).split(" ")));
    arguments.add(url("/bytes/" + Received.SIZE + "?nodrain"));
    assertThat(curl(arguments)).isEqualTo(Received.WHOLE);
  }

  private String url(String path) {
    return "http:/" + server.tcp().toString().replaceFirst("^[^/]*", "") + path;
  }

  /** What it writes to its output, when it ends well. */
  private Received curl(List<String> arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(curl.toString(), "--disable", "-sS", "--noproxy", "*", "--max-time", "60"));
    command.addAll(arguments);
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    Received received = Received.of(process.getInputStream());
    assertThat(process.waitFor()).as(() -> arguments + ": " + read(log)).isZero();
    return received;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
