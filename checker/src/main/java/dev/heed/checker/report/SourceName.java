package dev.heed.checker.report;

import com.sun.source.tree.CompilationUnitTree;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaFileObject;

/**
 * The name of a source file in a report, the same on every machine.
 *
 * <p>It is relative: as the compiler was told; else to the nearest folder above with {@code .git}
 * in it; else to the current folder; else to the root of its packages.
 *
 * @param base the folder that the name is relative to
 * @param uri the name, escaped as in a URI
 */
record SourceName(Path base, String uri) {
  static SourceName of(CompilationUnitTree unit) {
    return of(unit, Path.of("").toAbsolutePath());
  }

  static SourceName of(CompilationUnitTree unit, Path current) {
    JavaFileObject file = unit.getSourceFile();
    try {
      Path given = Path.of(file.getName()).normalize();
      if (!given.isAbsolute()) {
        return relative(current, current.resolve(given), given);
      }
      Optional<Path> base = repository(given).or(() -> enclosing(current, given));
      return base.isPresent()
          ? relative(base.get(), given, base.get().relativize(given))
          : ofPackage(given, packagePath(unit, given.getFileName().toString()));
    } catch (InvalidPathException e) {
      return new SourceName(current, SourceUri.of(packagePath(unit, simpleName(file))));
    }
  }

  /** Whether the file that an earlier report named is still there. */
  static boolean exists(Path base, String uri) {
    try {
      return SourceUri.path(uri).filter(path -> Files.exists(base.resolve(path))).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<Path> repository(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> enclosing(Path current, Path file) {
    return Optional.of(current).filter(file::startsWith);
  }

  private static SourceName relative(Path base, Path file, Path name) {
    return new SourceName(base, SourceUri.of(name.toString().replace('\\', '/')));
  }

  private static SourceName ofPackage(Path file, String name) {
    Path base = file.endsWith(name) ? file : file.getParent();
    for (int i = 0; file.endsWith(name) && i < Path.of(name).getNameCount(); i++) {
      base = base.getParent();
    }
    return new SourceName(base, SourceUri.of(name));
  }

  private static String packagePath(CompilationUnitTree unit, String fileName) {
    return unit.getPackageName() == null
        ? fileName
        : unit.getPackageName().toString().replace('.', '/') + "/" + fileName;
  }

  private static String simpleName(JavaFileObject file) {
    return file.getName().replaceFirst(".*[/\\\\]", "");
  }
}
