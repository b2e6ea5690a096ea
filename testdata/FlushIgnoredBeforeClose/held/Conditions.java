package cases.flush.held;

import java.io.Closeable;
import java.io.IOException;

/** Conditions that are not plain branches: operators that do not stop short, and choices. */
class Conditions {
  interface Line extends Closeable {
    boolean tryFlush() throws IOException;
  }

  void bothMustHold(Line line, boolean last) throws IOException {
    if (line.tryFlush() & last) { // ok: true only when it is done
      line.close();
    }
  }

  void eitherIsEnough(Line line, boolean force) throws IOException {
    if (line.tryFlush() | force) { // expect: FlushIgnoredBeforeClose
      line.close();
    }
  }

  void gathered(Line line) throws IOException {
    boolean all = true;
    all &= line.tryFlush(); // ok: gathered, and asked
    if (all) {
      line.close();
    }
  }

  void chosen(Line line) throws IOException {
    boolean done = line.tryFlush() ? true : false; // ok: the choice keeps the answer
    if (done) {
      line.close();
    }
  }

  void chosenAndLogged(Line line) throws IOException {
    String told = line.tryFlush() ? "done" : "pending"; // expect: FlushIgnoredBeforeClose
    System.out.println(told);
    line.close();
  }

  void flushedOrNothingToFlush(Line line, boolean dirty) throws IOException {
    boolean done = dirty ? line.tryFlush() : true; // ok: done, or never begun
    if (done) {
      line.close();
    }
  }
}
