package cases.flush.paths;

/** A flush as an operand. */
class Operands {
  interface Out {
    boolean flush();

    Status write(String line);

    void close();
  }

  interface Status {
    boolean isDone();
  }

  void orDone(Out out, boolean idle) {
    if (idle || out.flush()) { // ok: idle, or done
      out.close();
    }
  }

  void orNotDone(Out out, boolean broken) {
    if (broken || !out.flush()) { // ok: broken, or it is known that it is not done
      out.close();
    }
  }

  void orEither(Out out, boolean idle) {
    if (idle || out.flush()) { // expect: FlushIgnoredBeforeClose
      System.err.println("idle, or done");
    }
    out.close();
  }

  void comparedWithWhatWas(Out out, boolean before) {
    same(out, before);
    out.close();
  }

  private void same(Out out, boolean before) {
    System.err.println(before == out.write("bye").isDone()); // expect: FlushIgnoredBeforeClose
  }

  void askedInside(Out out) {
    asks(out);
    out.close();
  }

  private void asks(Out out) {
    if (!out.write("bye").isDone()) { // ok: the helper knows what to do with the rest
      System.err.println("not written");
    }
  }
}
