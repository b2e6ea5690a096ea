package dev.heed.server.loop;

import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import java.net.SocketAddress;
import java.util.List;

/**
 * How a server is set up.
 *
 * @param name what its threads are called
 * @param addresses where it listens, TCP and Unix-domain
 * @param loops how many selector threads
 * @param limits how much of a request is read
 * @param timeouts how long is waited
 * @param connections how many connections there may be
 * @param connectionsPerAddress how many of them from one address
 * @param backlog how many connections the kernel keeps until they are accepted
 */
public record ServerConfig(
    String name,
    List<SocketAddress> addresses,
    int loops,
    Limits limits,
    Timeouts timeouts,
    int connections,
    int connectionsPerAddress,
    int backlog) {
  private static final int CONNECTIONS = 16_384;
  private static final int BACKLOG = 1024;

  /** A server with the default limits. */
  public static ServerConfig of(String name, SocketAddress... addresses) {
    return new ServerConfig(
        name,
        List.of(addresses),
        Runtime.getRuntime().availableProcessors(),
        Limits.DEFAULT,
        Timeouts.DEFAULT,
        CONNECTIONS,
        CONNECTIONS,
        BACKLOG);
  }

  /** The same with so many selector threads. */
  public ServerConfig withLoops(int count) {
    return new ServerConfig(
        name, addresses, count, limits, timeouts, connections, connectionsPerAddress, backlog);
  }

  /** The same with these deadlines. */
  public ServerConfig withTimeouts(Timeouts other) {
    return new ServerConfig(
        name, addresses, loops, limits, other, connections, connectionsPerAddress, backlog);
  }

  /** The same with these limits. */
  public ServerConfig withLimits(Limits other) {
    return new ServerConfig(
        name, addresses, loops, other, timeouts, connections, connectionsPerAddress, backlog);
  }

  /** The same with so many connections, in all and from one address. */
  public ServerConfig withConnections(int most, int perAddress) {
    return new ServerConfig(name, addresses, loops, limits, timeouts, most, perAddress, backlog);
  }
}
