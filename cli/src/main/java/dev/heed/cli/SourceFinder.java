package dev.heed.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns the paths of the command line into the Java files that they mean. */
final class SourceFinder implements AutoCloseable {
  private static final String MODULE = "module-info.java";

  private final Charset charset;
  private final Map<URI, String> texts;
  private final Map<URI, Source> found = new LinkedHashMap<>();
  private final List<FileSystem> jars = new ArrayList<>();

  /**
   * Creates a finder that has found nothing yet.
   *
   * @param texts what takes the place of the text of some files, by their URIs
   */
  SourceFinder(Charset charset, Map<URI, String> texts) {
    this.charset = charset;
    this.texts = texts;
  }

  /** Adds what the path means: a Java file, a folder of them, or a jar with sources. */
  void add(String given) {
    Path path = Path.of(given);
    int before = found.size();
    try {
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (!Files.exists(path)) {
        throw new UserError("there is no file or folder '" + given + "'");
      } else if (given.endsWith(".java")) {
        put(path, path.toRealPath().toUri(), given);
        return;
      } else if (given.endsWith(".jar") || given.endsWith(".zip")) {
        addJar(path, given);
      } else {
        throw new UserError(
            "'" + given + "' is neither a Java file, nor a folder, nor a jar with sources");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("cannot read '" + given + "': " + e.getMessage());
    }
    if (found.size() == before) {
      throw new UserError("there are no Java files in '" + given + "'");
    }
  }

  /** The Java files, each once. */
  Collection<Source> sources() {
    return found.values();
  }

  private void addFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> isSource(f, folder)).sorted().toList()) {
        put(file, file.toRealPath().toUri(), shown(file));
      }
    }
  }

  private void addJar(Path jar, String given) throws IOException {
    FileSystem entries = FileSystems.newFileSystem(jar);
    jars.add(entries);
    Path root = entries.getPath("/");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> isSource(f, root)).sorted().toList()) {
        // Not the URI of the file system's own: file objects want one with a path.
        URI uri =
            URI.create(
                "jar:"
                    + jar.toRealPath().toUri().getRawPath()
                    + "!"
                    + file.toUri().getRawSchemeSpecificPart().replaceFirst(".*!", ""));
        put(file, uri, given + "!" + file);
      }
    }
  }

  /** Modules and other versions of the same class would not compile together with the rest. */
  private static boolean isSource(Path path, Path root) {
    Path file = root.relativize(path);
    if (!file.toString().endsWith(".java") || file.endsWith(MODULE) || Files.isDirectory(path)) {
      return false;
    }
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !file.startsWith("META-INF");
  }

  /** As given, but {@code heed check .} does not put a dot before every name. */
  private static String shown(Path file) {
    boolean dotted = file.getNameCount() > 1 && file.getName(0).toString().equals(".");
    return (dotted && !file.isAbsolute() ? file.subpath(1, file.getNameCount()) : file).toString();
  }

  private void put(Path path, URI uri, String shownAs) {
    found.putIfAbsent(uri, new Source(path, uri, shownAs, charset, texts.get(uri)));
  }

  @Override
  public void close() throws IOException {
    for (FileSystem jar : jars) {
      jar.close();
    }
  }
}
