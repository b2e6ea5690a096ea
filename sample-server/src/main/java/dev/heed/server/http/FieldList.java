package dev.heed.server.http;

import java.util.List;

/** Takes a list field's value apart (RFC 9110 section 5.6.1). */
final class FieldList {
  private FieldList() {}

  /** Adds the elements that are not empty; a comma inside a quoted string does not separate. */
  static void split(String value, List<String> into) {
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ',' && !quoted) {
        addElement(value, start, i, into);
        start = i + 1;
      }
    }
    addElement(value, start, value.length(), into);
  }

  private static void addElement(String value, int from, int to, List<String> into) {
    String element = Grammar.stripOws(value, from, to);
    if (!element.isEmpty()) {
      into.add(element);
    }
  }
}
