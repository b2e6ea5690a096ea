package cases.flush.poll;

/** Polls of an enum. */
class Enums {
  enum Progress {
    DONE,
    PENDING,
    FAILED
  }

  interface Pipe {
    Progress tryFlush();

    Progress drain();

    void close();
  }

  void dropped(Pipe pipe) {
    pipe.tryFlush(); // expect: FlushIgnoredBeforeClose
    pipe.close();
  }

  void equal(Pipe pipe) {
    if (pipe.tryFlush() == Progress.PENDING) { // ok: pending returns
      return;
    }
    pipe.close();
  }

  void notEqual(Pipe pipe) {
    if (pipe.tryFlush() != Progress.DONE) { // ok: only done goes on
      return;
    }
    pipe.close();
  }

  void failedOnly(Pipe pipe) {
    if (pipe.tryFlush() == Progress.FAILED) { // expect: FlushIgnoredBeforeClose
      throw new IllegalStateException();
    }
    pipe.close();
  }

  void switchedOld(Pipe pipe) {
    switch (pipe.drain()) { // ok: pending returns
      case PENDING:
        return;
      case FAILED:
        throw new IllegalStateException();
      default:
        break;
    }
    pipe.close();
  }

  void switchedOldFallsThrough(Pipe pipe) {
    switch (pipe.drain()) { // expect: FlushIgnoredBeforeClose
      case PENDING:
        System.out.println("pending");
      case DONE:
        pipe.close();
        break;
      default:
        throw new IllegalStateException();
    }
  }

  void switchedArrow(Pipe pipe) {
    switch (pipe.drain()) { // ok: closes in one arm only
      case DONE -> pipe.close();
      case PENDING -> System.out.println("later");
      case FAILED -> throw new IllegalStateException();
    }
  }

  void switchedArrowOnFailure(Pipe pipe) {
    switch (pipe.drain()) { // expect: FlushIgnoredBeforeClose
      case FAILED -> throw new IllegalStateException();
      default -> pipe.close();
    }
  }

  boolean switchExpression(Pipe pipe) {
    boolean done =
        switch (pipe.drain()) { // ok: the answer gates the close
          case DONE -> true;
          case PENDING, FAILED -> false;
        };
    if (done) {
      pipe.close();
    }
    return done;
  }

  int switchExpressionThatCloses(Pipe pipe) {
    return switch (pipe.drain()) { // expect: FlushIgnoredBeforeClose
      case DONE, PENDING -> {
        pipe.close();
        yield 1;
      }
      case FAILED -> 0;
    };
  }

  void doWhile(Pipe pipe) {
    Progress progress;
    do {
      progress = pipe.tryFlush(); // ok: leaves the loop when it is no longer pending
    } while (progress == Progress.PENDING);
    pipe.close();
  }

  void overwritten(Pipe pipe) {
    Progress progress = pipe.tryFlush(); // expect: FlushIgnoredBeforeClose
    progress = Progress.DONE;
    if (progress == Progress.PENDING) {
      return;
    }
    pipe.close();
  }
}
