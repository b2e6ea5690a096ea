package cases.flush.held;

/** How much is left, asked of the object behind the flush: which numbers let the close run. */
class LeftOver {
  enum Poll {
    READY,
    PENDING
  }

  interface Line {
    Poll flush();

    int buffered();

    void close();
  }

  // The state is asked, though the poll itself is dropped

  void behindNothing(Line line) {
    line.flush(); // expect: DiscardedAsyncResult
    if (line.buffered() > 0) {
      return;
    }
    line.close();
  }

  void behindNothingTurned(Line line) {
    line.flush(); // expect: DiscardedAsyncResult
    if (0 < line.buffered()) {
      return;
    }
    line.close();
  }

  void belowOne(Line line) {
    line.flush(); // expect: DiscardedAsyncResult
    if (line.buffered() < 1) {
      line.close();
    }
  }

  void kept(Line line) {
    line.flush(); // expect: DiscardedAsyncResult
    int left = line.buffered();
    if (left != 0) {
      return;
    }
    line.close();
  }

  void sumOfBoth(Line one, Line other) {
    one.flush(); // expect: DiscardedAsyncResult
    other.flush(); // expect: DiscardedAsyncResult
    if (one.buffered() + other.buffered() <= 0) {
      one.close();
      other.close();
    }
  }

  // The wrong way round

  void somethingLeft(Line line) {
    line.flush(); // expect: FlushIgnoredBeforeClose
    if (line.buffered() > 0) {
      line.close();
    }
  }

  void notZero(Line line) {
    line.flush(); // expect: FlushIgnoredBeforeClose
    if (line.buffered() == 0) {
      return;
    }
    line.close();
  }

  void turned(Line line) {
    line.flush(); // expect: FlushIgnoredBeforeClose
    if (0 >= line.buffered()) {
      return;
    }
    line.close();
  }
}
