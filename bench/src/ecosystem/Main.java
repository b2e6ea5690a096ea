package ecosystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Compiles pinned libraries with all of Heed's checks and shows what changed. */
public final class Main {
  private final Options options;
  private final Workers workers;
  private final Summary summary = new Summary();
  private boolean clean = true;

  public static void main(String[] args) throws Exception {
    int status;
    try {
      status = run(new Options(args));
    } catch (IllegalArgumentException e) {
      System.err.println("bench/ecosystem: " + e.getMessage() + "\n" + Options.USAGE);
      status = 2;
    } catch (IOException e) {
      System.err.println("bench/ecosystem: " + e.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private static int run(Options options) throws Exception {
    if (options.help()) {
      System.out.print(Options.USAGE);
      return 0;
    }
    Main main = new Main(options);
    main.runAll(options.choose(Library.readAll(options.list())));
    return main.clean ? 0 : 1;
  }

  private Main(Options options) {
    this.options = options;
    this.workers = new Workers(options.jobs());
  }

  private void runAll(List<Library> libraries) throws Exception {
    Path work = options.root().resolve("bench/work/ecosystem");
    Maven maven = new Maven(options.root().resolve("mvnw"), work);
    Compiler compiler = compiler(maven);
    List<Fetched> fetched = workers.each(libraries, library -> Fetched.of(library, maven));
    if (options.page()) {
      for (Fetched each : fetched) {
        judge(new Outcome(each, List.of(), each.failure()));
      }
    } else {
      for (Outcome outcome : compileAll(fetched, compiler)) {
        judge(outcome);
      }
    }
    finish();
  }

  /** The checks that are looked at, or none. */
  private Compiler compiler(Maven maven) throws IOException, InterruptedException {
    if (options.page()) {
      return null;
    }
    Path checker = options.compileOnly() ? null : checker();
    return new Compiler(maven.errorProne(errorProneVersion()), checker);
  }

  /** The largest first, so that no worker is left with one of them when the others are done. */
  private List<Outcome> compileAll(List<Fetched> fetched, Compiler compiler)
      throws InterruptedException, ExecutionException {
    List<Fetched> largestFirst = new ArrayList<>(fetched);
    largestFirst.sort(Comparator.comparing(Fetched::lines).reversed());
    AtomicInteger done = new AtomicInteger();
    List<Outcome> outcomes =
        new ArrayList<>(
            workers.each(
                largestFirst,
                each -> {
                  Outcome outcome = Outcome.of(each, compiler);
                  System.err.printf(
                      "%d/%d, %d s: %s%n",
                      done.incrementAndGet(), fetched.size(), workers.seconds(), outcome);
                  return outcome;
                }));
    outcomes.sort(Comparator.comparing(outcome -> fetched.indexOf(outcome.fetched())));
    return outcomes;
  }

  private void judge(Outcome outcome) throws IOException {
    String artifact = outcome.library().artifact();
    if (outcome.failure() != null) {
      System.out.println(artifact + ": FAILED: " + outcome.failure());
      summary.failed();
      clean = false;
      return;
    }
    Path file = options.accepted(outcome.library());
    Ledger ledger = Ledger.read(file);
    if (!options.page() && !options.compileOnly()) {
      Ledger.Change change = ledger.compare(outcome.findings());
      change.print(artifact);
      if (options.update()) {
        change.updated().write(file);
      } else {
        clean &= change.isEmpty();
      }
      ledger = change.updated();
    }
    summary.add(outcome.fetched(), ledger);
  }

  private void finish() throws IOException {
    summary.print();
    System.out.printf("%d s%n", workers.seconds());
    if (options.compileOnly()) {
      return;
    }
    clean &= summary.unread() == 0;
    if (options.all() && clean) {
      comparePage(options.root().resolve("docs/ecosystem.md"));
    }
  }

  private void comparePage(Path page) throws IOException {
    String text = summary.page();
    if (options.page() || options.update()) {
      Files.writeString(page, text);
    } else if (!Files.exists(page) || !Files.readString(page).equals(text)) {
      System.out.println("docs/ecosystem.md says something else; write it with --page");
      clean = false;
    }
  }

  private Path checker() throws IOException {
    return options.checker() != null ? options.checker() : CheckerJar.in(options.root());
  }

  private String errorProneVersion() throws IOException {
    String pom = Files.readString(options.root().resolve("pom.xml"));
    return pom.replaceAll("(?s).*<errorprone.version>(.*?)</errorprone.version>.*", "$1");
  }
}
