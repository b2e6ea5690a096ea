package dev.heed.checker.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits names into their words: {@code pollFlush} is poll and flush, {@code NOT_READY} not and
 * ready.
 */
final class Words {
  /** Words in front of the verb that leave its meaning alone. */
  private static final Set<String> PREFIXES =
      Set.of("poll", "try", "do", "async", "start", "begin", "maybe", "force", "internal");

  /** A name and its words. */
  private record Split(String name, List<String> words) {}

  /** Many questions are asked of one name before the next. */
  private static volatile Split last = new Split("", List.of(""));

  private Words() {}

  /** The words of the name, in small letters; a name without any, such as {@code $}, is one. */
  static List<String> of(CharSequence name) {
    String text = name.toString();
    Split known = last;
    if (!known.name.equals(text)) {
      known = new Split(text, split(text));
      last = known;
    }
    return known.words;
  }

  private static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (startsWord(name, i) && word.length() > 0) {
        words.add(plain(word));
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(plain(word));
    }
    return words.isEmpty() ? List.of(name) : List.copyOf(words);
  }

  /** The word without the number behind it, as in {@code flush0}. */
  private static String plain(CharSequence word) {
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.subSequence(0, end).toString().toLowerCase(Locale.ROOT);
  }

  /** Where the verb stands, behind words that leave its meaning alone. */
  static int verb(List<String> words) {
    return words.size() > 1 && PREFIXES.contains(words.get(0)) ? 1 : 0;
  }

  /** Whether the verb is one of these. */
  static boolean verbIs(Set<String> verbs, List<String> words) {
    return verbs.contains(words.get(verb(words)));
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
