package dev.heed.server.http;

/** The request-target in the four forms of RFC 9112 section 3.2, as it was written. */
public sealed interface RequestTarget {
  /** The target as it stood in the request line. */
  String raw();

  /** The path, still percent-encoded; empty for the authority form, {@code *} for the asterisk. */
  String path();

  /** The query without its question mark, still percent-encoded; empty if there is none. */
  String query();

  /** A path on this server: {@code /where?q=now}. */
  record Origin(String raw, String path, String query) implements RequestTarget {}

  /**
   * A whole URI: {@code http://host:port/where?q=now}.
   *
   * @param scheme {@code http} or {@code https}, in lower case
   * @param authority the host, with a port if one was written
   * @param path at least {@code /}
   */
  record Absolute(String raw, String scheme, String authority, String path, String query)
      implements RequestTarget {}

  /** A host and port, only for {@code CONNECT}. */
  record Authority(String raw) implements RequestTarget {
    @Override
    public String path() {
      return "";
    }

    @Override
    public String query() {
      return "";
    }
  }

  /** The server as a whole, only for {@code OPTIONS}. */
  record Asterisk() implements RequestTarget {
    @Override
    public String raw() {
      return "*";
    }

    @Override
    public String path() {
      return "*";
    }

    @Override
    public String query() {
      return "";
    }
  }
}
