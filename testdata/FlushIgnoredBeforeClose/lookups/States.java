package cases.flush.lookups;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What a flush answered is looked up in a collection, or used to cut what is left. */
class States {
  enum State {
    FLUSHED,
    PENDING,
    ERROR
  }

  interface Pipe extends Closeable {
    State flush();

    CompletableFuture<Void> flushAsync();

    int write(List<String> lines);

    int write(String text);

    @Override
    void close();
  }

  private static final Set<State> DONE = EnumSet.of(State.FLUSHED);
  private final Map<State, Runnable> next = new EnumMap<>(State.class);
  private State worst = State.ERROR;
  private String unsent = "";

  void inASet(Pipe pipe) {
    State state = pipe.flush(); // ok: the set knows which states are good
    if (DONE.contains(state)) {
      pipe.close();
    }
  }

  void intoASet(Pipe pipe) {
    Set<State> seen = new HashSet<>();
    seen.add(pipe.flush()); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void inAMap(Pipe pipe) {
    next.put(State.FLUSHED, pipe::close);
    next.getOrDefault(pipe.flush(), () -> {}).run(); // ok: the map knows what comes next
    pipe.close();
  }

  boolean identityOfAFuture(Pipe pipe, Set<CompletableFuture<Void>> known) {
    CompletableFuture<Void> flushed = pipe.flushAsync(); // expect: FlushIgnoredBeforeClose
    boolean isKnown = known.contains(flushed);
    pipe.close();
    return isKnown;
  }

  void cutsTheList(Pipe pipe, List<String> lines) throws IOException {
    int taken = pipe.write(lines); // ok: the rest is asked for
    List<String> rest = lines.subList(taken, lines.size());
    if (!rest.isEmpty()) {
      throw new IOException("not written: " + rest);
    }
    pipe.close();
  }

  void collectsCounts(Pipe pipe, List<String> lines) {
    List<Integer> counts = new ArrayList<>();
    counts.add(pipe.write(lines)); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void cutsTheText(Pipe pipe, String text) {
    int taken = pipe.write(text); // ok: the rest stays in the field
    unsent = text.substring(taken);
    if (unsent.isEmpty()) {
      pipe.close();
    }
  }

  String makesAText(Pipe pipe, String text) {
    int taken = pipe.write(text); // expect: FlushIgnoredBeforeClose
    String told = "written: ".concat(String.valueOf(taken));
    pipe.close();
    return told;
  }

  void helperLooksForErrors(Pipe pipe) throws IOException {
    requireNoError(pipe.flush()); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  private static void requireNoError(State state) throws IOException {
    if (state == State.ERROR) {
      throw new IOException("flush failed");
    }
  }

  void helperLooksForReadiness(Pipe pipe) throws IOException {
    requireFlushed(pipe.flush()); // ok: the helper asks whether it is done
    pipe.close();
  }

  private static void requireFlushed(State state) throws IOException {
    if (state != State.FLUSHED) {
      throw new IOException("flush is " + state);
    }
  }

  void helperComparesWithAField(Pipe pipe) throws IOException {
    requireBetter(pipe.flush()); // ok: what the field says cannot be seen here
    pipe.close();
  }

  private void requireBetter(State state) throws IOException {
    if (state == worst) {
      throw new IOException("flush is " + state);
    }
  }
}
