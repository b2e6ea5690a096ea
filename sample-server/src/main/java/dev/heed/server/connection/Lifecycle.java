package dev.heed.server.connection;

/** The state of one connection, as it is counted: moves only along {@link State}'s table. */
final class Lifecycle {
  private final Census census;
  private State state = State.IDLE;
  private boolean flushPending;

  /** Goes on in IDLE, where the connection has been counted since it was accepted. */
  Lifecycle(Census census) {
    this.census = census;
  }

  State state() {
    return state;
  }

  /**
   * Moves on.
   *
   * @throws IllegalStateException if the table does not have the step, which is a bug
   */
  void to(State next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("illegal transition from " + state + " to " + next);
    }
    census.leave(state);
    census.enter(next);
    state = next;
    if (next.isFinal()) {
      flushPending(false);
    }
  }

  /** Says whether bytes wait for the kernel, which in a final state they never do. */
  void flushPending(boolean pending) {
    if (pending != flushPending) {
      flushPending = pending;
      census.flushPending(pending);
    }
  }
}
