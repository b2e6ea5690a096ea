package history.camunda4357.before;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Camunda's (Zeebe's) follower, which stores a chunk of a snapshot: what one {@code write} did not
 * take was missing from the snapshot.
 *
 * <p>https://github.com/camunda/camunda/issues/4357
 */
final class PendingSnapshot {
  private final Path directory;

  PendingSnapshot(Path directory) {
    this.directory = directory;
  }

  void apply(String name, ByteBuffer chunk) throws IOException {
    try (SeekableByteChannel file =
        Files.newByteChannel(
            directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      file.write(chunk); // expect: FlushIgnoredBeforeClose
    }
  }
}
