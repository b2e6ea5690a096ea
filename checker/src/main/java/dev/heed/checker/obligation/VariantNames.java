package dev.heed.checker.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that tell the variants of a type apart: of {@code FlushDone} and {@code FlushPending},
 * {@code done} and {@code pending}.
 */
final class VariantNames {
  private VariantNames() {}

  /**
   * The variants' names in lower case, without words of the type's name and those that all have.
   */
  static List<String> distinct(List<String> variants, String type) {
    List<List<String>> words = variants.stream().map(VariantNames::words).toList();
    Set<String> common = new HashSet<>(words.get(0));
    words.forEach(common::retainAll);
    common.addAll(words(type));
    return words.stream().map(of -> without(common, of)).toList();
  }

  private static String without(Set<String> common, List<String> words) {
    List<String> own = new ArrayList<>(words);
    own.removeAll(common);
    return String.join("", own.isEmpty() ? words : own);
  }

  private static List<String> words(String name) {
    return Arrays.stream(
            name.split("_|(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
