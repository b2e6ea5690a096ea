package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Compiles pinned libraries with all of Heed's checks and shows what changed. */
public final class Main {
  public static void main(String[] args) throws Exception {
    Options options = Options.parse(args);
    Path root = options.root();
    List<Library> libraries =
        Library.readAll(root.resolve("testdata/ecosystem/libraries.txt")).stream()
            .filter(options::wants)
            .toList();
    Path checker = options.compileOnly() ? null : checkerJar(root, options);
    Maven maven = new Maven(root.resolve("bench/work/ecosystem"));
    Compiler compiler = new Compiler(maven.errorProne(errorProneVersion(root)), checker);
    boolean clean = report(runAll(libraries, maven, compiler, options), options);
    System.exit(clean ? 0 : 1);
  }

  private static List<Outcome> runAll(
      List<Library> libraries, Maven maven, Compiler compiler, Options options)
      throws InterruptedException, ExecutionException {
    ExecutorService workers = Executors.newFixedThreadPool(options.jobs());
    try {
      List<Future<Outcome>> running = new ArrayList<>();
      for (Library library : libraries) {
        running.add(workers.submit(() -> Outcome.of(library, maven, compiler)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      workers.shutdownNow();
    }
  }

  private static boolean report(List<Outcome> outcomes, Options options) throws IOException {
    boolean clean = true;
    Summary summary = new Summary();
    for (Outcome outcome : outcomes) {
      summary.ran(outcome);
      if (outcome.failure() != null) {
        System.out.println(outcome.library().artifact() + ": FAILED: " + outcome.failure());
        clean = false;
      } else if (!options.compileOnly()) {
        Path file = options.accepted(outcome.library());
        Ledger ledger = Ledger.read(file);
        Ledger.Change change = ledger.compare(outcome.findings());
        if (options.update()) {
          change.updated().write(file);
        } else {
          change.print(outcome.library().artifact());
          clean &= change.isEmpty();
        }
        summary.add(change.updated());
      }
    }
    summary.print();
    return clean;
  }

  private static Path checkerJar(Path root, Options options) throws IOException {
    if (options.checker() != null) {
      return options.checker();
    }
    try (Stream<Path> jars = Files.list(root.resolve("checker/target"))) {
      return jars.filter(jar -> jar.getFileName().toString().matches("heed-checker-[0-9].*\\.jar"))
          .filter(jar -> !jar.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
          .findFirst()
          .orElseThrow();
    } catch (IOException | java.util.NoSuchElementException e) {
      throw new IOException("no checker jar; run: ./mvnw -q -pl checker -am package -DskipTests");
    }
  }

  private static String errorProneVersion(Path root) throws IOException {
    String pom = Files.readString(root.resolve("pom.xml"));
    return pom.replaceAll("(?s).*<errorprone.version>(.*?)</errorprone.version>.*", "$1");
  }

  private Main() {}
}
