package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Handler;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A server on both kinds of socket that must be left empty. */
final class TestServer implements AutoCloseable {
  private final Path directory;
  private final Server server;

  private TestServer(Path directory, Server server) {
    this.directory = directory;
    this.server = server;
  }

  static TestServer start(Handler handler) throws IOException {
    return start(handler, UnaryOperator.identity());
  }

  static TestServer start(Handler handler, UnaryOperator<ServerConfig> setup) throws IOException {
    Path directory = Files.createTempDirectory("heed");
    SocketAddress tcp = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    SocketAddress unix = UnixDomainSocketAddress.of(directory.resolve("socket"));
    ServerConfig config = setup.apply(ServerConfig.of("test", tcp, unix).withLoops(2));
    return new TestServer(directory, Server.start(config, handler));
  }

  Server server() {
    return server;
  }

  SocketAddress tcp() {
    return server.addresses().get(0);
  }

  SocketAddress unix() {
    return server.addresses().get(1);
  }

  /** Fails unless all that connections held is given back. */
  void expectEmpty() {
    Eventually.isTrue("all connections end", () -> server.openConnections() == 0);
    assertThat(server.leasedBuffers()).isZero();
    assertThat(server.shared().census().open()).isZero();
    assertThat(server.shared().census().pendingFlushes()).isZero();
    assertThat(server.shared().internalErrors().sum()).isZero();
    assertThat(server.shared().integrity().settled() + server.shared().integrity().cut())
        .isEqualTo(server.shared().integrity().responses());
  }

  @Override
  public void close() throws IOException {
    server.stop(Duration.ofSeconds(5)).toCompletableFuture().join();
    Files.delete(directory);
  }
}
