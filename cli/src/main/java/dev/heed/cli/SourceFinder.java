package dev.heed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the paths of the command line into the Java files that they mean. */
final class SourceFinder implements AutoCloseable {
  private static final String MODULE = "module-info.java";

  private final Charset charset;
  private final Map<URI, String> texts;
  private final PrintWriter err;
  private final Map<URI, Source> found = new LinkedHashMap<>();
  private final List<FileSystem> jars = new ArrayList<>();

  /**
   * Creates a finder that has found nothing yet.
   *
   * @param texts what takes the place of the text of some files, by their URIs
   * @param err takes a line for each link to a file that is not there
   */
  SourceFinder(Charset charset, Map<URI, String> texts, PrintWriter err) {
    this.charset = charset;
    this.texts = texts;
    this.err = err;
  }

  /** Adds what the path means: a Java file, a folder of them, or a jar with sources. */
  void add(String given) {
    try {
      if (addAll(Path.of(given), given) == 0) {
        throw new UserError("there are no Java files in '" + given + "'");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("cannot read '" + given + "': " + e.getMessage());
    }
  }

  /** How many it means, also where other paths meant them before. */
  private int addAll(Path path, String given) throws IOException {
    if (Files.isDirectory(path)) {
      return addFolder(path);
    }
    if (!Files.exists(path)) {
      throw new UserError("there is no file or folder '" + given + "'");
    }
    if (given.endsWith(".java")) {
      put(path, path.toRealPath().toUri(), given);
      return 1;
    }
    if (given.endsWith(".jar") || given.endsWith(".zip")) {
      return addJar(path, given);
    }
    throw new UserError(
        "'" + given + "' is neither a Java file, nor a folder, nor a jar with sources");
  }

  /** The Java files, each once. */
  Collection<Source> sources() {
    return found.values();
  }

  private int addFolder(Path folder) throws IOException {
    List<Path> files = sourcesBelow(folder);
    for (Path file : files) {
      put(file, file.toRealPath().toUri(), shown(file));
    }
    return files.size();
  }

  private int addJar(Path jar, String given) throws IOException {
    FileSystem entries = FileSystems.newFileSystem(jar);
    jars.add(entries);
    List<Path> files = sourcesBelow(entries.getPath("/"));
    for (Path file : files) {
      // Not the URI of the file system's own: file objects want one with a path.
      URI uri =
          URI.create(
              "jar:"
                  + jar.toRealPath().toUri().getRawPath()
                  + "!"
                  + file.toUri().getRawSchemeSpecificPart().replaceFirst(".*!", ""));
      put(file, uri, given + "!" + file);
    }
    return files.size();
  }

  /** Follows links, as a compiler that is given a folder by its name does. */
  private List<Path> sourcesBelow(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isSource(root.relativize(file)) && isThere(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            // What is below a link to a folder around it is met without the link.
            return e instanceof FileSystemLoopException
                ? FileVisitResult.CONTINUE
                : super.visitFileFailed(file, e);
          }
        });
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private boolean isThere(Path file) {
    boolean there = Files.exists(file);
    if (!there) {
      err.println("heed: left out: " + shown(file) + ": the file that it links to is not there");
    }
    return there;
  }

  /** Modules and other versions of the same class would not compile together with the rest. */
  private static boolean isSource(Path file) {
    if (!file.toString().endsWith(".java") || file.endsWith(MODULE)) {
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
