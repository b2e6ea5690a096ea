package dev.heed.server.sockets;

import dev.heed.server.connection.Timeouts;
import dev.heed.server.loop.ServerConfig;
import java.time.Duration;

/** Servers with one short deadline, the others being too long to matter in a test. */
final class Impatient {
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final long FLOOR = 16 * 1024;

  private Impatient() {}

  static ServerConfig forHeaders(ServerConfig config) {
    return with(config, SHORT, LONG, LONG, LONG, LONG, LONG);
  }

  static ServerConfig forBodies(ServerConfig config) {
    return with(config, LONG, SHORT, LONG, LONG, LONG, LONG);
  }

  static ServerConfig forHandlers(ServerConfig config) {
    return with(config, LONG, LONG, SHORT, LONG, LONG, LONG);
  }

  static ServerConfig forWrites(ServerConfig config) {
    return with(config, LONG, LONG, LONG, SHORT, LONG, LONG);
  }

  static ServerConfig forIdle(ServerConfig config) {
    return with(config, LONG, LONG, LONG, LONG, SHORT, LONG);
  }

  static ServerConfig forLinger(ServerConfig config) {
    return with(config, LONG, LONG, LONG, LONG, LONG, SHORT);
  }

  private static ServerConfig with(
      ServerConfig config,
      Duration header,
      Duration body,
      Duration handler,
      Duration write,
      Duration idle,
      Duration linger) {
    return config.withTimeouts(
        new Timeouts(header, body, handler, write, FLOOR, idle, linger, LONG));
  }
}
