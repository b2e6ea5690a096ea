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
        addElement(value.substring(start, i), into);
        start = i + 1;
      }
    }
    addElement(value.substring(start), into);
  }

  private static void addElement(String text, List<String> into) {
    String element = Grammar.stripOws(text);
    if (!element.isEmpty()) {
      into.add(element);
    }
  }
}
