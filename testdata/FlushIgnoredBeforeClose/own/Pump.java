package cases.flush.own;

import dev.heed.api.Heed;
import dev.heed.api.MustUse;
import java.util.concurrent.CompletionStage;

/** Types of one's own: annotations and conventions. */
class Pump {
  @MustUse("tells whether the pipe is empty")
  record Outcome(boolean done, String detail) {}

  interface Pipe {
    Outcome pump();

    Outcome flushAll();

    boolean tryFlush();

    @SuppressWarnings("unused")
    CompletionStage<Void> transmit(String text);

    StringBuilder write(StringBuilder text);

    String send(String mail);

    Pipe write(int b);

    boolean isFlushed();

    void terminate();

    void dispose();
  }

  void annotated(Pipe pipe) {
    pipe.flushAll(); // expect: FlushIgnoredBeforeClose
    pipe.terminate();
  }

  void annotatedAndAsked(Pipe pipe) {
    if (pipe.flushAll().done()) { // ok: asked
      pipe.terminate();
    }
  }

  void annotatedAndLogged(Pipe pipe) {
    System.out.println(pipe.flushAll().detail()); // expect: FlushIgnoredBeforeClose
    pipe.terminate();
  }

  void stage(Pipe pipe) {
    pipe.transmit("x"); // expect: FlushIgnoredBeforeClose
    pipe.dispose();
  }

  void stageAwaited(Pipe pipe) {
    pipe.transmit("x").toCompletableFuture().join(); // ok: waits
    pipe.dispose();
  }

  void fluent(Pipe pipe) {
    pipe.write(1).write(2); // ok: returns itself
    pipe.dispose();
  }

  void messageId(Pipe pipe) {
    pipe.send("mail"); // ok: an id tells nothing of progress
    pipe.dispose();
  }

  void acknowledged(Pipe pipe) {
    Heed.discard(pipe.transmit("x"), "a farewell that may get lost"); // ok: with a reason
    pipe.dispose();
  }

  void acknowledgedElsewhere(Pipe pipe) {
    discard(pipe.transmit("x"), "no reason that a reviewer can find"); // expect: FlushIgnoredBeforeClose
    pipe.dispose();
  }

  private static void discard(Object unused, String reason) {}

  void askedDirectly(Pipe pipe) {
    pipe.tryFlush(); // ok: asked directly
    if (!pipe.isFlushed()) {
      return;
    }
    pipe.terminate();
  }
}
