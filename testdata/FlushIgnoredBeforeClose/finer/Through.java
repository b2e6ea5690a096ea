package cases.flush.finer;

/** Names the helper that leaves the flush unobserved. */
class Through {
  interface Out {
    boolean flush();

    void close();
  }

  private final Out out;

  Through(Out out) {
    this.out = out;
  }

  private void sendRest() {
    out.flush(); // expect: FlushIgnoredBeforeClose
  }

  void end() {
    sendRest();
    out.close();
  }
}
