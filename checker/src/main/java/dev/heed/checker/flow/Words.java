package dev.heed.checker.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits names into their words: {@code pollFlush} is poll and flush, {@code NOT_READY} not and
 * ready.
 */
final class Words {
  private Words() {}

  static List<String> of(CharSequence name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (startsWord(name, i) && word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static boolean startsWord(CharSequence name, int i) {
    char c = name.charAt(i);
    if (c == '_' || c == '$') {
      return true;
    }
    boolean afterLower = i > 0 && !Character.isUpperCase(name.charAt(i - 1));
    boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isUpperCase(c) && (afterLower || beforeLower);
  }
}
