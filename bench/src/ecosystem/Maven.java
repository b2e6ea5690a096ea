package ecosystem;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Fetches sources and class paths with Maven, and keeps what it fetched in the work folder. */
final class Maven {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:";

  /** Poms name repositories that are gone; everything that is needed is on Central. */
  private static final String CENTRAL_ONLY =
      "<settings><mirrors><mirror><id>central-only</id><mirrorOf>*</mirrorOf>"
          + "<url>https://repo.maven.apache.org/maven2</url></mirror></mirrors></settings>";

  private final Path wrapper;
  private final Path work;
  private final Path settings;

  /**
   * Makes one.
   *
   * @param wrapper the project's own Maven, so that what is fetched does not hang on the machine's
   */
  Maven(Path wrapper, Path work) throws IOException {
    this.wrapper = wrapper;
    this.work = work;
    this.settings = Files.writeString(work.resolve("central-only.xml"), CENTRAL_ONLY);
  }

  /** The class path of Error Prone. */
  String errorProne(String version) throws IOException, InterruptedException {
    return classPath("error-prone", List.of("com.google.errorprone:error_prone_core:" + version));
  }

  /** The class path of the library's processors, or the empty string. */
  String processorPath(Library library) throws IOException, InterruptedException {
    return library.processors().isEmpty()
        ? ""
        : classPath(library.artifact() + "/processors", library.processors());
  }

  /**
   * Everything the library compiles against: what its pom asks for, where it resolves with provided
   * and optional dependencies, what the list adds, and its own jar, for classes that are generated.
   */
  String classPath(Library library) throws IOException, InterruptedException {
    Set<String> entries = new LinkedHashSet<>();
    addEntries(entries, ownClassPath(library));
    List<String> wanted = new ArrayList<>(library.extra());
    wanted.addAll(library.processors());
    wanted.add(library.coordinate());
    addEntries(entries, classPath(library.artifact() + "/extra", wanted));
    return String.join(File.pathSeparator, entries);
  }

  /** The library's part of the work folder. */
  Path folder(Library library) throws IOException {
    return Files.createDirectories(work.resolve(library.artifact()));
  }

  /** Unpacks the sources and returns those to compile. */
  List<Path> sources(Library library) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(folder(library).resolve("sources"));
    Path jar = fetch(library, "jar", "sources");
    List<Path> sources = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        if (isSource(entry.getName()) && library.compiles(entry.getName())) {
          sources.add(unpack(zip, entry, folder));
        }
      }
    }
    return sources;
  }

  private static boolean isSource(String name) {
    return name.endsWith(".java")
        && !name.endsWith("module-info.java")
        && !name.startsWith("META-INF/");
  }

  private static Path unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("outside of its folder: " + entry.getName());
    }
    Files.createDirectories(target.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      return Files.write(target, in.readAllBytes());
    }
  }

  private String ownClassPath(Library library) throws IOException, InterruptedException {
    Path out = work.resolve(library.artifact() + "/own.classpath");
    if (!Files.exists(out)) {
      Path pom = fetch(library, "pom", "");
      try {
        buildClassPath(pom, out, "compile");
      } catch (IOException e) {
        return "";
      }
    }
    return Files.readString(out);
  }

  private String classPath(String name, List<String> coordinates)
      throws IOException, InterruptedException {
    Path pom = work.resolve(name + ".pom.xml");
    Path out = work.resolve(name + ".classpath");
    String text = pomOf(coordinates);
    if (!Files.exists(out) || !Files.exists(pom) || !Files.readString(pom).equals(text)) {
      Files.createDirectories(pom.getParent());
      buildClassPath(Files.writeString(pom, text), out, "runtime");
    }
    return Files.readString(out);
  }

  private static String pomOf(List<String> coordinates) {
    return coordinates.stream()
        .map(coordinate -> coordinate.split(":"))
        .map(
            part ->
                "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>"
                    .formatted(
                        part[0],
                        part[1],
                        part[2],
                        part.length > 3 ? "<classifier>" + part[3] + "</classifier>" : ""))
        .collect(
            Collectors.joining(
                "",
                "<project><modelVersion>4.0.0</modelVersion><groupId>ecosystem</groupId>"
                    + "<artifactId>class-path</artifactId><version>1</version><dependencies>",
                "</dependencies></project>"));
  }

  private void buildClassPath(Path pom, Path out, String scope)
      throws IOException, InterruptedException {
    Path fresh = out.resolveSibling(out.getFileName() + ".new");
    run(
        "-f",
        pom.toString(),
        PLUGIN + "build-classpath",
        "-DincludeScope=" + scope,
        "-Dmdep.outputFile=" + fresh);
    Files.move(fresh, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private Path fetch(Library library, String type, String classifier)
      throws IOException, InterruptedException {
    String[] part = library.coordinate().split(":");
    Path folder = folder(library);
    String suffix = classifier.isEmpty() ? "" : "-" + classifier;
    Path file = folder.resolve(part[1] + "-" + part[2] + suffix + "." + type);
    if (!Files.exists(file)) {
      run(
          PLUGIN + "copy",
          "-Dartifact=" + library.coordinate() + ":" + type + ":" + classifier,
          "-DoutputDirectory=" + folder);
    }
    return file;
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(wrapper.toString(), "-B", "-q"));
    command.addAll(List.of("-gs", settings.toString()));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(work, "maven", ".log");
    try {
      Process maven =
          new ProcessBuilder(command)
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!maven.waitFor(10, TimeUnit.MINUTES)) {
        maven.destroyForcibly();
        throw new IOException("Maven took more than 10 minutes: " + String.join(" ", arguments));
      }
      if (maven.exitValue() != 0) {
        throw new IOException("Maven failed: " + firstError(log));
      }
    } finally {
      Files.delete(log);
    }
  }

  private static String firstError(Path log) throws IOException {
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
        .filter(line -> line.contains("ERROR"))
        .findFirst()
        .orElse("no error in its output");
  }

  private static void addEntries(Set<String> entries, String classPath) {
    for (String entry : classPath.strip().split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
  }
}
