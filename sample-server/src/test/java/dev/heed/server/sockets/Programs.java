package dev.heed.server.sockets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Programs of this machine that tests are run with. */
final class Programs {
  private Programs() {}

  /** Finds a program on the path; without it the test is skipped, and says so. */
  static Path find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> missing(name));
  }

  private static TestAbortedException missing(String name) {
    System.err.println("************************************************************");
    System.err.println("* NOT TESTED with " + name + ": it is not on the path");
    System.err.println("************************************************************");
    return new TestAbortedException("no " + name + " on the path");
  }
}
