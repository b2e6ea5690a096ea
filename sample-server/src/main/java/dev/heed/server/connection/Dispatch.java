package dev.heed.server.connection;

import dev.heed.server.connection.OutboundBuffer.Flushed;
import dev.heed.server.connection.OutboundBuffer.HalfClosed;
import dev.heed.server.http.BodyLengthException;
import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.poll.Poll;
import dev.heed.server.transport.Transport;
import java.io.IOException;

/**
 * The dispatch loop of one connection: {@code pollRead → pollWrite → pollFlush}, and {@code
 * pollShutdown} behind it.
 *
 * <p>The three polls are independent of each other. That a flush is pending keeps neither reads nor
 * the next response from going on, and that there is nothing left to read does not end the
 * connection: only the {@link Flushed} that a drained buffer makes can do that. See {@link State}
 * for the states, {@link Intake} and {@link Answers} for the two sides. Everything runs on the
 * loop's thread.
 */
final class Dispatch {
  /** What one connection does per turn of its loop, so that none keeps the loop to itself. */
  private static final int STEPS = 16;

  private final Surroundings here;
  private final Connection owner;
  private final Transport transport;
  private final OutboundBuffer outbound;
  private final RequestReader reader;
  private final Dialogue dialogue;
  private final Answers answers;
  private final Intake intake;
  private final DeadlineRules deadlines;
  private HalfClosed halfClosed;

  /**
   * Goes on with a connection that is idle.
   *
   * @param outbound the owner of the transport's write side, empty
   * @param idleUntil when it has been idle for too long, in the loop's time
   */
  Dispatch(
      Transport transport,
      OutboundBuffer outbound,
      Surroundings here,
      Connection owner,
      long idleUntil) {
    Runnable wake = owner::wake;
    this.here = here;
    this.owner = owner;
    this.transport = transport;
    this.outbound = outbound;
    this.reader = new RequestReader(transport, here.buffers(), here.memory(), here.limits());
    this.dialogue = new Dialogue(here.census());
    this.answers = new Answers(here, reader, outbound, dialogue, wake);
    this.intake = new Intake(here, reader, outbound, dialogue, answers, wake);
    this.deadlines = new DeadlineRules(here, outbound, dialogue, intake, answers);
    deadlines.resume(idleUntil);
  }

  /** Where the connection stands. */
  State state() {
    return dialogue.state();
  }

  /**
   * Whether nothing is in flight, in either direction: this may be thrown away then, and another
   * one made when something comes.
   */
  boolean isIdle() {
    return state() == State.IDLE
        && outbound.isEmpty()
        && outbound.openResponses() == 0
        && reader.isAtRest();
  }

  /** When {@link #run} must be called at the latest, in the loop's time. */
  long deadline() {
    return deadlines.earliest();
  }

  /** Goes on because the transport is ready for something. */
  void onReady(boolean readable, boolean writable) {
    if (readable) {
      reader.onReadable();
    }
    if (writable) {
      outbound.onWritable();
    }
    run();
  }

  /** Ends in order as soon as what is in flight is answered. */
  void drain() {
    dialogue.drain();
    // A request that has come and that nobody has read yet is in flight as well.
    reader.onReadable();
    run();
  }

  /** Answers with a refusal, without having read anything: the server has no room. */
  void refuse(Refusal refusal) {
    attempt(
        () -> {
          dialogue.turnAway();
          answers.refuse(refusal, "");
          turn();
        });
  }

  /** Does what can be done now: after a wake-up, a deadline, or a change from outside. */
  void run() {
    attempt(
        () -> {
          deadlines.apply();
          turn();
          if (dialogue.endIfDraining(outbound.isEmpty(), reader.mayHoldMore())) {
            turn();
          }
        });
  }

  /**
   * Gives up: the failure door, apart from the way in order, which ends with a reset for the peer
   * and with every open response counted as cut. A connection that has flushed everything has
   * nothing to give up and is closed instead.
   */
  void abort(CutReason reason) {
    if (state().isFinal()) {
      return;
    }
    if (state() == State.LINGERING) {
      close();
      return;
    }
    here.census().aborting(reason);
    if (state() == State.HANDLING) {
      here.census().requestUnanswered();
    }
    outbound.abort(reason);
    end(State.ABORTED);
  }

  private void turn() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      long handedBefore = outbound.handed();
      Poll<State> read = intake.pollRead();
      Poll<State> written = answers.pollWrite();
      Poll<Flushed> flushed = pollFlush();
      if (flushed instanceof Poll.Ready<Flushed> proof) {
        shutdown(proof.value());
      }
      boolean moved = read.isReady() || written.isReady() || outbound.handed() > handedBefore;
      if (!moved || state().isFinal()) {
        return;
      }
    }
    owner.wake();
  }

  private Poll<Flushed> pollFlush() throws IOException {
    return outbound.pollFlush();
  }

  /**
   * Half-closes when nothing follows. What is left then is to wait for the peer, so that no reset
   * can overtake the bytes: only when it has ended too, or for long enough said nothing, the
   * transport is closed.
   */
  private void shutdown(Flushed proof) throws IOException {
    if (state() == State.FLUSHING) {
      halfClosed = outbound.shutdown(proof);
      dialogue.linger();
      intake.linger();
    }
    if (state() == State.LINGERING && intake.isExhausted()) {
      close();
    }
  }

  private void close() {
    outbound.close(halfClosed);
    end(State.CLOSED);
  }

  private void end(State last) {
    reader.release();
    reader.forgetHead();
    here.memory().forget(owner);
    dialogue.end(last);
    owner.ended();
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Takes a step, and either rests after it or, if it fails, gives up for a reason. */
  private void attempt(Step step) {
    if (state().isFinal()) {
      return;
    }
    try {
      step.run();
    } catch (CutException e) {
      if (e.reason() != CutReason.WRITE_STALLED) {
        here.handlerFailed(e);
      }
      abort(e.reason());
    } catch (BodyLengthException e) {
      here.handlerFailed(e);
      abort(CutReason.BROKEN_PROMISE);
    } catch (IOException e) {
      abort(CutReason.PEER_GONE);
    } catch (RuntimeException | Error e) {
      here.internalError(e);
      abort(CutReason.INTERNAL_ERROR);
    }
    if (!state().isFinal()) {
      rest();
    }
  }

  /** Between turns: says what is to wake this connection, by readiness and by time. */
  private void rest() {
    reader.settle();
    if (state() == State.IDLE) {
      reader.forgetHead();
    }
    if (outbound.waitsForOthers()) {
      here.memory().await(owner);
    }
    dialogue.flushPending(!outbound.isEmpty());
    transport.interest(intake.wantsRead(), !outbound.isEmpty());
    deadlines.arm();
  }
}
