package dev.heed.server.connection;

import dev.heed.server.http.Refusal;
import dev.heed.server.http.RequestHead;
import dev.heed.server.poll.Poll;
import java.io.IOException;

/**
 * What a connection reads, and for whom: heads for itself, bodies for their handlers, and what
 * nobody wants, which is read away so that the peer gets on.
 */
final class Intake {
  /** How much is read away before a connection is given up to a peer that never stops. */
  private static final long DISCARD_BYTES = 64L * 1024 * 1024;

  private final Surroundings here;
  private final RequestReader reader;
  private final OutboundBuffer outbound;
  private final Dialogue dialogue;
  private final Answers answers;
  private final Runnable wake;
  private long discarded;

  Intake(
      Surroundings here,
      RequestReader reader,
      OutboundBuffer outbound,
      Dialogue dialogue,
      Answers answers,
      Runnable wake) {
    this.here = here;
    this.reader = reader;
    this.outbound = outbound;
    this.dialogue = dialogue;
    this.answers = answers;
    this.wake = wake;
  }

  /**
   * The one predicate for reading: both {@link #pollRead} and the interest go by it. It is false as
   * soon as the peer has ended, or the selector would report that end for ever.
   */
  boolean wantsRead() {
    return switch (dialogue.state()) {
      case IDLE, HEAD -> outbound.hasRoom() && outbound.openResponses() < here.limits().pipelined();
      case HANDLING -> dialogue.exchange().wantsBody() || listens();
      case DISCARDING -> dialogue.exchange().wantsBody();
      case RESPONDING ->
          dialogue.nothingFollows() ? !isExhausted() : dialogue.exchange().wantsBody() || listens();
      case FLUSHING, LINGERING -> !isExhausted();
      case CLOSED, ABORTED -> false;
    };
  }

  /** Reads for whoever wants something; ready if something was read. */
  Poll<State> pollRead() throws IOException {
    if (!wantsRead()) {
      return Poll.pending();
    }
    return switch (dialogue.state()) {
      case IDLE, HEAD -> pollHead();
      case HANDLING, DISCARDING -> pollBodyOrListen();
      case RESPONDING -> dialogue.nothingFollows() ? pollRest() : pollBodyOrListen();
      case FLUSHING, LINGERING -> pollRest();
      case CLOSED, ABORTED -> Poll.pending();
    };
  }

  /**
   * Whether there is nothing to read for the request at hand, but a place for what comes next: a
   * peer that is gone is noticed then, and not only when its answer is written. One that has sent
   * more already is not listened to, or it could have any amount of it kept here.
   */
  private boolean listens() {
    return dialogue.exchange().isBodyEnded() && !reader.holdsBytes() && !reader.peerEnded();
  }

  /** Whether nothing more is read away: the peer has ended, or has had enough bytes and time. */
  boolean isExhausted() {
    return reader.peerEnded() || discarded >= DISCARD_BYTES;
  }

  /** How much was read away so far. */
  long discarded() {
    return discarded;
  }

  /** Lets the peer go on with its bytes from here on, as many as ever. */
  void linger() {
    discarded = 0;
  }

  /** Reads nothing more away. */
  void stop() {
    discarded = DISCARD_BYTES;
  }

  private Poll<State> pollHead() throws IOException {
    Poll<Incoming> polled = reader.pollHead();
    if (dialogue.state() == State.IDLE && (reader.headBegun() || isHead(polled))) {
      dialogue.headBegins();
    }
    if (!(polled instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    if (ready.value() instanceof Incoming.Head head) {
      handle(head.head());
    } else if (ready.value() instanceof Incoming.HeadRefused refused) {
      answers.refuse(refused.refused().refusal(), refused.refused().method());
    } else if (dialogue.state() == State.HEAD) {
      answers.refuseHead(new Refusal(400, "the request ends within its head"));
    } else {
      dialogue.endInOrder();
    }
    return Poll.ready(dialogue.state());
  }

  private static boolean isHead(Poll<Incoming> polled) {
    return polled instanceof Poll.Ready<Incoming> ready
        && !(ready.value() instanceof Incoming.PeerEnded);
  }

  private void handle(RequestHead head) {
    discarded = 0;
    reader.beginBody(head);
    Exchange exchange = new Exchange(head, here::handlerFailed, wake);
    dialogue.handle(exchange);
    exchange.start(here.handler(), wake);
  }

  private Poll<State> pollBodyOrListen() throws IOException {
    if (dialogue.exchange().wantsBody()) {
      return pollBody();
    }
    // What came is the next request's, whose turn it is not.
    return reader.pollAhead().isReady() ? Poll.ready(dialogue.state()) : Poll.pending();
  }

  private Poll<State> pollBody() throws IOException {
    answers.inviteIfAwaited();
    if (!(reader.pollBody() instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    Exchange exchange = dialogue.exchange();
    if (ready.value() instanceof Incoming.Data data) {
      discard(data.bytes().remaining());
      exchange.received(data);
    } else if (ready.value() instanceof Incoming.BodyEnd end) {
      exchange.endBody(end.trailers());
    } else if (ready.value() instanceof Incoming.BodyRefused refused) {
      refuseBody(refused.refusal());
    } else {
      exchange.cutBody();
    }
    dialogue.bodyRead();
    return Poll.ready(dialogue.state());
  }

  private void discard(int bytes) {
    if (dialogue.state() == State.HANDLING) {
      return;
    }
    discarded += bytes;
    if (discarded > DISCARD_BYTES && !dialogue.exchange().handlerWantsBody()) {
      dialogue.exchange().breakBody(new IOException("too much to discard"));
    }
  }

  /** A refused body is answered with its refusal, unless another answer is already on its way. */
  private void refuseBody(Refusal refusal) {
    dialogue.exchange().breakBody(new IOException(refusal.reason()));
    if (dialogue.state() == State.HANDLING) {
      answers.refuse(refusal, dialogue.method());
    }
  }

  private Poll<State> pollRest() throws IOException {
    if (!(reader.pollAnything() instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    if (ready.value() instanceof Incoming.Data data) {
      discarded += data.bytes().remaining();
    }
    return Poll.ready(dialogue.state());
  }
}
