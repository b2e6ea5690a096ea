package dev.heed.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a connection reads: head, body, head, body, up to a refusal. */
final class Pipeline {
  private final Limits limits;
  private final RequestDecoder heads;
  private final List<String> events = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private BodyDecoder body;
  private boolean refused;

  Pipeline(Limits limits) {
    this.limits = limits;
    this.heads = new RequestDecoder(limits);
  }

  /** Takes a piece of the stream, handing out at most so many bytes of a body at a time. */
  Pipeline feed(ByteBuffer in, int max) {
    boolean more = !refused;
    while (more) {
      more = body == null ? head(heads.feed(in)) : body(body.next(in, max));
    }
    return this;
  }

  /** Every head, body, trailer section and refusal in order, and what is unfinished. */
  List<String> outcome() {
    List<String> all = new ArrayList<>(events);
    all.add(refused ? "refused" : heads.isIdle() && body == null ? "idle" : "cut after " + data);
    return all;
  }

  private boolean head(Decoded decoded) {
    if (decoded instanceof Decoded.Complete complete) {
      events.add(complete.head().toString());
      body = new BodyDecoder(complete.head().framing(), limits);
      return true;
    }
    return decoded instanceof Decoded.Refused refusal && refuse(refusal.refusal());
  }

  private boolean body(BodyStep step) {
    if (step instanceof BodyStep.Data some) {
      data.append(StandardCharsets.ISO_8859_1.decode(some.bytes()));
      return true;
    }
    if (step instanceof BodyStep.End end) {
      events.add(data + " " + end.trailers());
      data.setLength(0);
      body = null;
      return true;
    }
    return step instanceof BodyStep.Refused refusal && refuse(refusal.refusal());
  }

  private boolean refuse(Refusal refusal) {
    events.add(refusal.toString());
    refused = true;
    return false;
  }
}
