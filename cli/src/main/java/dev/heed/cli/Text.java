package dev.heed.cli;

/** Words for people. */
final class Text {
  private Text() {}

  /** {@code 1 file}, {@code 2 files}. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
