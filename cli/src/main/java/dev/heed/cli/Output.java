package dev.heed.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Standard output that remembers what it could not write.
 *
 * <p>Java's own tells nobody: a report that ran into a full disk would look like a complete one.
 */
final class Output extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private IOException failure;

  /** Puts a new one in the place of {@code System.out}. */
  static Output install() {
    Output output = new Output();
    System.setOut(new PrintStream(output, true));
    return output;
  }

  /** What went wrong, unless it is that the reader wanted no more, as {@code head} does. */
  Optional<IOException> failure() {
    System.out.flush();
    return Optional.ofNullable(failure).filter(e -> !isPipeClosed(e));
  }

  private static boolean isPipeClosed(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase().contains("pipe");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
