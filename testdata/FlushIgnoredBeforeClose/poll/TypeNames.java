package cases.flush.poll;

/** The name of a type says nothing of its variants, though it be a word that variants have. */
final class TypeNames {
  enum Retry {
    DONE,
    PENDING,
    LATER
  }

  interface Out {
    Retry flush();

    void close();
  }

  void closedUnlessLater(Out out) {
    if (out.flush() != Retry.LATER) { // expect: FlushIgnoredBeforeClose
      out.close();
    }
  }

  void closedUnlessPending(Out out) {
    if (out.flush() != Retry.PENDING) {
      out.close(); // ok: not pending
    }
  }

  void closedWhenDone(Out out) {
    if (out.flush() == Retry.DONE) {
      out.close(); // ok: everything is out
    }
  }
}
