package dev.heed.server.connection;

import dev.heed.server.integrity.CutReason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many connections there are in each state, for operators. Safe for several threads. */
public final class Census {
  private final LongAdder[] byState = new LongAdder[State.values().length];
  private final LongAdder pendingFlushes = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final Map<CutReason, LongAdder> aborts = new EnumMap<>(CutReason.class);

  /** Counts from zero. */
  public Census() {
    Arrays.setAll(byState, state -> new LongAdder());
    for (CutReason reason : CutReason.values()) {
      aborts.put(reason, new LongAdder());
    }
  }

  /** Connections in a state now; for a final state, all that have ever reached it. */
  public long in(State state) {
    return byState[state.ordinal()].sum();
  }

  /** Connections that are not at an end. */
  public long open() {
    long open = 0;
    for (State state : State.values()) {
      open += state.isFinal() ? 0 : in(state);
    }
    return open;
  }

  /** Connections whose buffer holds bytes that the kernel has not taken. */
  public long pendingFlushes() {
    return pendingFlushes.sum();
  }

  /** Requests whose connection was given up before their response began. */
  public long unanswered() {
    return unanswered.sum();
  }

  /** Connections that were given up for this reason, whether or not they owed anything. */
  public long aborted(CutReason reason) {
    return aborts.get(reason).sum();
  }

  void enter(State state) {
    byState[state.ordinal()].increment();
  }

  void leave(State state) {
    byState[state.ordinal()].decrement();
  }

  void flushPending(boolean pending) {
    pendingFlushes.add(pending ? 1 : -1);
  }

  void aborting(CutReason reason) {
    aborts.get(reason).increment();
  }

  void requestUnanswered() {
    unanswered.increment();
  }
}
