package dev.heed.server.http;

/**
 * The grammar of chunk extensions (RFC 9112 section 7.1.1), control characters already excluded.
 */
final class ChunkExtension {
  private final String text;
  private int at;

  private ChunkExtension(String text) {
    this.text = text;
  }

  /** Whether the text is any number of {@code ;name}, {@code ;name=token}, {@code ;name="text"}. */
  static boolean isValid(String text) {
    ChunkExtension rest = new ChunkExtension(text);
    while (rest.at < text.length()) {
      if (!rest.one()) {
        return false;
      }
    }
    return true;
  }

  private boolean one() {
    if (!afterBlanks(';')) {
      return false;
    }
    skipBlanks();
    if (!token()) {
      return false;
    }
    int end = at;
    if (!afterBlanks('=')) {
      at = end;
      return true;
    }
    skipBlanks();
    return at < text.length() && text.charAt(at) == '"' ? quoted() : token();
  }

  /** Takes this character and the blanks before it. */
  private boolean afterBlanks(char c) {
    skipBlanks();
    boolean found = at < text.length() && text.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private void skipBlanks() {
    while (at < text.length() && Grammar.isOws(text.charAt(at))) {
      at++;
    }
  }

  private boolean token() {
    int start = at;
    while (at < text.length() && Grammar.isTokenChar(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private boolean quoted() {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return true;
      }
      at += c == '\\' ? 1 : 0;
    }
    return false;
  }
}
