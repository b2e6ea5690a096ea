package dev.heed.server.app.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
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

  /**
   * Finds a file; links are followed as long as they end inside the root.
   *
   * @throws FileSystemException if there is nothing that may be shown: not there, not allowed, not
   *     inside the root, a name too long, a loop of links, a file used as a directory
   */
  Found find(RequestPath path) throws IOException {
    try {
      Path file = root;
      for (String name : path.names()) {
        file = file.resolve(name);
      }
      return inspect(file, path.directory());
    } catch (InvalidPathException e) {
      throw new FileSystemException(null, null, e.getReason());
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
      throw new NotDirectoryException(file.toString());
    }
    // Never a pipe or a device: opening one may wait for ever.
    if (!attributes.isRegularFile() || !Files.isReadable(file)) {
      throw new FileSystemException(file.toString(), null, "not a file to be read");
    }
    return new Regular(file, attributes);
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
