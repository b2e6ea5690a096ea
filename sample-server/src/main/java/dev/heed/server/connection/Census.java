package dev.heed.server.connection;

import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.Tally;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/**
 * How many connections there are in each state, for operators. Each loop counts its own in a {@link
 * #part}; any thread may read the whole.
 */
public final class Census {
  private final List<Census> parts = new CopyOnWriteArrayList<>();
  private final Tally[] byState = new Tally[State.values().length];
  private final Tally pendingFlushes = new Tally();
  private final Tally unanswered = new Tally();
  private final Map<CutReason, Tally> aborts = new EnumMap<>(CutReason.class);

  /** Counts from zero. */
  public Census() {
    Arrays.setAll(byState, state -> new Tally());
    for (CutReason reason : CutReason.values()) {
      aborts.put(reason, new Tally());
    }
  }

  /** Makes the census of one loop, which is part of this one. */
  public Census part() {
    Census part = new Census();
    parts.add(part);
    return part;
  }

  /** Connections in a state now; for a final state, all that have ever reached it. */
  public long in(State state) {
    return byState[state.ordinal()].sum() + ofParts(part -> part.in(state));
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
    return pendingFlushes.sum() + ofParts(Census::pendingFlushes);
  }

  /** Requests whose connection was given up before their response began. */
  public long unanswered() {
    return unanswered.sum() + ofParts(Census::unanswered);
  }

  /** Connections that were given up for this reason, whether or not they owed anything. */
  public long aborted(CutReason reason) {
    return aborts.get(reason).sum() + ofParts(part -> part.aborted(reason));
  }

  void enter(State state) {
    byState[state.ordinal()].increment();
  }

  void leave(State state) {
    byState[state.ordinal()].add(-1);
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

  private long ofParts(ToLongFunction<Census> number) {
    return parts.stream().mapToLong(number).sum();
  }
}
