package dev.heed.server.app.samples;

import java.util.OptionalLong;

/** Numbers as they stand in paths: nothing but ASCII digits, which the JDK's parsers do not ask. */
final class Decimal {
  private static final int DIGITS = 15;

  private Decimal() {}

  /** The number, if the text is one to fifteen digits. */
  static OptionalLong parse(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.isEmpty() && text.length() <= DIGITS
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
