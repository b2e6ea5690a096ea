package dev.heed.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The class path that the user gave, with Heed's API added and nothing else of this jar. */
final class ClassPath implements AutoCloseable {
  private static final List<String> API = List.of("Heed", "MustUse");

  private final Path api;
  private final List<String> entries;

  /** Reads {@code a.jar:b.jar}, or {@code @file} with one entry or path on each line. */
  ClassPath(String given, PrintWriter err) throws IOException {
    entries = new ArrayList<>(entries(given));
    entries.stream()
        .filter(entry -> !entry.endsWith("*") && !Files.exists(Path.of(entry)))
        .forEach(entry -> err.println("heed: not on disk: class path entry '" + entry + "'"));
    api = Files.createTempDirectory("heed-api");
    Path folder = Files.createDirectories(api.resolve("dev/heed/api"));
    // Where somebody interrupts the compilation; what is named last goes first.
    Stream.of(api, api.resolve("dev"), api.resolve("dev/heed"), folder)
        .forEach(made -> made.toFile().deleteOnExit());
    for (String name : API) {
      String file = name + ".class";
      try (InputStream in = ClassPath.class.getResourceAsStream("/dev/heed/api/" + file)) {
        Files.copy(in, folder.resolve(file));
        folder.resolve(file).toFile().deleteOnExit();
      }
    }
    entries.add(api.toString());
  }

  /** As javac's {@code -classpath} takes it. */
  String option() {
    return String.join(File.pathSeparator, entries);
  }

  private static List<String> entries(String given) {
    if (given == null) {
      return List.of();
    }
    String text = given.startsWith("@") ? read(given.substring(1)) : given;
    return Stream.of(text.split("[" + File.pathSeparator + "\r\n]+"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UserError("cannot read the class path file '" + file + "'");
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(api)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
