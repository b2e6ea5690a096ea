package dev.heed.server.http;

import java.util.ArrayList;
import java.util.List;

/** The {@code Range} field against a representation of known length (RFC 9110 section 14). */
public sealed interface RangeHeader {
  /** More ranges than this in one request are an attack or a mistake. */
  int MAX_RANGES = 16;

  /** The one unit that there is. */
  String UNIT = "bytes=";

  /** Send everything, with 200: there is no range, or none that this server understands. */
  record Whole() implements RangeHeader {}

  /** Send these, with 206; at least one. */
  record Parts(List<ByteRange> ranges) implements RangeHeader {}

  /** Send 416: nothing that is asked for exists, or too much is asked for (section 15.5.17). */
  record NotSatisfiable() implements RangeHeader {}

  /**
   * Some bytes of a representation.
   *
   * @param offset the first one
   * @param length how many, at least 1
   */
  record ByteRange(long offset, long length) {
    /** The value of {@code Content-Range}. */
    public String contentRange(long size) {
      return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
  }

  /**
   * Reads the field. The ranges of one request may not add up to more than the representation, so a
   * small request never causes a larger response than the plain one would.
   *
   * @param fields those of a {@code GET}; other methods ignore the field
   * @param size bytes of the representation
   */
  static RangeHeader of(Fields fields, long size) {
    String value = fields.joined("Range").orElse("");
    if (!value.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
      return new Whole();
    }
    List<String> specs = new ArrayList<>();
    FieldList.split(value.substring(UNIT.length()), specs);
    List<ByteRange> ranges = new ArrayList<>();
    for (String spec : specs) {
      if (!addRange(spec, size, ranges)) {
        return new Whole();
      }
    }
    return ofValid(specs.size(), ranges, size);
  }

  private static RangeHeader ofValid(int specs, List<ByteRange> ranges, long size) {
    if (specs == 0 || size == 0) {
      return new Whole();
    }
    long left = size;
    for (ByteRange range : ranges) {
      left -= range.length();
    }
    boolean fits = specs <= MAX_RANGES && left >= 0;
    return fits && !ranges.isEmpty() ? new Parts(List.copyOf(ranges)) : new NotSatisfiable();
  }

  /** Adds the range if it has bytes; false if it is malformed. */
  private static boolean addRange(String spec, long size, List<ByteRange> ranges) {
    int dash = spec.indexOf('-');
    if (dash < 0) {
      return false;
    }
    String firstText = spec.substring(0, dash);
    String lastText = spec.substring(dash + 1);
    long first = Grammar.decimal(firstText);
    long last = lastText.isEmpty() && first >= 0 ? Long.MAX_VALUE : Grammar.decimal(lastText);
    if (last < 0 || first < 0 && !firstText.isEmpty() || first > last) {
      return false;
    }
    long offset = firstText.isEmpty() ? Math.max(0, size - last) : first;
    long end = firstText.isEmpty() ? size : Math.min(size - 1, last) + 1;
    if (offset < end) {
      ranges.add(new ByteRange(offset, end - offset));
    }
    return true;
  }
}
