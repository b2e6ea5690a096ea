package dev.heed.server.http;

/**
 * A request line and its header section, with everything the connection has to know of them.
 *
 * @param method the method as it was written; methods are case-sensitive
 * @param target where the request goes
 * @param version what the peer speaks
 * @param fields the header section
 * @param authority the host and port that are meant, from the target if it has them, else from
 *     {@code Host}; may be empty
 * @param keepAlive whether the peer lets the connection persist (RFC 9112 section 9.3)
 * @param expectContinue whether the peer waits for {@code 100 Continue} before it sends the body;
 *     never without a body, never for HTTP/1.0 (RFC 9110 section 10.1.1)
 * @param framing how the body ends
 */
public record RequestHead(
    String method,
    RequestTarget target,
    HttpVersion version,
    Fields fields,
    String authority,
    boolean keepAlive,
    boolean expectContinue,
    BodyFraming framing) {

  /** Whether the response must have no body, only the fields it would have with one. */
  public boolean isHead() {
    return method.equals("HEAD");
  }
}
