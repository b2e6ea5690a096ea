package dev.heed.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Nothing was found. */
  static final int CLEAN = 0;

  /** There are findings. */
  static final int FINDINGS = 1;

  /** The arguments are wrong, a file cannot be read or written, or the code does not compile. */
  static final int USAGE = 2;

  /** The program itself failed. */
  static final int BUG = 3;

  private ExitCode() {}
}
