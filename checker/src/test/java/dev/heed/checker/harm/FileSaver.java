package dev.heed.checker.harm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that saves bytes to a file: with one write, or until nothing is left. */
final class FileSaver {
  private FileSaver() {}

  /**
   * Saves as many zeros as the second argument says to the file that the first names.
   *
   * @param args {@code once}, or anything else to go on until all is written, as the third
   */
  public static void main(String[] args) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.parseInt(args[1]));
    try (FileChannel file =
        FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      do {
        file.write(bytes);
      } while (bytes.hasRemaining() && !args[2].equals("once"));
    }
  }
}
