package cases.discarded.shape;

import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.logging.log4j.LogManager;

/** Being logged observes nothing, with any logger. */
abstract class Loggers {
  private static final Logger JUL = Logger.getLogger("jul");
  private static final System.Logger PLATFORM = System.getLogger("platform");
  private static final org.apache.logging.log4j.Logger LOG4J = LogManager.getLogger();

  interface Journal {
    void write(String line, CompletableFuture<?> future);
  }

  abstract CompletableFuture<Long> index(String document);

  void julDropped() {
    JUL.log(Level.INFO, "indexed {0}", index("a")); // expect: DiscardedAsyncResult
    JUL.info("indexed " + index("a")); // expect: DiscardedAsyncResult
    JUL.info(() -> "indexed " + index("a")); // expect: DiscardedAsyncResult
  }

  void julAwaited() {
    JUL.log(Level.INFO, "indexed {0}", index("a").join()); // ok: awaited
  }

  void platform() {
    PLATFORM.log(System.Logger.Level.INFO, "indexed {0}", index("a")); // expect: DiscardedAsyncResult
    PLATFORM.log(System.Logger.Level.INFO, "indexed {0}", index("a").join()); // ok: awaited
  }

  void log4j() {
    LOG4J.info("indexed {}", index("a")); // expect: DiscardedAsyncResult
    LOG4J.atInfo().log("indexed {}", index("a").join()); // ok: awaited
  }

  void printed() {
    System.out.printf("indexed %s%n", index("a")); // expect: DiscardedAsyncResult
    System.err.println(index("a")); // expect: DiscardedAsyncResult
    System.err.println(index("a").join()); // ok: awaited
  }

  String text() {
    return "indexed %s".formatted(index("a")); // expect: DiscardedAsyncResult
  }

  String textOf() {
    var future = index("a"); // expect: DiscardedAsyncResult
    return String.valueOf(future);
  }

  String builder() {
    return new StringBuilder("indexed ").append(index("a")).toString(); // expect: DiscardedAsyncResult
  }

  String builderAwaited() {
    return new StringBuilder("indexed ").append(index("a").join()).toString(); // ok: awaited
  }

  void notALogger(Journal journal) {
    journal.write("indexed", index("a")); // ok: the journal has the future
  }
}
