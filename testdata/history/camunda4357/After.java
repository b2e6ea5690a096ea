package history.camunda4357.after;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes the chunk to its end before the file is closed.
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
      while (chunk.hasRemaining()) {
        file.write(chunk);
      }
    }
  }
}
