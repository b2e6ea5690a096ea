package dev.heed.server.http;

/**
 * The character classes and small rules that the grammars of RFC 9110 and 9112 share.
 *
 * <p>Everything works on characters up to {@code 0xFF}, one per byte. The JDK's own helpers are too
 * generous for the wire: {@code trim()} eats control characters, {@code parseInt} takes signs and
 * the digits of every script.
 */
public final class Grammar {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
  private static final boolean[] TOKEN = new boolean[128];

  static {
    for (char c = 0; c < TOKEN.length; c++) {
      TOKEN[c] = isAlpha(c) || isDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
    }
  }

  private Grammar() {}

  /** Whether the text is a token (RFC 9110 section 5.6.2): one or more of its characters. */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenChar(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Whether the text may stand in a field value (RFC 9110 section 5.5), white space around it or
   * not.
   */
  public static boolean isFieldText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF || isControl(c) && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The text without spaces and tabs at its ends, and without anything else removed. */
  public static String stripOws(String text) {
    return stripOws(text, 0, text.length());
  }

  /** The same for a part of a text. */
  static String stripOws(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isOws(text.charAt(start))) {
      start++;
    }
    while (end > start && isOws(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * The value of one or more ASCII digits.
   *
   * @return the number; {@link Long#MAX_VALUE} if it is that or larger; -1 if anything but a digit
   *     is in the text, or nothing is
   */
  public static long decimal(String text) {
    return decimal(text, 0);
  }

  /** The same for the rest of a text. */
  static long decimal(String text, int from) {
    long value = from == text.length() ? -1 : 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : value * 10 + digit;
    }
    return value;
  }

  /**
   * The octet that a percent sign and two hexadecimal digits stand for (RFC 3986 section 2.1).
   *
   * @return -1 if that is not what stands at the place
   */
  public static int escapedOctet(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = hexDigit(text.charAt(at + 1));
    int low = hexDigit(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** The value of one hexadecimal digit, or -1. */
  static int hexDigit(char c) {
    if (isDigit(c)) {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  static boolean isTokenChar(char c) {
    return c < TOKEN.length && TOKEN[c];
  }

  static boolean isOws(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isControl(char c) {
    return c < 0x20 || c == 0x7F;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlpha(char c) {
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'z';
  }
}
