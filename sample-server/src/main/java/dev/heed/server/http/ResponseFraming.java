package dev.heed.server.http;

/**
 * How the peer finds the end of a response, and whether another one may follow it (RFC 9112
 * sections 6 and 9.3).
 *
 * @param kind what marks the end
 * @param length the length of the body, or of the one that a {@code HEAD} response leaves out;
 *     {@link #UNKNOWN} if it is not known
 * @param keepAlive whether the connection persists after the response; if not, {@code Connection:
 *     close} is sent
 * @param version what the peer speaks
 */
public record ResponseFraming(Kind kind, long length, boolean keepAlive, HttpVersion version) {
  /** The length of a body that nobody has measured. */
  public static final long UNKNOWN = -1;

  /** What marks the end of the response. */
  public enum Kind {
    /** The end of the head: responses to {@code HEAD}, and 204 and 304. */
    NO_BODY,
    /** A count, promised in {@code Content-Length}. */
    LENGTH,
    /** The last chunk. */
    CHUNKED,
    /** The end of the connection, for peers of HTTP/1.0 and an unknown length. */
    CLOSE
  }

  /**
   * Decides for a response.
   *
   * @param request what is answered
   * @param status a final status, 200 to 599
   * @param length the length of the body, or {@link #UNKNOWN}
   * @param keepAlive whether this side lets the connection persist; the request has its say as well
   * @throws IllegalArgumentException if the status is not final, or allows no body and one is there
   */
  public static ResponseFraming of(
      RequestHead request, int status, long length, boolean keepAlive) {
    boolean persists = keepAlive && request.keepAlive();
    return decide(request.method(), request.version(), status, length, persists);
  }

  /**
   * Decides for a refusal, after which the connection always closes.
   *
   * @param refused what the decoder said; its method matters for {@code HEAD}
   * @param length the length of the body
   */
  public static ResponseFraming of(Decoded.Refused refused, long length) {
    int status = refused.refusal().status();
    return decide(refused.method(), HttpVersion.HTTP_1_1, status, length, false);
  }

  private static ResponseFraming decide(
      String method, HttpVersion version, int status, long length, boolean keepAlive) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("not a final status: " + status);
    }
    if (length < UNKNOWN) {
      throw new IllegalArgumentException("length is " + length);
    }
    if (allowsNoBody(status) && length > 0) {
      throw new IllegalArgumentException("a body with status " + status);
    }
    Kind kind = kind(method, version, status, length);
    long known = status == 205 ? 0 : length;
    return new ResponseFraming(kind, known, keepAlive && kind != Kind.CLOSE, version);
  }

  private static Kind kind(String method, HttpVersion version, int status, long length) {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return Kind.NO_BODY;
    }
    if (status == 205 || length >= 0) {
      return Kind.LENGTH;
    }
    return version == HttpVersion.HTTP_1_0 ? Kind.CLOSE : Kind.CHUNKED;
  }

  /** RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5. */
  private static boolean allowsNoBody(int status) {
    return status == 204 || status == 205 || status == 304;
  }
}
