package cases.flush.message;

/** Which close a finding names, and through which helper. */
class Turns {
  interface Out {
    boolean flush();

    void close();
  }

  private void flushQuietly(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
  }

  void throughAHelper(Out out) {
    flushQuietly(out);
    out.close();
  }

  private void end(Out out) {
    out.close();
  }

  void firstInTheSource(Out out, int turns) {
    for (int left = turns; left > 0; out.close()) {
      out.flush(); // expect: FlushIgnoredBeforeClose
      left--;
      end(out);
    }
  }
}
