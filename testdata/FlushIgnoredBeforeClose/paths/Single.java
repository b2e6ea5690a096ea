package cases.flush.paths;

/** One flush in the whole file, and one close behind it. */
interface Single {
  boolean flush();

  void close();

  static void both(Single one) {
    one.flush(); // expect: FlushIgnoredBeforeClose
    one.close();
  }
}
