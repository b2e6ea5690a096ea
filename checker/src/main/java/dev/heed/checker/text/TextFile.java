package dev.heed.checker.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Text that users write for Heed: UTF-8, one thing a line. */
public final class TextFile {
  /** Some editors put it at the start of UTF-8. */
  private static final String MARK = "^\uFEFF";

  private TextFile() {}

  /**
   * The lines of a file.
   *
   * @throws IOException if it cannot be read, or is not UTF-8
   * @throws java.nio.file.InvalidPathException if there can be no file of that name
   */
  public static List<String> lines(String file) throws IOException {
    return linesOf(Files.readString(Path.of(file)));
  }

  /**
   * The lines of what a jar holds.
   *
   * @throws IOException if it cannot be read
   */
  public static List<String> lines(InputStream in) throws IOException {
    return linesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  private static List<String> linesOf(String text) {
    return text.replaceFirst(MARK, "").lines().toList();
  }

  /** What went wrong: a file system's exceptions say it by their class, and the path by text. */
  public static String inWords(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    return e.getMessage() == null ? "it is no file that can be read" : e.getMessage();
  }
}
