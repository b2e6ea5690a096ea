package cases.flush.paths;

/** Where a flag or a failure at hand says that something went wrong, nothing was promised. */
class FailureFlags {
  interface Out {
    boolean flush();

    void close();
  }

  private boolean failed;

  void failureAtHand(Out out, Throwable failure) {
    out.flush(); // ok: closed because of the failure
    if (failure != null) {
      out.close();
    }
  }

  void noFailureAtHand(Out out, Throwable failure) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (failure == null) {
      out.close();
    }
  }

  void flag(Out out) {
    out.flush(); // ok: closed because something failed
    if (failed) {
      out.close();
    }
  }

  void flagNotSet(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (!failed) {
      out.close();
    }
  }

  void closedEitherWay(Out out, Exception error) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    if (error != null) {
      System.out.println(error);
    }
    out.close();
  }

  boolean returned(Out out) {
    try {
      return out.flush(); // expect: FlushIgnoredBeforeClose
    } finally {
      out.close();
    }
  }

  boolean returnedWithoutClose(Out out) {
    try {
      return out.flush(); // ok: the caller sees the answer first
    } catch (IllegalStateException e) {
      out.close();
      throw e;
    }
  }
}
