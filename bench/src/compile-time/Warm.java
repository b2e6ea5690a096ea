import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.util.Context;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the same files over and over again in one JVM, as a build tool's daemon does, one way
 * after the other, and prints the CPU seconds of the compiling thread: {@code MODE SECONDS}.
 *
 * <p>Each way has a file of options, one in a line, named {@code MODE.options}. What is on their
 * processor path is loaded once, and stays.
 */
public final class Warm {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Map<String, ClassLoader> loaders = new HashMap<>();
  private final List<String> sources;
  private final Path classes;

  private Warm(List<String> sources, Path classes) {
    this.sources = sources;
    this.classes = classes;
  }

  /**
   * Compiles.
   *
   * @param args the file that lists the sources, the folder for the classes, how many rounds to
   *     leave out and how many to print, and the files of options
   */
  public static void main(String[] args) throws IOException {
    List<String> sources = Files.readAllLines(Path.of(args[0]));
    Warm warm = new Warm(sources.stream().map(s -> s.replace("\"", "")).toList(), Path.of(args[1]));
    int first = Integer.parseInt(args[2]);
    List<Path> modes = List.of(args).subList(4, args.length).stream().map(Path::of).toList();
    for (int round = 0; round < first + Integer.parseInt(args[3]); round++) {
      for (Path mode : modes) {
        double seconds = warm.compile(Files.readAllLines(mode));
        if (round >= first) {
          String name = mode.getFileName().toString().replace(".options", "");
          System.out.printf("%s %.2f%n", name, seconds);
        }
      }
    }
  }

  private double compile(List<String> options) throws IOException {
    System.gc();
    long before = cpuTime();
    try (JavacFileManager files = new Kept()) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      if (!javac
          .getTask(
              Writer.nullWriter(),
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromStrings(sources))
          .call()) {
        throw new IllegalStateException("does not compile with " + options);
      }
    }
    return (cpuTime() - before) / 1e9;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Keeps what is loaded from a processor path, which javac by itself loads again each time. */
  private final class Kept extends JavacFileManager {
    Kept() {
      super(new Context(), false, StandardCharsets.UTF_8);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      if (location != StandardLocation.ANNOTATION_PROCESSOR_PATH) {
        return super.getClassLoader(location);
      }
      List<URL> urls = new ArrayList<>();
      try {
        for (File file : getLocation(location)) {
          urls.add(file.toURI().toURL());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return loaders.computeIfAbsent(urls.toString(), path -> load(urls));
    }

    private static ClassLoader load(List<URL> urls) {
      return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getSystemClassLoader()) {
        @Override
        public void close() {
          // The next compilation needs it.
        }
      };
    }
  }
}
