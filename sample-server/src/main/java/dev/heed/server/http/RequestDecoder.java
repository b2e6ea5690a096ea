package dev.heed.server.http;

import java.nio.ByteBuffer;

/**
 * Reads request heads, one after the other, from bytes that come in any pieces.
 *
 * <p>Takes no byte beyond a head: the body is for a {@link BodyDecoder}, and the next head is asked
 * for when that has ended. The outcome does not depend on how the bytes are cut into buffers.
 *
 * <p>Not safe for several threads. After a refusal every further call refuses again.
 */
public final class RequestDecoder {
  /** RFC 9112 section 2.2 asks to ignore at least one; some clients send one after each body. */
  private static final int MAX_EMPTY_LINES = 4;

  private static final Decoded NEED_MORE = new Decoded.NeedMore();

  private final Limits limits;
  private final LineReader line = new LineReader();
  private int emptyLines;
  private String method = "";
  private Begun begun;
  private Decoded.Refused refused;

  /** A head whose request line is here. */
  private record Begun(RequestLine line, RequestTarget target, FieldSection fields) {}

  /** Makes a decoder for one connection. */
  public RequestDecoder(Limits limits) {
    this.limits = limits;
  }

  /** Takes bytes until a head is complete or refused, or until the buffer is empty. */
  public Decoded feed(ByteBuffer in) {
    if (refused != null) {
      return refused;
    }
    try {
      return decode(in);
    } catch (RefusedException e) {
      refused = new Decoded.Refused(e.refusal(), method);
      return refused;
    }
  }

  /**
   * Whether nothing of a next request is here, empty lines left aside: the end of the stream is
   * then a clean end, and an idle deadline rather than a header deadline counts.
   */
  public boolean isIdle() {
    return refused == null && begun == null && line.hasNoText();
  }

  /**
   * Whether it is as it was made: no byte of a next request is here, nor an empty line before it.
   */
  public boolean isUntouched() {
    return isIdle() && line.isEmpty() && emptyLines == 0;
  }

  /** The method of a request of which no more than the request line is here; else empty. */
  public String methodBegun() {
    return method;
  }

  private Decoded decode(ByteBuffer in) throws RefusedException {
    while (begun == null) {
      if (!readRequestLine(in)) {
        return NEED_MORE;
      }
    }
    Fields fields = begun.fields.read(in);
    if (fields == null) {
      return NEED_MORE;
    }
    RequestHead head = HeadRules.apply(begun.line, begun.target, fields, limits);
    reset();
    return new Decoded.Complete(head);
  }

  /** Whether a line was complete, an empty one or the request line. */
  private boolean readRequestLine(ByteBuffer in) throws RefusedException {
    switch (line.read(in, RequestLine.maxLength(limits))) {
      case MORE:
        return false;
      case CONTROL:
        throw new RefusedException(Refusal.badRequest("control character in the request line"));
      case TOO_LONG:
        throw RequestLine.tooLong(line.take(), limits);
      default:
        takeRequestLine(line.take());
        return true;
    }
  }

  private void takeRequestLine(String text) throws RefusedException {
    if (text.isEmpty()) {
      RefusedException.require(++emptyLines <= MAX_EMPTY_LINES, "too many empty lines");
      return;
    }
    method = RequestLine.methodOf(text);
    RequestLine parsed = RequestLine.parse(method, text, limits);
    RequestTarget target = TargetParser.parse(method, parsed.target());
    begun = new Begun(parsed, target, new FieldSection(line, limits, limits.headerBytes()));
  }

  private void reset() {
    emptyLines = 0;
    method = "";
    begun = null;
  }
}
