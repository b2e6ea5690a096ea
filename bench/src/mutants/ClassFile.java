package mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A compiled class, with its binary name. */
record ClassFile(String name, byte[] bytes) {
  /** All classes below the folder, in the order of their names. */
  static List<ClassFile> below(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.getFileName().toString().contains("-info"))
          .map(file -> new ClassFile(nameOf(folder.relativize(file)), read(file)))
          .sorted(java.util.Comparator.comparing(ClassFile::name))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    return file.toString().replace(".class", "").replace('/', '.');
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that the loaded class is to be these bytes. */
  ClassDefinition definition(byte[] text) throws ClassNotFoundException {
    return new ClassDefinition(Class.forName(name, false, ClassFile.class.getClassLoader()), text);
  }

  /** The last part of the package. */
  String room() {
    String[] parts = name.split("\\.");
    return parts[parts.length - 2];
  }

  /** The simple name of the top-level class. */
  String source() {
    return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
  }

  boolean isNamed(String roomOrClass) {
    return roomOrClass.equals("all") || roomOrClass.equals(room()) || roomOrClass.equals(source());
  }

  /** Another number when the class is compiled to something else. */
  String version() {
    return Integer.toHexString(Arrays.hashCode(bytes));
  }
}
