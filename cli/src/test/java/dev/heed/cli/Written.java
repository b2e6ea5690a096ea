package dev.heed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a test writes. */
final class Written {
  private Written() {}

  static Path file(Path folder, String name, String text) throws IOException {
    return file(folder.resolve(name), text);
  }

  static Path file(Path file, String text) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    return Files.writeString(file, text);
  }

  static String read(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
