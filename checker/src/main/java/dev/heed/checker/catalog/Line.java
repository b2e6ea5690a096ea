package dev.heed.checker.catalog;

import java.util.function.IntPredicate;

/**
 * One line of a catalog, read from the left.
 *
 * <p>By hand, since a thousand lines are read at the start of every compilation, when a regular
 * expression still runs in the interpreter.
 */
final class Line {
  private final String text;
  private int at;

  Line(String text) {
    this.text = text;
  }

  /** Whether everything was read. */
  boolean isAtEnd() {
    return at == text.length();
  }

  /** Reads the character, where it is next. */
  boolean read(char c) {
    boolean is = at < text.length() && text.charAt(at) == c;
    at += is ? 1 : 0;
    return is;
  }

  /** Reads the characters of this kind; empty where there is none. */
  String readAll(IntPredicate kind) {
    int start = at;
    while (at < text.length() && kind.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Reads white space; whether there was any. */
  boolean readSpace() {
    return !readAll(Character::isWhitespace).isEmpty();
  }

  /** Reads up to the character and past it; null where it does not come. */
  String readTo(char end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      return null;
    }
    String before = text.substring(at, found);
    at = found + 1;
    return before;
  }

  /** The text without its comment: a {@code #} that starts it or follows white space. */
  static String withoutComment(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == '#' && !quoted && isComment(text, i)) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static boolean isComment(String text, int at) {
    return at == 0
        || (Character.isWhitespace(text.charAt(at - 1))
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }
}
