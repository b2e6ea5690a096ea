package cases.flush.poll;

/** The variants' names say in their last word which of them is done. */
final class LongNames {
  enum Progress {
    WRITE_DONE,
    WRITE_PENDING
  }

  enum Odd {
    DONE,
    PENDING,
    __
  }

  interface Out {
    Progress flush();

    void close();
  }

  interface OddOut {
    Odd flush();

    void close();
  }

  void closedWhenDone(Out out) {
    if (out.flush() == Progress.WRITE_DONE) {
      out.close(); // ok: everything is out
    }
  }

  void closedWhenPending(Out out) {
    if (out.flush() == Progress.WRITE_PENDING) { // expect: FlushIgnoredBeforeClose
      out.close();
    }
  }

  void closedUnlessPending(Out out) {
    if (out.flush() != Progress.WRITE_PENDING) {
      out.close(); // ok: everything is out
    }
  }

  void closedAnyway(Out out) {
    if (out.flush() == Progress.WRITE_DONE) { // expect: FlushIgnoredBeforeClose
      System.out.println("done");
    }
    out.close();
  }

  void onlyDoneGoesOn(Out out) {
    if (out.flush() != Progress.WRITE_DONE) {
      return;
    }
    out.close(); // ok: everything is out
  }

  void closedWhenOdd(OddOut out) {
    if (out.flush() == Odd.__) { // expect: FlushIgnoredBeforeClose
      System.out.println("odd");
    }
    out.close();
  }
}
