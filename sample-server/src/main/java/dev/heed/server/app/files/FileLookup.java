package dev.heed.server.app.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Finds the file that a path means, and none outside the root. */
final class FileLookup {
  /** What was found. */
  sealed interface Found {}

  /** A file that can be sent. */
  record Regular(Path file, BasicFileAttributes attributes) implements Found {}

  /** A directory, named without its slash. */
  record NeedsSlash() implements Found {}

  /** Nothing that may be shown. */
  record Missing() implements Found {}

  private static final String INDEX = "index.html";

  private final Path root;

  /**
   * Makes a lookup.
   *
   * @throws IOException if the root does not exist
   */
  FileLookup(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  /** Finds a file; links are followed as long as they end inside the root. */
  Found find(RequestPath path) throws IOException {
    try {
      Path file = root;
      for (String name : path.names()) {
        file = file.resolve(name);
      }
      return inspect(file, path.directory());
    } catch (FileSystemException | InvalidPathException e) {
      // Not there, not allowed, a name too long, a loop of links, a file used as a directory.
      return new Missing();
    }
  }

  private Found inspect(Path named, boolean directory) throws IOException {
    Path file = insideRoot(named);
    BasicFileAttributes attributes = attributes(file);
    if (attributes.isDirectory() && !directory) {
      return new NeedsSlash();
    }
    if (attributes.isDirectory()) {
      file = insideRoot(file.resolve(INDEX));
      attributes = attributes(file);
    } else if (directory) {
      return new Missing();
    }
    // Never a pipe or a device: opening one may wait for ever.
    return attributes.isRegularFile() && Files.isReadable(file)
        ? new Regular(file, attributes)
        : new Missing();
  }

  private Path insideRoot(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(root)) {
      throw new FileSystemException(path.toString(), null, "outside the root");
    }
    return real;
  }

  private static BasicFileAttributes attributes(Path real) throws IOException {
    return Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
