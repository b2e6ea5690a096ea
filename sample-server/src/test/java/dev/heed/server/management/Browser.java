package dev.heed.server.management;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium of this machine without a window, with a profile of its own that goes when it ends.
 *
 * <p>It is found by the environment variable {@code CHROMIUM} or on the path; nothing is downloaded
 * and it is kept from loading anything but what it is shown.
 */
final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final int PATIENCE_SECONDS = 60;

  private final Path profile;
  private final Process process;

  private Browser(Path profile, Process process) {
    this.profile = profile;
    this.process = process;
  }

  /** Where the browser is, if there is one. */
  static Optional<Path> find() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    String[] folders = System.getenv().getOrDefault("PATH", "").split(":");
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with an empty tab. */
  static Browser start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("browser");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    for (String flag :
        List.of(
            "headless",
            "no-sandbox",
            "disable-gpu",
            "disable-quic",
            "disable-dev-shm-usage",
            "no-first-run",
            "disable-background-networking",
            "disable-component-update",
            "disable-sync",
            "disable-extensions",
            "window-size=900,1100",
            "remote-debugging-port=0",
            "user-data-dir=" + profile)) {
      command.add("--" + flag);
    }
    command.add("about:blank");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new Browser(
        profile, builder.redirectOutput(profile.resolve("log.txt").toFile()).start());
  }

  /** Takes hold of the tab. */
  Tab tab() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    return Tab.first(client, URI.create("http://127.0.0.1:" + debuggingPort()));
  }

  /** It picks the port and writes it into its profile once it listens. */
  private int debuggingPort() throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      if (Files.exists(file) && !Files.readString(file).isEmpty()) {
        return Integer.parseInt(Files.readAllLines(file).get(0));
      }
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new AssertionError(
        "the browser does not start: " + Files.readString(profile.resolve("log.txt")));
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroyForcibly();
    helpers.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    helpers.forEach(helper -> helper.onExit().join());
    Files.walkFileTree(profile, new Deleting());
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes what) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
