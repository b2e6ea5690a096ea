package dev.heed.server.http;

/**
 * The line before a chunk's data (RFC 9112 section 7.1): a size and extensions, which are checked
 * and then ignored.
 *
 * @param size bytes of data; {@link Long#MAX_VALUE} stands for everything larger
 * @param extension length of the extensions
 */
record ChunkLine(long size, int extension) {
  /** As many as a 64-bit size needs; leading zeros beyond that have no honest use. */
  static final int MAX_DIGITS = 16;

  /** Takes the line apart. */
  static ChunkLine parse(String line) throws RefusedException {
    int digits = digits(line);
    RefusedException.require(digits > 0 && digits <= MAX_DIGITS, "malformed chunk size");
    long size = 0;
    for (int i = 0; i < digits; i++) {
      // An int here once made 100000005 mean 5.
      size = size << 4 | Grammar.hexDigit(line.charAt(i));
    }
    String extension = line.substring(digits);
    RefusedException.require(ChunkExtension.isValid(extension), "malformed chunk extension");
    return new ChunkLine(size < 0 ? Long.MAX_VALUE : size, extension.length());
  }

  /** Why a line is refused whose end has not been seen. */
  static RefusedException tooLong(String beginning) {
    int digits = digits(beginning);
    boolean sized = digits > 0 && digits <= MAX_DIGITS;
    return new RefusedException(
        sized
            ? Refusal.contentTooLarge("chunk extensions too large")
            : Refusal.badRequest("malformed chunk size"));
  }

  private static int digits(String line) {
    int digits = 0;
    while (digits < line.length() && Grammar.hexDigit(line.charAt(digits)) >= 0) {
      digits++;
    }
    return digits;
  }
}
