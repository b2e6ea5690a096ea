package dev.heed.checker.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The relative URI that a report names a file by.
 *
 * <p>Source: RFC 3986, section 4.2.
 */
public final class SourceUri {
  private SourceUri() {}

  /** The URI of a relative path with slashes. */
  static String of(String path) {
    try {
      String escaped = new URI(null, null, "/" + path, null).toASCIIString().substring(1);
      // What stands before a colon in the first segment would be a scheme.
      return escaped.replace(":", "%3A");
    } catch (URISyntaxException e) {
      return path;
    }
  }

  /** The path that the URI stands for; empty when it is no URI. */
  public static Optional<String> path(String uri) {
    try {
      // The slash keeps what earlier versions wrote, a colon as it is, from being a scheme.
      return Optional.of(new URI("/" + uri).getPath().substring(1));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
