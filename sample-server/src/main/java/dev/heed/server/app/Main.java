package dev.heed.server.app;

import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.drain.DrainReport;
import dev.heed.server.http.Limits;
import dev.heed.server.loop.Server;
import dev.heed.server.loop.ServerConfig;
import dev.heed.server.management.Management;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample server as a program. */
public final class Main {
  private static final int USAGE = 2;
  private static final int FAILURE = 1;
  private static final int DEFAULT_PORT = 8080;
  private static final int MOST_LOOPS = 1024;
  private static final int MOST_CONNECTIONS = Integer.MAX_VALUE;
  private static final Duration DRAIN = Duration.ofSeconds(30);

  private Main() {}

  /** Serves until the process is told to stop; exits with 2 if the options are wrong. */
  public static void main(String[] arguments) {
    int status = run(System.out, System.err, arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Starts what the arguments ask for and gives the exit status; 0 also while it serves. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    try {
      CommandLine line = CommandLine.parse(arguments);
      if (line.has(Option.HELP)) {
        out.print(Option.help());
      } else if (line.has(Option.VERSION)) {
        out.println("sample-server " + version());
      } else {
        serve(line, out);
      }
      return 0;
    } catch (UsageException e) {
      err.println("sample-server: " + e.getMessage() + " (see --help)");
      return USAGE;
    } catch (IOException e) {
      err.println("sample-server: cannot start: " + e.getMessage());
      return FAILURE;
    }
  }

  private static void serve(CommandLine line, PrintStream out) throws UsageException, IOException {
    ServerConfig config = config(line);
    Optional<SocketAddress> management = managementAddress(line);
    Duration patience = line.seconds(Option.DRAIN_TIMEOUT, DRAIN);
    Optional<Path> root = line.directory(Option.ROOT);
    Handler handler =
        root.isPresent() ? SampleHandlers.withFiles(root.get()) : SampleHandlers.withoutFiles();
    Server server = Server.start(config, handler);
    server.addresses().forEach(address -> out.println("listening on " + url(address)));
    if (management.isPresent()) {
      Management.Running running = Management.start(management.get(), server);
      out.println("management on " + url(running.address()));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, patience, out), "stop"));
  }

  private static String url(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        ? "http://" + inet.getAddress().getHostAddress() + ":" + inet.getPort()
        : "unix:" + address;
  }

  private static void stop(Server server, Duration patience, PrintStream out) {
    DrainReport report = server.stop(patience).toCompletableFuture().join();
    out.println(
        "stopped: "
            + report.connections()
            + " connections were open, "
            + report.cutConnections()
            + " cut, "
            + report.cutResponses()
            + " responses cut");
    out.flush();
  }

  /** What the options say of the server. */
  static ServerConfig config(CommandLine line) throws UsageException {
    ServerConfig defaults =
        ServerConfig.of("server", addresses(line).toArray(SocketAddress[]::new));
    int connections = line.count(Option.MAX_CONNECTIONS, MOST_CONNECTIONS, defaults.connections());
    return defaults
        .withLoops(line.count(Option.LOOPS, MOST_LOOPS, defaults.loops()))
        .withLimits(Limits.DEFAULT.withBody(line.bytes(Option.MAX_BODY, Limits.DEFAULT.body())))
        .withTimeouts(timeouts(line))
        .withConnections(
            connections, line.count(Option.MAX_PER_ADDRESS, MOST_CONNECTIONS, connections));
  }

  private static Timeouts timeouts(CommandLine line) throws UsageException {
    Timeouts defaults = Timeouts.DEFAULT;
    return new Timeouts(
        line.seconds(Option.HEADER_TIMEOUT, defaults.header()),
        line.seconds(Option.BODY_TIMEOUT, defaults.body()),
        line.seconds(Option.HANDLER_TIMEOUT, defaults.handler()),
        line.seconds(Option.WRITE_TIMEOUT, defaults.writeWindow()),
        defaults.writeFloor(),
        line.seconds(Option.IDLE_TIMEOUT, defaults.idle()),
        line.seconds(Option.LINGER_TIMEOUT, defaults.linger()),
        defaults.parting());
  }

  private static List<SocketAddress> addresses(CommandLine line) throws UsageException {
    List<SocketAddress> addresses = new ArrayList<>();
    if (line.has(Option.PORT) || !line.has(Option.UNIX)) {
      addresses.add(new InetSocketAddress(host(line), line.port(Option.PORT, DEFAULT_PORT)));
    }
    line.path(Option.UNIX).map(UnixDomainSocketAddress::of).ifPresent(addresses::add);
    return addresses;
  }

  private static Optional<SocketAddress> managementAddress(CommandLine line) throws UsageException {
    return line.has(Option.MANAGEMENT_PORT)
        ? Optional.of(new InetSocketAddress(host(line), line.port(Option.MANAGEMENT_PORT, 0)))
        : Optional.empty();
  }

  private static InetAddress host(CommandLine line) throws UsageException {
    String host = line.text(Option.HOST).orElse("127.0.0.1");
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new UsageException(Option.HOST.text() + ": unknown host " + host);
    }
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version != null ? version : "(not packaged)";
  }
}
