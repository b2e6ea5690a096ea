package dev.heed.checker.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The text of a call without what formatting changes: white space, line breaks and comments.
 *
 * <p>Made from the source and not by javac's printer, which differs between versions.
 */
final class CallText {
  private static final int LONGEST = 100;

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private CallText(String source) {
    this.source = source;
  }

  /** The normalised text; a long one is cut and ends in a checksum of the whole. */
  static String of(String source) {
    CallText text = new CallText(source);
    text.run();
    String all = text.out.toString();
    if (all.length() <= LONGEST) {
      return all;
    }
    CRC32 sum = new CRC32();
    sum.update(all.getBytes(StandardCharsets.UTF_8));
    return all.substring(0, LONGEST) + "…" + HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private void run() {
    boolean gap = false;
    while (at < source.length()) {
      if (skipsBlank()) {
        gap = true;
      } else {
        if (gap && isWord(source.charAt(at)) && endsInWord()) {
          out.append(' ');
        }
        gap = false;
        take();
      }
    }
  }

  private boolean skipsBlank() {
    if (Character.isWhitespace(source.charAt(at))) {
      at++;
      return true;
    }
    return skips("//", "\n") || skips("/*", "*/");
  }

  private boolean skips(String start, String end) {
    if (!source.startsWith(start, at)) {
      return false;
    }
    int found = source.indexOf(end, at + start.length());
    at = found < 0 ? source.length() : found + end.length();
    return true;
  }

  private void take() {
    if (source.startsWith("\"\"\"", at)) {
      takeLiteral("\"\"\"");
    } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
      takeLiteral(source.substring(at, at + 1));
    } else {
      out.append(source.charAt(at++));
    }
  }

  private void takeLiteral(String quote) {
    int end = at + quote.length();
    while (end < source.length() && !source.startsWith(quote, end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end + quote.length(), source.length());
    // A key is one line.
    out.append(source, at, end).replace(0, out.length(), out.toString().replaceAll("\\R", "\\\\n"));
    at = end;
  }

  private boolean endsInWord() {
    return out.length() > 0 && isWord(out.charAt(out.length() - 1));
  }

  private static boolean isWord(char c) {
    return Character.isJavaIdentifierPart(c);
  }
}
