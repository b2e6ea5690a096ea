package dev.heed.server.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a file, open: what is said about it and what is read are of the same bytes.
 *
 * <p>A path may name another file at any time, and the JDK cannot ask an open file who it is. So
 * the path is asked before and after it is opened: if it says the same, the open file is that one.
 */
public final class OpenFile {
  private final Path path;
  private final BasicFileAttributes version;
  private final FileChannel channel;

  private OpenFile(Path path, BasicFileAttributes version, FileChannel channel) {
    this.path = path;
    this.version = version;
    this.channel = channel;
  }

  /**
   * Opens a file.
   *
   * @param path its real path, free of links
   * @param version what was found there
   * @return empty if it is another file or another version by now
   * @throws FileSystemException if it is gone
   * @throws IOException if it is there and cannot be opened all the same
   */
  static Optional<OpenFile> open(Path path, BasicFileAttributes version, FileOpener opener)
      throws IOException {
    FileChannel channel;
    try {
      channel = opener.open(path);
    } catch (IOException e) {
      if (isSame(version, attributes(path))) {
        throw new IOException("a file that is there cannot be opened", e);
      }
      return Optional.empty();
    }
    OpenFile file = new OpenFile(path, version, channel);
    boolean kept = false;
    try {
      kept = isSame(version, attributes(path)) && file.hasItsSize();
      return kept ? Optional.of(file) : Optional.empty();
    } finally {
      if (!kept) {
        file.close();
      }
    }
  }

  /** What a path names, which may be a link. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** The open file; read from any position, and leave its own alone. */
  public FileChannel channel() {
    return channel;
  }

  /**
   * Whether it still holds the bytes of its version, as far as can be seen. One that was replaced
   * or deleted does: whoever has it open keeps it.
   */
  public boolean isUnchanged() {
    try {
      return hasItsSize() && !isRewritten();
    } catch (IOException e) {
      return false;
    }
  }

  /** Frees the descriptor; may be called again. */
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // It was only read from, so nothing is lost, and close(2) frees the descriptor all the same.
    }
  }

  Path path() {
    return path;
  }

  BasicFileAttributes version() {
    return version;
  }

  long size() {
    return version.size();
  }

  private boolean hasItsSize() throws IOException {
    return channel.size() == version.size();
  }

  private boolean isRewritten() throws IOException {
    try {
      BasicFileAttributes now = attributes(path);
      return Objects.equals(now.fileKey(), version.fileKey()) && !isSame(version, now);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return Objects.equals(one.fileKey(), other.fileKey())
        && one.lastModifiedTime().equals(other.lastModifiedTime())
        && one.size() == other.size();
  }
}
