package mutants;

import dev.heed.checker.Cases;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.bytebuddy.agent.ByteBuddyAgent;

/** Changes classes one small step at a time, in this warm JVM, and sees whether a test notices. */
public final class Main {
  /** The status that asks the script to start again where this JVM has stopped. */
  private static final int AGAIN = 9;

  private Main() {}

  public static void main(String[] args) throws Exception {
    try {
      run(new Options(args));
    } catch (IllegalArgumentException e) {
      System.err.println("bench/mutants: " + e.getMessage());
      System.exit(2);
    }
    // A changed class may have left a thread behind that does not end.
    System.exit(0);
  }

  private static void run(Options options) throws Exception {
    List<ClassFile> classes = options.shard(ClassFile.below(options.classes()));
    List<Record> records = new ArrayList<>();
    for (ClassFile file : classes) {
      Record record = Record.of(options.results(), file);
      if (options.again().equals("survivors")) {
        record.forgetSurvivors();
      } else if (options.again().equals("noticed")) {
        record.doubt();
      }
      records.add(record);
    }
    PitEngine engine = new PitEngine();
    Work work = options.only().isEmpty() ? Work.UNTRIED : Work.SURVIVORS;
    List<Record> open = records.stream().filter(r -> !work.of(r, engine).isEmpty()).toList();
    if (open.isEmpty()) {
      return;
    }
    Instrumentation instrumentation = ByteBuddyAgent.install();
    System.err.println("learning");
    Map<Suite, Reach> suites = new LinkedHashMap<>();
    List<ClassFile> files = open.stream().map(Record::file).toList();
    for (Suite suite :
        List.of(
            new Scans(Cases.folders(), Pattern.compile(options.only()).asPredicate()),
            new JUnitTests(options.testClasses(), options.without(), options.only()))) {
      suites.put(suite, new Reach(instrumentation, files, suite));
    }
    for (Record record : open) {
      judge(record, work.of(record, engine), new Judge(instrumentation, suites), engine, work);
    }
  }

  private static void judge(
      Record record, List<Mutation> mutations, Judge judge, PitEngine engine, Work work)
      throws IOException {
    for (Mutation mutation : mutations) {
      Verdict verdict =
          judge.judge(
              record.file(),
              mutation,
              engine.changed(record.file(), mutation),
              test -> record.wasNoticedBy(test, mutation));
      if (work == Work.UNTRIED || verdict.outcome().isNoticed()) {
        record.add(mutation, verdict);
      }
      if (judge.isStuck()) {
        Runtime.getRuntime().halt(AGAIN);
      }
    }
    System.err.println(record.summary());
  }
}
