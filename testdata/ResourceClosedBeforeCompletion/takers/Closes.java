package cases.lifetime.takers;

import java.util.concurrent.CompletableFuture;

/** What closes here and now, and what only asks for it. */
abstract class Closes {
  @interface CanIgnoreReturnValue {}

  interface Wire extends AutoCloseable {
    CompletableFuture<String> ask(String question);

    @Override
    void close();
  }

  /** Closes in order, behind what has been asked before. */
  interface Line {
    CompletableFuture<String> ask(String question);

    @CanIgnoreReturnValue
    CompletableFuture<Void> close();
  }

  interface Reaper {
    void closeWhenIdle(Wire wire);
  }

  static void closeNow(Wire wire) {
    System.out.println("closed " + wire);
  }

  CompletableFuture<String> inOrder(Line line) {
    CompletableFuture<String> answer = line.ask("a"); // ok: closes behind the answer
    line.close();
    return answer;
  }

  CompletableFuture<String> atOnce(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    wire.close();
    return answer;
  }

  CompletableFuture<String> reaped(Wire wire, Reaper reaper) {
    CompletableFuture<String> answer = wire.ask("a"); // ok: closed later
    reaper.closeWhenIdle(wire);
    return answer;
  }

  CompletableFuture<String> helped(Wire wire) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    closeNow(wire);
    return answer;
  }

  CompletableFuture<String> unlessKept(Wire wire, boolean kept) {
    CompletableFuture<String> answer = wire.ask("a"); // expect: ResourceClosedBeforeCompletion
    if (!kept) {
      wire.close();
    }
    return answer;
  }

  CompletableFuture<String> askedIfKept(Wire wire, boolean kept) {
    CompletableFuture<String> answer = kept ? wire.ask("a") : null; // ok: not closed then
    if (!kept) {
      wire.close();
    }
    return answer;
  }
}
