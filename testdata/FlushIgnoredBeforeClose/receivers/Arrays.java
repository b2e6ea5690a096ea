package cases.flush.receivers;

/** What stands in an array stays what it is. */
class Arrays {
  interface Out {
    boolean flush();

    void close();
  }

  void oneOfTwo(Out first, Out second) {
    Out[] both = new Out[] {first, second};
    both[0].flush(); // ok: the second one is closed
    second.close();
  }

  void sameElement(Out first, Out second) {
    Out[] both = new Out[] {first, second};
    both[0].flush(); // expect: FlushIgnoredBeforeClose
    both[0].close();
  }
}
