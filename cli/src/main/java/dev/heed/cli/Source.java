package dev.heed.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.tools.SimpleJavaFileObject;

/** A Java file on disk or in a jar, and the name under which the user knows it. */
final class Source extends SimpleJavaFileObject {
  private final Path path;
  private final String shownAs;
  private final Charset charset;
  private String content;

  /**
   * Creates a source.
   *
   * @param path where to read it, on any file system
   * @param shownAs what to print: as the user wrote it
   * @param content what to compile; null for what is on disk
   */
  Source(Path path, URI uri, String shownAs, Charset charset, String content) {
    super(uri, Kind.SOURCE);
    this.path = path;
    this.shownAs = shownAs;
    this.charset = charset;
    this.content = content;
  }

  /** Where it is on disk or in its jar. */
  Path path() {
    return path;
  }

  /** Whether the file can be changed: what is in a jar is only read. */
  boolean isOnDisk() {
    return path.getFileSystem().equals(FileSystems.getDefault());
  }

  /** Whether the file is what was read, byte for byte in its encoding, and may be written. */
  boolean isAsRead() throws IOException {
    byte[] bytes = getCharContent(true).toString().getBytes(charset);
    return Files.isWritable(path) && Arrays.equals(bytes, Files.readAllBytes(path));
  }

  /** Replaces the file's text. */
  void write(String text) throws IOException {
    Files.write(path, text.getBytes(charset));
  }

  @Override
  public String getName() {
    return shownAs;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    if (content == null) {
      content =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
    }
    return content;
  }
}
