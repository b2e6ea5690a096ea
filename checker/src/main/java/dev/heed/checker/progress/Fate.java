package dev.heed.checker.progress;

/** What becomes of a count, worst first. */
enum Fate {
  DROPPED("is dropped"),
  RECORDED("is only logged"),
  TALLIED("only feeds a statistic"),
  COMPARED("is only tested for nothing, an error or the end"),
  OBSERVED("is observed");

  private final String text;

  Fate(String text) {
    this.text = text;
  }

  /** The predicate of a sentence about the count. */
  String text() {
    return text;
  }

  /** The fate of a value that has both. */
  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
