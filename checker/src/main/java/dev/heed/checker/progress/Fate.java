package dev.heed.checker.progress;

/** What becomes of a count, worst first. */
enum Fate {
  DROPPED("is dropped"),
  HIDDEN("is returned as a type that hides it"),
  RECORDED("is only logged"),
  TALLIED("only feeds a statistic"),
  ENDED("is only tested for an error or the end"),
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

  /** Whether the value is compared, and with nothing but what says that nothing came or went. */
  boolean isComparison() {
    return this == ENDED || this == COMPARED;
  }

  /** The fate of a value that has both. */
  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
