package dev.heed.server.http;

import java.nio.ByteBuffer;

/**
 * Reads field lines up to the empty line that ends them (RFC 9112 section 5): a header section or a
 * trailer section.
 */
final class FieldSection {
  private final LineReader line;
  private final Limits limits;
  private final int maxBytes;
  private Fields.Builder fields = Fields.builder();
  private int bytes;

  /**
   * Makes a reader of one section.
   *
   * @param line collects the lines; empty
   * @param maxBytes longest section with its CRLFs
   */
  FieldSection(LineReader line, Limits limits, int maxBytes) {
    this.line = line;
    this.limits = limits;
    this.maxBytes = maxBytes;
  }

  /**
   * Takes bytes until the section ends.
   *
   * @return the fields, or null while the section goes on
   */
  Fields read(ByteBuffer in) throws RefusedException {
    while (readLine(in)) {
      bytes += line.length() + 2;
      String text = line.take();
      if (text.isEmpty()) {
        return fields.build();
      }
      add(text);
    }
    return null;
  }

  private boolean readLine(ByteBuffer in) throws RefusedException {
    // The empty line that ends the section has to fit in as well.
    int limit = Math.max(0, Math.min(limits.headerLine(), maxBytes - bytes - 4));
    return switch (line.read(in, limit)) {
      case MORE -> false;
      case LINE -> true;
      case CONTROL ->
          throw new RefusedException(Refusal.badRequest("control character in a field line"));
      case TOO_LONG -> throw new RefusedException(Refusal.fieldsTooLarge("fields too large"));
    };
  }

  private void add(String text) throws RefusedException {
    if (fields.size() == limits.headerCount()) {
      throw new RefusedException(Refusal.fieldsTooLarge("too many fields"));
    }
    // RFC 9112 section 5.2: a folded line, which also a line after the request line may be.
    RefusedException.require(!Grammar.isOws(text.charAt(0)), "folded field line");
    int colon = text.indexOf(':');
    RefusedException.require(colon >= 0, "field line without a colon");
    String name = text.substring(0, colon);
    // Section 5.1: this refuses white space before the colon and an empty name as well.
    RefusedException.require(Grammar.isToken(name), "field name is not a token");
    fields.addChecked(name, Grammar.stripOws(text, colon + 1, text.length()));
  }
}
