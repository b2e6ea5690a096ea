package cases.lifetime.takers;

import java.util.concurrent.CompletableFuture;

/** Closes behind a flag, and methods that close as many as they are given. */
class Flags {
  enum Mode {
    ONCE,
    KEPT
  }

  interface Wire extends AutoCloseable {
    CompletableFuture<String> ask(String question);

    @Override
    void close();
  }

  private CompletableFuture<String> last;

  CompletableFuture<String> last() {
    return last;
  }

  // Behind a flag

  void assigned(Wire wire, boolean once) {
    last = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    if (once) {
      wire.close();
    }
  }

  void assignedAndJoined(Wire wire, boolean once) {
    last = wire.ask("a"); // ok: awaited
    last.join();
    if (once) {
      wire.close();
    }
  }

  CompletableFuture<String> switched(Wire wire, Mode mode) {
    boolean once = mode == Mode.ONCE;
    CompletableFuture<String> answer;
    switch (mode) {
      case ONCE:
        answer = CompletableFuture.completedFuture(wire.ask("a").join()); // ok: awaited
        break;
      default:
        answer = wire.ask("a"); // ok: not where it is closed
        break;
    }
    if (once) {
      wire.close();
    }
    return answer;
  }

  // As many as are given

  private static void closeAll(Wire[] wires) {
    for (Wire wire : wires) {
      wire.close();
    }
  }

  private static void hangUp(Wire... wires) {
    closeAll(wires);
  }

  CompletableFuture<String> noneOfThem(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: nobody hangs up
    hangUp();
    return answer;
  }

  CompletableFuture<String> noneButThis(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    hangUp();
    wire.close();
    return answer;
  }
}
