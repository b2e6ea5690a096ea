package dev.heed.server.app.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Finds and opens the file that a path means, and none outside the root. */
final class FileLookup {
  /** What was found. */
  sealed interface Found {}

  /**
   * A file that can be sent.
   *
   * @param file to be closed by whoever gets it
   */
  record Regular(OpenFile file) implements Found {}

  /** A directory, named without its slash. */
  record NeedsSlash() implements Found {}

  /** A file that was another one whenever it was looked at. */
  record Changing() implements Found {}

  private static final String INDEX = "index.html";

  /** Enough for a file that somebody replaces as fast as he can. */
  private static final int TRIES = 8;

  private final Path root;
  private final FileOpener opener;

  /**
   * Makes a lookup.
   *
   * @throws IOException if the root does not exist
   */
  FileLookup(Path root, FileOpener opener) throws IOException {
    this.root = root.toRealPath();
    this.opener = opener;
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
      Found found = new Changing();
      for (int i = 0; i < TRIES && found instanceof Changing; i++) {
        found = inspect(file, path.directory());
      }
      return found;
    } catch (InvalidPathException e) {
      throw new FileSystemException(null, null, e.getReason());
    }
  }

  private Found inspect(Path named, boolean directory) throws IOException {
    Path file = insideRoot(named);
    BasicFileAttributes attributes = OpenFile.attributes(file);
    if (attributes.isDirectory() && !directory) {
      return new NeedsSlash();
    }
    if (attributes.isDirectory()) {
      file = insideRoot(file.resolve(INDEX));
      attributes = OpenFile.attributes(file);
    } else if (directory) {
      throw new NotDirectoryException(file.toString());
    }
    // Never a pipe or a device: opening one may wait for ever.
    if (!attributes.isRegularFile() || !Files.isReadable(file)) {
      throw new FileSystemException(file.toString(), null, "not a file to be read");
    }
    return OpenFile.open(file, attributes, opener).<Found>map(Regular::new).orElse(new Changing());
  }

  private Path insideRoot(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!real.startsWith(root)) {
      throw new FileSystemException(path.toString(), null, "outside the root");
    }
    return real;
  }
}
