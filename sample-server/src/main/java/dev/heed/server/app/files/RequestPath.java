package dev.heed.server.app.files;

import dev.heed.server.http.Grammar;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A target's path as names of files, each decoded exactly once.
 *
 * @param names the names from the root down, none of them able to leave the directory it is in
 * @param directory whether the path ends with a slash
 */
record RequestPath(List<String> names, boolean directory) {
  /**
   * Takes a path apart.
   *
   * @param path percent-encoded, as {@code RequestTarget.path()} gives it
   * @return empty if no file can be meant: a name that is empty, begins with a dot (other than
   *     {@code .well-known}), is not UTF-8, or has a slash, backslash, or control character in it
   */
  static Optional<RequestPath> parse(String path) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    boolean directory = path.endsWith("/");
    String[] parts = path.substring(1).split("/", -1);
    int count = directory ? parts.length - 1 : parts.length;
    for (int i = 0; i < count; i++) {
      Optional<String> name = decode(parts[i]).filter(RequestPath::isHarmless);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(new RequestPath(List.copyOf(names), directory));
  }

  private static boolean isHarmless(String name) {
    if (name.isEmpty() || name.startsWith(".") && !name.equals(".well-known")) {
      return false;
    }
    return !name.contains("/") && !name.contains("\\");
  }

  /** Decodes one name; empty if it is malformed or has a control character in it. */
  private static Optional<String> decode(String part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(part.length());
    for (int i = 0; i < part.length(); i++) {
      boolean escaped = part.charAt(i) == '%';
      int octet = escaped ? Grammar.escapedOctet(part, i) : part.charAt(i);
      if (octet < ' ' || octet == 0x7F) {
        return Optional.empty();
      }
      bytes.write(octet);
      i += escaped ? 2 : 0;
    }
    return utf8(bytes.toByteArray());
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(encoded).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
