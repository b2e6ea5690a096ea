package dev.heed.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.loop.ServerConfig;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each option sets what it is for, and nothing else. */
class ConfigurationTest {
  private static final InetSocketAddress STANDARD = new InetSocketAddress("127.0.0.1", 8080);

  @Test
  void withoutOptionsAllIsAsItIsForPrograms() throws Exception {
    assertThat(config()).isEqualTo(ServerConfig.of("server", STANDARD));
  }

  @Test
  void everyOptionSetsItsOwn() throws Exception {
    ServerConfig config =
        config(
            "--host=127.0.0.2",
            "--port=1",
            "--unix=socket",
            "--loops=2",
            "--max-connections=4",
            "--max-connections-per-address=3",
            "--max-body=5",
            "--header-timeout=6",
            "--body-timeout=7",
            "--handler-timeout=8",
            "--write-timeout=9",
            "--idle-timeout=10",
            "--linger-timeout=11");
    Timeouts defaults = Timeouts.DEFAULT;
    Timeouts timeouts =
        new Timeouts(
            Duration.ofSeconds(6),
            Duration.ofSeconds(7),
            Duration.ofSeconds(8),
            Duration.ofSeconds(9),
            defaults.writeFloor(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(11),
            defaults.parting());
    ServerConfig expected =
        ServerConfig.of(
                "server",
                new InetSocketAddress("127.0.0.2", 1),
                UnixDomainSocketAddress.of("socket"))
            .withLoops(2)
            .withConnections(4, 3)
            .withLimits(Limits.DEFAULT.withBody(5))
            .withTimeouts(timeouts);
    assertThat(config).isEqualTo(expected);
  }

  @Test
  void aSocketIsInsteadOfThePortOrBesideIt() throws Exception {
    UnixDomainSocketAddress socket = UnixDomainSocketAddress.of("socket");
    assertThat(config("--unix=socket").addresses()).isEqualTo(List.of(socket));
    assertThat(config("--unix=socket", "--port=8080").addresses())
        .isEqualTo(List.of(STANDARD, socket));
  }

  /** One address may have all the connections that there are. */
  @Test
  void theLimitPerAddressIsTheLimitInAll() throws Exception {
    assertThat(config("--max-connections=4").connectionsPerAddress()).isEqualTo(4);
  }

  private static ServerConfig config(String... arguments) throws UsageException {
    return Main.config(CommandLine.parse(arguments));
  }
}
