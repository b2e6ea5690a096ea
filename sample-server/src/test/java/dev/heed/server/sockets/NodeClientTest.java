package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.samples.SampleHandlers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as Node's own clients see it, {@code http} and {@code fetch}; with undici from npm the
 * same is run by {@code bench/clients}.
 */
class NodeClientTest {
  private static final Path SCRIPT = Path.of("../bench/src/clients/clients.mjs");

  @TempDir Path folder;
  private Path node;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    node = Programs.find("node");
    server = TestServer.start(SampleHandlers.withoutFiles());
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      server.expectEmpty();
      server.close();
    }
  }

  @Test
  void getsEverythingInEveryStyle() throws Exception {
    String port = String.valueOf(((InetSocketAddress) server.tcp()).getPort());
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(node.toString(), SCRIPT.toString(), port)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("node:http", "fetch", "all is whole");
  }
}
