package dev.heed.server.connection;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Producer;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.BodyEncoder;
import dev.heed.server.http.Fields;
import dev.heed.server.http.ResponseFraming;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.ResponseAccount;
import dev.heed.server.poll.Awaited;
import dev.heed.server.poll.Poll;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;

/** Puts one response into the outbound buffer, as fast as there is room for it. */
final class ResponseWriter {
  /** So that a producer of tiny or empty parts cannot keep the loop to itself. */
  private static final int PARTS = 64;

  private final ResponseBody body;
  private final ResponseFraming framing;
  private final BodyEncoder encoder;
  private final ResponseAccount account;
  private final OutboundBuffer out;
  private final Runnable wake;
  private Awaited<BodyPart> awaited;

  /**
   * Buffers the head.
   *
   * @param head the encoded head that goes with the framing
   * @param account released when the response is over
   */
  ResponseWriter(
      ByteBuffer head,
      ResponseBody body,
      ResponseFraming framing,
      BodyEncoder encoder,
      ResponseAccount account,
      OutboundBuffer out,
      Runnable wake) {
    this.body = body;
    this.framing = framing;
    this.encoder = encoder;
    this.account = account;
    this.out = out;
    this.wake = wake;
    out.begin(account);
    out.append(head, account, false);
  }

  /** Whether the peer was told that the connection goes on. */
  boolean keepsAlive() {
    return framing.keepAlive();
  }

  /** Whether the handler owes the next part. */
  boolean awaitsProducer() {
    return awaited != null;
  }

  /**
   * Buffers what there is room for: ready when the response is complete.
   *
   * @throws IOException if the body is not what was promised, or could not be made; the connection
   *     cannot go on then
   */
  Poll<ResponseAccount> poll() throws IOException {
    if (framing.kind() == ResponseFraming.Kind.NO_BODY) {
      return complete(Fields.EMPTY);
    }
    if (body instanceof ResponseBody.Produced produced) {
      return produce(produced.producer());
    }
    append(body);
    return complete(Fields.EMPTY);
  }

  private Poll<ResponseAccount> complete(Fields trailers) throws IOException {
    out.append(encoder.end(trailers), account, false);
    account.complete();
    return Poll.ready(account);
  }

  private void append(ResponseBody whole) throws IOException {
    if (whole instanceof ResponseBody.Bytes bytes) {
      append(bytes.bytes());
    } else if (whole instanceof ResponseBody.FileRange range) {
      out.append(encoder.before(range.length()), account, false);
      out.append(range.channel(), range.position(), range.length(), account);
      out.append(encoder.after(range.length()), account, false);
    } else if (whole instanceof ResponseBody.Sequence sequence) {
      for (ResponseBody part : sequence.parts()) {
        append(part);
      }
    }
  }

  private void append(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    out.append(encoder.before(length), account, false);
    out.append(bytes, account, true);
    out.append(encoder.after(length), account, false);
  }

  private Poll<ResponseAccount> produce(Producer producer) throws IOException {
    for (int parts = 0; parts < PARTS && out.hasRoom(); parts++) {
      if (isKept()) {
        return complete(Fields.EMPTY);
      }
      if (awaited == null) {
        awaited = HandlerCode.watch(HandlerCode.ask(producer::next), wake);
      }
      if (!(awaitPart() instanceof Poll.Ready<BodyPart> ready)) {
        return Poll.pending();
      }
      awaited = null;
      if (ready.value() instanceof BodyPart.End end) {
        return end(end.trailers());
      }
      append(((BodyPart.Data) ready.value()).bytes());
    }
    if (out.hasRoom()) {
      wake.run();
    }
    return Poll.pending();
  }

  /**
   * Whether the promised length is reached: then the response is whole, whatever the handler does.
   */
  private boolean isKept() {
    return awaited == null && encoder.produced() == encoder.promised();
  }

  private Poll<ResponseAccount> end(Fields trailers) throws IOException {
    try {
      return complete(trailers);
    } catch (IllegalArgumentException e) {
      throw new CutException(CutReason.PRODUCER_FAILED, e);
    }
  }

  private Poll<BodyPart> awaitPart() throws CutException {
    try {
      Poll<BodyPart> polled = awaited.poll();
      if (polled instanceof Poll.Ready<BodyPart> ready && ready.value() == null) {
        throw new CutException(CutReason.PRODUCER_FAILED, new NullPointerException("no part"));
      }
      return polled;
    } catch (ExecutionException e) {
      throw new CutException(CutReason.PRODUCER_FAILED, e.getCause());
    }
  }
}
