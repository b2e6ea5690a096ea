package dev.heed.server.app.files;

import dev.heed.server.http.Fields;
import dev.heed.server.http.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What to send for a file, which is open if any of it is to be sent; whoever gets this has to
 * release it.
 *
 * @param status the status
 * @param fields the fields, without those that frame the response
 * @param parts the body in order, those of a file all of the same one; none if it is empty. {@code
 *     HEAD} gets the parts as well, for their length
 */
public record FileAnswer(int status, Fields fields, List<Part> parts) {
  /** A piece of the body. */
  public sealed interface Part {
    /** How many bytes it has. */
    long length();
  }

  /**
   * Some ASCII text.
   *
   * @param text the text, one byte per character
   */
  public record Text(String text) implements Part {
    @Override
    public long length() {
      return text.length();
    }

    /** The text as bytes. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.US_ASCII);
    }
  }

  /**
   * Some bytes of a file.
   *
   * @param file the file, shared by all slices of an answer
   * @param offset the first byte
   * @param length how many bytes
   */
  public record Slice(OpenFile file, long offset, long length) implements Part {}

  /** The file, if any of it is to be sent. */
  public Optional<OpenFile> file() {
    return parts.stream()
        .filter(Slice.class::isInstance)
        .map(part -> ((Slice) part).file())
        .findFirst();
  }

  /** Closes the file. */
  public void release() {
    file().ifPresent(OpenFile::close);
  }

  /** How long the body is. */
  public long length() {
    return parts.stream().mapToLong(Part::length).sum();
  }

  /** A status with a line of text that says so. */
  static FileAnswer plain(int status, Fields fields) {
    Fields typed =
        fields.toBuilder()
            .set("Content-Type", "text/plain; charset=utf-8")
            .set("X-Content-Type-Options", "nosniff")
            .build();
    String text = status + " " + Status.reason(status) + "\n";
    return new FileAnswer(status, typed, List.of(new Text(text)));
  }

  /** A status without a body. */
  static FileAnswer empty(int status, Fields fields) {
    return new FileAnswer(status, fields, List.of());
  }
}
