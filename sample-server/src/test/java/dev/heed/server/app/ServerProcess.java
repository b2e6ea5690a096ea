package dev.heed.server.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** The server as a program of its own, with limits of its own. */
public final class ServerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /** As users have it: classes from a jar need no descriptors of their own. */
  private static final Path JAR = jar();

  private final Process process;
  private final BufferedReader output;
  private final List<Integer> ports = new ArrayList<>();

  /** Starts it behind a shell command, such as {@code ulimit}, and waits until it listens. */
  ServerProcess(String prologue, int listeners, String... options) throws IOException {
    this(prologue + "; exec ", options, listeners);
  }

  /** Starts it with a command before its own, such as {@code strace}. */
  public static ServerProcess under(String command, int listeners, String... options)
      throws IOException {
    return new ServerProcess("exec " + command + " ", options, listeners);
  }

  private ServerProcess(String before, String[] options, int listeners) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String command =
        before + java + " -cp '" + JAR + "' dev.heed.server.app.Main " + String.join(" ", options);
    this.process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
    this.output = process.inputReader();
    for (int i = 0; i < listeners; i++) {
      String line = output.readLine();
      ports.add(Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
    }
  }

  /** Where it listens, in the order in which it says so. */
  public SocketAddress address(int index) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(index));
  }

  /** How many sockets and files it has open. */
  long descriptors() {
    String[] open = Path.of("/proc", String.valueOf(process.pid()), "fd").toFile().list();
    return open.length;
  }

  /** Asks it to end; what it says is still read. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end and gives what it still had to say. */
  public String lastWords() throws Exception {
    StringBuilder words = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      words.append(line).append('\n');
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the server does not end");
    }
    return words.toString();
  }

  private static Path jar() {
    try {
      Path classes =
          Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar = Files.createTempFile("sample-server", ".jar");
      jar.toFile().deleteOnExit();
      ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
      String[] arguments = {"--create", "--file", jar.toString(), "-C", classes.toString(), "."};
      if (tool.run(System.out, System.err, arguments) != 0) {
        throw new AssertionError("cannot make the jar");
      }
      return jar;
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
