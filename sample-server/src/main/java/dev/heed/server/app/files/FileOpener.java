package dev.heed.server.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens files for reading. */
@FunctionalInterface
public interface FileOpener {
  /** Opens what is there, and nothing that a link there leads to. */
  FileOpener NO_LINKS =
      file -> FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** Opens a file. */
  FileChannel open(Path file) throws IOException;
}
