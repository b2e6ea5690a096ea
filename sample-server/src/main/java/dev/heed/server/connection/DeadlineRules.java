package dev.heed.server.connection;

import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import java.io.IOException;

/** Which deadlines run in which state of a connection, and what each of them does to it. */
final class DeadlineRules {
  private final Surroundings here;
  private final OutboundBuffer outbound;
  private final Dialogue dialogue;
  private final Intake intake;
  private final Answers answers;
  private final Deadlines deadlines;
  private long handedAtWindow;

  DeadlineRules(
      Surroundings here,
      OutboundBuffer outbound,
      Dialogue dialogue,
      Intake intake,
      Answers answers) {
    this.here = here;
    this.outbound = outbound;
    this.dialogue = dialogue;
    this.intake = intake;
    this.answers = answers;
    this.deadlines = new Deadlines(here.timeouts());
  }

  /** Goes on where the rules of the same connection stopped when it became idle. */
  void resume(long idleUntil) {
    deadlines.resume(DeadlineKind.IDLE, subject(DeadlineKind.IDLE), idleUntil);
  }

  /** When the first one ends. */
  long earliest() {
    return deadlines.earliest();
  }

  /** Lets run what is to run while the connection rests. */
  void arm() {
    if (!deadlines.runs(DeadlineKind.WRITE)) {
      handedAtWindow = outbound.handed();
    }
    long now = here.now();
    for (DeadlineKind kind : DeadlineKind.ALL) {
      deadlines.run(kind, runs(kind) ? subject(kind) : Deadlines.NOTHING, now);
    }
  }

  /**
   * Does what is due.
   *
   * @throws CutException if a response can wait no longer
   * @throws IOException if the peer turns out to be gone
   */
  void apply() throws IOException {
    long now = here.now();
    for (DeadlineKind kind = deadlines.takeExpired(now);
        kind != null;
        kind = deadlines.takeExpired(now)) {
      // Of two that end at once the first may have done what the second is for.
      if (runs(kind)) {
        apply(kind);
      }
    }
  }

  private boolean runs(DeadlineKind kind) {
    State state = dialogue.state();
    return switch (kind) {
      // A peer that does not read its responses has the deadline of those.
      case HEADER -> state == State.HEAD && (intake.wantsRead() || outbound.waitsForOthers());
      case BODY -> awaitsBody(state);
      case HANDLER -> awaitsHandler(state) && !dialogue.exchange().handlerWantsBody();
      case WRITE -> !outbound.isEmpty();
      case IDLE -> state == State.IDLE && outbound.isEmpty();
      case LINGER -> state == State.LINGERING;
      case PARTING -> state == State.LINGERING && dialogue.partsSoon();
    };
  }

  /** A number that changes when the one thing is done and the deadline runs for the next one. */
  private long subject(DeadlineKind kind) {
    return switch (kind) {
      // No two heads without a response between them, and no two answers that add nothing.
      case HEADER, HANDLER, IDLE -> outbound.appended();
      case BODY -> dialogue.requests();
      case WRITE, LINGER -> 0;
      // What the peer still says begins the silence anew, unless it is in the way of others.
      case PARTING -> dialogue.isTurnedAway() ? 0 : intake.discarded();
    };
  }

  private boolean awaitsBody(State state) {
    return switch (state) {
      case HANDLING, RESPONDING, DISCARDING ->
          dialogue.exchange() != null && !dialogue.exchange().isBodyDone();
      case IDLE, HEAD, FLUSHING, LINGERING, CLOSED, ABORTED -> false;
    };
  }

  private boolean awaitsHandler(State state) {
    return state == State.HANDLING
        || state == State.RESPONDING && dialogue.writer().awaitsProducer();
  }

  private void apply(DeadlineKind kind) throws IOException {
    switch (kind) {
      case HEADER -> answers.refuseHead(new Refusal(408, "the request's head took too long"));
      case BODY -> bodyTookTooLong();
      case HANDLER -> handlerTookTooLong();
      case WRITE -> checkWriteProgress();
      case IDLE -> dialogue.endIdle();
      case LINGER, PARTING -> intake.stop();
    }
  }

  private void bodyTookTooLong() {
    boolean peersFault = dialogue.exchange().wantsBody();
    dialogue.exchange().breakBody(new IOException("the body took too long"));
    if (dialogue.state() == State.HANDLING) {
      int status = peersFault ? 408 : 503;
      answers.refuse(new Refusal(status, "the request's body took too long"), dialogue.method());
    } else {
      dialogue.bodyRead();
    }
  }

  private void handlerTookTooLong() throws CutException {
    if (dialogue.state() != State.HANDLING) {
      throw new CutException(CutReason.PRODUCER_FAILED, null);
    }
    answers.refuse(new Refusal(503, "the handler took too long"), dialogue.method());
  }

  /**
   * Cuts off a peer that took too little. The kernel is asked once more before: it calls itself
   * writable only when a good part of its buffer is free, and a slow peer may need longer for that
   * than a window lasts.
   */
  private void checkWriteProgress() throws IOException {
    outbound.onWritable();
    boolean tookAll = outbound.pollFlush().isReady();
    if (!tookAll && outbound.handed() - handedAtWindow < here.timeouts().writeFloor()) {
      throw new CutException(CutReason.WRITE_STALLED, null);
    }
  }
}
