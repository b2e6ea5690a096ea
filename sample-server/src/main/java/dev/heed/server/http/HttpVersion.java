package dev.heed.server.http;

/** The protocol version that a request speaks, as far as this server follows it. */
public enum HttpVersion {
  /** No persistence unless asked for, no chunked coding, no interim responses. */
  HTTP_1_0,
  /** Also any later 1.x, which RFC 9110 section 6.2 says to treat as the highest one known. */
  HTTP_1_1
}
