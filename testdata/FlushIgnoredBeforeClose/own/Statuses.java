package cases.flush.own;

/** An object of one's own that has to be asked how far the flush came. */
class Statuses {
  record Progress(int written, boolean isComplete) {}

  static final class Outcome {
    private Throwable error;

    boolean isPending() {
      return error == null;
    }

    boolean isFailed() {
      return error != null;
    }

    Throwable error() {
      return error;
    }

    Outcome orThrow() {
      return this;
    }
  }

  /** The answer of a server says nothing of what is left to send. */
  record Reply(int code, String text) {}

  interface Pipe {
    Progress flush();

    Outcome push();

    Reply write(String request);

    boolean push(String line);

    Progress flush(long limit);

    Progress flush(Progress before);

    void close();
  }

  void dropped(Pipe pipe) {
    pipe.flush(); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void onlyStatistics(Pipe pipe) {
    Progress progress = pipe.flush(); // expect: FlushIgnoredBeforeClose
    System.out.println(progress.written());
    pipe.close();
  }

  void asked(Pipe pipe) {
    if (pipe.flush().isComplete()) { // ok: complete
      pipe.close();
    }
  }

  void onlyTheError(Pipe pipe) {
    pipe.push().orThrow(); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void onlyFailed(Pipe pipe) {
    Outcome outcome = pipe.push(); // expect: FlushIgnoredBeforeClose
    if (outcome.isFailed()) {
      throw new IllegalStateException(outcome.error());
    }
    pipe.close();
  }

  void pendingComesBack(Pipe pipe) {
    Outcome outcome = pipe.push(); // ok: pending comes back
    if (outcome.isPending()) {
      return;
    }
    pipe.close();
  }

  void reply(Pipe pipe) {
    pipe.write("PING"); // ok: what came back is an answer, so the request is out
    pipe.close();
  }

  void accepted(Pipe pipe) {
    pipe.push("bye"); // ok: says whether there was room for it
    pipe.close();
  }

  void limited(Pipe pipe) {
    pipe.flush(10); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void givenBack(Pipe pipe, Progress before) {
    pipe.flush(before); // ok: gives back what it was given
    pipe.close();
  }
}
