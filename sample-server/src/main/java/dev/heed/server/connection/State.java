package dev.heed.server.connection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a connection stands, and where it may go from there.
 *
 * <pre>{@code
 * ┌─> IDLE ── first byte ──> HEAD ── complete ──> HANDLING ── answered ──> RESPONDING
 * │    │                       └───────────────── refused ───────────────────^  │
 * │    │                                                                        │
 * │    │                     response buffered, connection persists:            │
 * ├────┼──────────────────────────── request read ──────────────────────────────┤
 * └────┼── then read ── DISCARDING <── request not yet read ────────────────────┤
 *      │                     │                                                  │
 *      │ peer ended,         │ broken, drain                      last response │
 *      │ idle, drain         v                                                  │
 *      └────────────────> FLUSHING <────────────────────────────────────────────┘
 *                            │ Flushed: nothing is left, so the write side is shut down
 *                            v
 *                        LINGERING ── peer ended, bound or deadline ──> CLOSED
 *
 * any state but the two ends ── failure, counted ──> ABORTED
 * }</pre>
 *
 * <p>Whether bytes wait for the kernel is not part of the state: a response that is buffered but
 * not yet flushed keeps nothing else from going on, until FLUSHING, which waits for nothing else.
 */
public enum State {
  /** Nothing of a next request has come; earlier responses may still be on their way out. */
  IDLE,
  /** A request head is incomplete. */
  HEAD,
  /** The handler owes a response; it may be reading the request's body. */
  HANDLING,
  /** The response is being buffered as fast as there is room. */
  RESPONDING,
  /** The response is buffered; the rest of the request's body is being read away. */
  DISCARDING,
  /** No further response will come; what is buffered must leave. */
  FLUSHING,
  /** All is flushed and the write side is shut; what the peer still sends is read away. */
  LINGERING,
  /** Ended in order, with every byte handed to the kernel. */
  CLOSED,
  /** Given up; what was owed is counted as cut. */
  ABORTED;

  private static final Map<State, Set<State>> LEGAL = new EnumMap<>(State.class);

  static {
    LEGAL.put(IDLE, EnumSet.of(HEAD, FLUSHING, ABORTED));
    LEGAL.put(HEAD, EnumSet.of(HANDLING, RESPONDING, ABORTED));
    LEGAL.put(HANDLING, EnumSet.of(RESPONDING, ABORTED));
    LEGAL.put(RESPONDING, EnumSet.of(IDLE, DISCARDING, FLUSHING, ABORTED));
    LEGAL.put(DISCARDING, EnumSet.of(IDLE, FLUSHING, ABORTED));
    LEGAL.put(FLUSHING, EnumSet.of(LINGERING, ABORTED));
    LEGAL.put(LINGERING, EnumSet.of(CLOSED, ABORTED));
    LEGAL.put(CLOSED, EnumSet.noneOf(State.class));
    LEGAL.put(ABORTED, EnumSet.noneOf(State.class));
    LEGAL.forEach((state, next) -> state.isFinal = next.isEmpty());
  }

  private boolean isFinal;

  /** Whether this state may be followed by another. */
  public boolean mayBecome(State next) {
    return LEGAL.get(this).contains(next);
  }

  /** Whether nothing follows. */
  public boolean isFinal() {
    return isFinal;
  }
}
