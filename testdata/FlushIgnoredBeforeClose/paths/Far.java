package cases.flush.paths;

/** The close is many helpers away from the flush. */
class Far {
  interface Out {
    boolean flush();

    void close();
  }

  void start(Out out) {
    out.flush(); // expect: FlushIgnoredBeforeClose
    first(out);
  }

  private void first(Out out) {
    second(out);
  }

  private void second(Out out) {
    third(out);
  }

  private void third(Out out) {
    fourth(out);
  }

  private void fourth(Out out) {
    fifth(out);
  }

  private void fifth(Out out) {
    sixth(out);
  }

  private void sixth(Out out) {
    seventh(out);
  }

  private void seventh(Out out) {
    out.close();
  }
}
