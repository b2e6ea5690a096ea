package dev.heed.checker.report;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, collections, strings, numbers and booleans as JSON on one line. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String write(Object value) {
    Json json = new Json();
    json.put(value);
    return json.out.toString();
  }

  private void put(Object value) {
    if (value instanceof Map<?, ?> map) {
      putMap(map);
    } else if (value instanceof Collection<?> items) {
      putArray(items);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      putString(value.toString());
    }
  }

  private void putMap(Map<?, ?> map) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      putString(entry.getKey().toString());
      out.append(':');
      put(entry.getValue());
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void putArray(Collection<?> items) {
    out.append('[');
    Iterator<?> rest = items.iterator();
    while (rest.hasNext()) {
      put(rest.next());
      out.append(rest.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void putString(String text) {
    out.append('"');
    text.chars().forEach(this::putChar);
    out.append('"');
  }

  private void putChar(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        // A lone surrogate cannot be written as UTF-8.
        if (c < ' ' || Character.isSurrogate((char) c)) {
          out.append(String.format("\\u%04x", c));
        } else {
          out.append((char) c);
        }
      }
    }
  }
}
