package dev.heed.server.http;

import dev.heed.api.MustUse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Encodes the heads of responses.
 *
 * <p>What frames the response and ends the connection is written here from the {@link
 * ResponseFraming} and nowhere else, so that the head cannot promise what the body does not keep.
 * Not safe for several threads: it keeps the current second's {@code Date}, and its working memory.
 */
public final class ResponseHeadEncoder {
  private static final List<String> OWNED =
      List.of("Connection", "Content-Length", "Date", "Keep-Alive", "Transfer-Encoding", "Upgrade");

  /** Enough for most heads; a longer one makes it grow once. */
  private static final int INITIAL = 512;

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final LongSupplier clock;
  private final WireText wire = new WireText(INITIAL);
  private long second = Long.MIN_VALUE;
  private String date = "";
  private int startStatus;
  private String start = "";

  /** Makes an encoder that dates responses by this clock, of milliseconds since 1970. */
  public ResponseHeadEncoder(LongSupplier clock) {
    this.clock = clock;
  }

  /** The interim response that lets a waiting peer send its body. */
  @MustUse("the peer waits for it")
  public static ByteBuffer interimContinue() {
    return ByteBuffer.wrap(CONTINUE).asReadOnlyBuffer();
  }

  /**
   * Encodes a head.
   *
   * @param status the status that the framing was decided for
   * @param fields what the handler says
   * @throws IllegalArgumentException if a field is not the handler's to set
   */
  @MustUse("it is the head of the response")
  public ByteBuffer encode(int status, Fields fields, ResponseFraming framing) {
    requireNotOwned(fields);
    wire.clear().append(start(status));
    addFraming(status, framing);
    fields.appendTo(wire);
    return wire.append("\r\n").toBuffer();
  }

  private void addFraming(int status, ResponseFraming framing) {
    if (framing.kind() == ResponseFraming.Kind.CHUNKED) {
      wire.append("Transfer-Encoding: chunked\r\n");
    } else if (framing.length() >= 0 && status != 204 && status != 304) {
      // RFC 9110 section 8.6: never with 204; with 304 only if it is the length of the 200.
      wire.append("Content-Length: ").append(framing.length()).append("\r\n");
    }
    if (!framing.keepAlive()) {
      wire.append("Connection: close\r\n");
    } else if (framing.version() == HttpVersion.HTTP_1_0) {
      wire.append("Connection: keep-alive\r\n");
    }
  }

  /** Status line and date: the same text for a second of answers with one status. */
  private String start(int status) {
    long now = Math.floorDiv(clock.getAsLong(), 1000L);
    if (now != second) {
      second = now;
      date = HttpDate.format(Instant.ofEpochSecond(now));
      startStatus = 0;
    }
    if (status != startStatus) {
      startStatus = status;
      start = "HTTP/1.1 " + status + ' ' + Status.reason(status) + "\r\nDate: " + date + "\r\n";
    }
    return start;
  }

  private static void requireNotOwned(Fields fields) {
    for (String name : OWNED) {
      if (fields.contains(name)) {
        throw new IllegalArgumentException(name + " is set by the server");
      }
    }
  }
}
