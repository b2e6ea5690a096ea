package dev.heed.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Header or trailer fields: ordered, names without regard to case, several lines of one name.
 *
 * <p>Immutable. A name is always a token and a value always free of control characters, so what is
 * in here can be written to the wire as it is: there is no way to smuggle in a line break.
 */
public final class Fields {
  /** No fields. */
  public static final Fields EMPTY = new Fields(new String[0]);

  /** Names and values in turn. */
  private final String[] lines;

  private Fields(String[] lines) {
    this.lines = lines;
  }

  /**
   * Makes fields of names and values in turn.
   *
   * @throws IllegalArgumentException for a value without a name, or one that may not be sent
   */
  public static Fields of(String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a name without a value");
    }
    Builder builder = builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /** Makes a builder without fields. */
  public static Builder builder() {
    return new Builder();
  }

  /** Makes a builder that starts with these fields. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    for (int i = 0; i < size(); i++) {
      builder.addChecked(name(i), value(i));
    }
    return builder;
  }

  /** How many field lines there are. */
  public int size() {
    return lines.length / 2;
  }

  /** The name of a field line as it was written. */
  public String name(int line) {
    return lines[2 * line];
  }

  /** The value of a field line, without white space around it. */
  public String value(int line) {
    return lines[2 * line + 1];
  }

  /** Whether there is a line of this name. */
  public boolean contains(String name) {
    return indexOf(name, 0) >= 0;
  }

  /** The value of the first line of this name. */
  public Optional<String> first(String name) {
    int line = indexOf(name, 0);
    return line < 0 ? Optional.empty() : Optional.of(value(line));
  }

  /** The values of all lines of this name, in order. */
  public List<String> all(String name) {
    int first = indexOf(name, 0);
    if (first < 0) {
      return List.of();
    }
    int next = indexOf(name, first + 1);
    if (next < 0) {
      return List.of(value(first));
    }
    List<String> all = new ArrayList<>(List.of(value(first)));
    for (int i = next; i >= 0; i = indexOf(name, i + 1)) {
      all.add(value(i));
    }
    return all;
  }

  /** All lines of this name as the one value they are equal to (RFC 9110 section 5.3). */
  public Optional<String> joined(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
  }

  /**
   * The elements of a list field over all its lines (RFC 9110 section 5.6.1): separated by commas
   * outside quoted strings, without white space around them, empty ones left out.
   */
  public List<String> list(String name) {
    List<String> elements = new ArrayList<>();
    for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
      FieldList.split(value(i), elements);
    }
    return elements;
  }

  /** Whether a list field has this element, without regard to case. */
  public boolean hasToken(String name, String token) {
    if (!contains(name)) {
      return false;
    }
    for (String element : list(name)) {
      if (element.equalsIgnoreCase(token)) {
        return true;
      }
    }
    return false;
  }

  /** Writes the field lines as they stand on the wire. */
  void appendTo(WireText wire) {
    for (int i = 0; i < size(); i++) {
      wire.append(name(i)).append(": ").append(value(i)).append("\r\n");
    }
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < size(); i++) {
      if (name(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fields fields && Arrays.equals(lines, fields.lines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lines);
  }

  /** The fields as they would stand on the wire, for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      text.append(name(i)).append(": ").append(value(i)).append('\n');
    }
    return text.toString();
  }

  /** Collects fields. */
  public static final class Builder {
    private String[] lines = new String[16];
    private int used;

    private Builder() {}

    /**
     * Adds a line after those that are there.
     *
     * @throws IllegalArgumentException if the name is not a token, or if the value has a control
     *     character, a character beyond {@code 0xFF}, or white space around it
     */
    public Builder add(String name, String value) {
      if (!Grammar.isToken(name)) {
        throw new IllegalArgumentException("field name is not a token");
      }
      if (!Grammar.isFieldText(value) || !Grammar.stripOws(value).equals(value)) {
        throw new IllegalArgumentException("value of field " + name + " cannot be sent");
      }
      return addChecked(name, value);
    }

    /** Replaces all lines of this name with one at the end. */
    public Builder set(String name, String value) {
      return remove(name).add(name, value);
    }

    /** Removes all lines of this name. */
    public Builder remove(String name) {
      int kept = 0;
      for (int i = 0; i < used; i += 2) {
        if (!lines[i].equalsIgnoreCase(name)) {
          lines[kept++] = lines[i];
          lines[kept++] = lines[i + 1];
        }
      }
      used = kept;
      return this;
    }

    /** Makes the fields; the builder can go on. */
    public Fields build() {
      return new Fields(Arrays.copyOf(lines, used));
    }

    /** Adds what the parser has checked already. */
    Builder addChecked(String name, String value) {
      if (used == lines.length) {
        lines = Arrays.copyOf(lines, 2 * used);
      }
      lines[used++] = name;
      lines[used++] = value;
      return this;
    }

    int size() {
      return used / 2;
    }
  }
}
