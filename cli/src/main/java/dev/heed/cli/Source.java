package dev.heed.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
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
   */
  Source(Path path, URI uri, String shownAs, Charset charset) {
    super(uri, Kind.SOURCE);
    this.path = path;
    this.shownAs = shownAs;
    this.charset = charset;
  }

  /** Where it is on disk or in its jar. */
  Path path() {
    return path;
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
