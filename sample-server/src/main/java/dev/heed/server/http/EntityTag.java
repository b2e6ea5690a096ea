package dev.heed.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A validator of one version of a representation (RFC 9110 section 8.8.3).
 *
 * @param weak whether versions with the same tag may differ in their bytes
 * @param opaque what stands between the quotes
 */
public record EntityTag(boolean weak, String opaque) {
  /**
   * Checks the grammar.
   *
   * @throws IllegalArgumentException if a character may not stand in a tag
   */
  public EntityTag {
    if (tagEnd(opaque, 0) != opaque.length()) {
      throw new IllegalArgumentException("not an entity tag");
    }
  }

  /** Whether both are strong and the same. */
  public boolean strongEquals(EntityTag other) {
    return !weak && !other.weak && opaque.equals(other.opaque);
  }

  /** Whether both are the same, weak or not. */
  public boolean weakEquals(EntityTag other) {
    return opaque.equals(other.opaque);
  }

  /** The tag as it stands in a field. */
  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + opaque + '"';
  }

  /** Reads a list of tags; empty if it is not one. Backslashes and commas are plain characters. */
  public static Optional<List<EntityTag>> parseList(String text) {
    List<EntityTag> tags = new ArrayList<>();
    int at = separatorsEnd(text, 0);
    while (at < text.length()) {
      boolean weak = text.startsWith("W/\"", at);
      int open = weak ? at + 2 : at;
      int close = tagEnd(text, open + 1);
      if (text.charAt(open) != '"' || !text.startsWith("\"", close)) {
        return Optional.empty();
      }
      tags.add(new EntityTag(weak, text.substring(open + 1, close)));
      at = nextElement(text, close + 1);
    }
    return tags.isEmpty() || at > text.length() ? Optional.empty() : Optional.of(tags);
  }

  /** Where the next element begins or the text ends; beyond the text if neither follows. */
  private static int nextElement(String text, int from) {
    int at = separatorsEnd(text, from);
    boolean comma = text.substring(from, at).indexOf(',') >= 0;
    return comma || at == text.length() ? at : Integer.MAX_VALUE;
  }

  /** Passes over commas and blanks: elements may be empty, in front as well. */
  private static int separatorsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && (Grammar.isOws(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static int tagEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isTagChar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isTagChar(char c) {
    return c > 0x20 && c != '"' && c != 0x7F && c <= 0xFF;
  }
}
