package dev.heed.server.connection;

import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.transport.Transport;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One connection, from its first byte to its end.
 *
 * <p>What it does is done by its {@link Dispatch}, which is made when something comes. Between two
 * requests the owner may have the connection rest: nothing is left of it then but its transport,
 * its empty outbound buffer and the time when it has been idle for too long. Everything but a
 * wake-up runs on the loop's thread.
 */
public final class Connection {
  private static final AtomicIntegerFieldUpdater<Connection> SCHEDULED =
      AtomicIntegerFieldUpdater.newUpdater(Connection.class, "scheduled");

  private final Surroundings here;
  private final Owner owner;
  private final Transport transport;
  private final OutboundBuffer outbound;

  /** Null while the connection rests. */
  private Dispatch dispatch;

  private long idleUntil = Deadlines.NEVER;

  /** 1 from a wake-up until the connection has run, else 0. */
  private volatile int scheduled;

  /** Takes over a transport. */
  public Connection(Transport transport, Surroundings here, Owner owner) {
    this.here = here;
    this.owner = owner;
    this.transport = transport;
    this.outbound = new OutboundBuffer(transport, here.memory());
    here.census().enter(State.IDLE);
  }

  /** Where the connection stands. */
  public State state() {
    return dispatch == null ? State.IDLE : dispatch.state();
  }

  /** When {@link #run} must be called at the latest, in the loop's time. */
  public long deadline() {
    return dispatch == null ? idleUntil : dispatch.deadline();
  }

  /** Goes on because the transport is ready for something. */
  public void onReady(boolean readable, boolean writable) {
    unschedule();
    dispatch().onReady(readable, writable);
  }

  /** Ends in order as soon as what is in flight is answered. */
  public void drain() {
    unschedule();
    dispatch().drain();
  }

  /** Answers with a refusal, without having read anything: the server has no room. */
  public void refuse(Refusal refusal) {
    dispatch().refuse(refusal);
  }

  /** Does what can be done now: after a wake-up, a deadline, or a change from outside. */
  public void run() {
    unschedule();
    dispatch().run();
  }

  /** Lets go of all that only a connection needs on which something is in flight; if it is not. */
  public void rest() {
    if (dispatch != null && dispatch.isIdle()) {
      idleUntil = dispatch.deadline();
      dispatch = null;
      outbound.rest();
    }
  }

  /** Gives up, with a reset for the peer; see {@link Dispatch#abort}. */
  public void abort(CutReason reason) {
    dispatch().abort(reason);
  }

  /** Has this run again soon; called on any thread, and asks the owner once until it has run. */
  void wake() {
    if (SCHEDULED.compareAndSet(this, 0, 1)) {
      owner.wake();
    }
  }

  /** Says that the dispatch loop has come to its end. */
  void ended() {
    owner.ended();
  }

  private Dispatch dispatch() {
    if (dispatch == null) {
      dispatch = new Dispatch(transport, outbound, here, this, idleUntil);
    }
    return dispatch;
  }

  private void unschedule() {
    if (scheduled != 0) {
      scheduled = 0;
    }
  }
}
