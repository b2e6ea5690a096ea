package dev.heed.server.loop;

import dev.heed.server.http.Refusal;
import dev.heed.server.transport.Accepted;
import dev.heed.server.transport.Listener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Accepts connections and deals them out to the loops in turn.
 *
 * <p>Has no interest in new connections while there are too many, nor for a moment after the
 * process ran out of descriptors: the waiting connection would make the selector ready again at
 * once, and a thread that spins frees no descriptor.
 */
final class Acceptor implements Runnable {
  private static final long PAUSE_MILLIS = 100;
  private static final Refusal TOO_MANY =
      new Refusal(503, "too many connections from this address");

  private final Selector selector;
  private final List<Listener> listeners;
  private final List<EventLoop> loops;
  private final Admission admission;

  /** One for all that are served: each says its address when it is over. */
  private final Consumer<Object> leaving = this::leave;

  private final LongAdder count = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private volatile boolean stopped;
  private boolean pausing;
  private boolean failing;
  private int turn;

  Acceptor(List<Listener> listeners, List<EventLoop> loops, Admission admission)
      throws IOException {
    this.selector = Selector.open();
    this.listeners = listeners;
    this.loops = loops;
    this.admission = admission;
    for (Listener listener : listeners) {
      listener.register(selector);
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        round();
      } catch (IOException | RuntimeException | Error e) {
        pausing = true;
        report(e);
      }
    }
    close();
  }

  /** The next connection is accepted anyhow. */
  private static void report(Throwable failure) {
    try {
      Log.report(Level.ERROR, "accepting failed", failure);
    } catch (Throwable e) {
      // Without memory there is none to report it with, nor for anything else that could be done.
    }
  }

  /** Has the listeners closed, and the thread end. */
  void stop() {
    stopped = true;
    selector.wakeup();
  }

  /** Connections that were accepted. */
  long accepted() {
    return count.sum();
  }

  /** Attempts to accept that failed, for want of descriptors mostly. */
  long failures() {
    return failures.sum();
  }

  /** Connections that were refused because their address had too many. */
  long refusals() {
    return refusals.sum();
  }

  private void round() throws IOException {
    boolean willing = !pausing && admission.hasRoom();
    for (SelectionKey key : selector.keys()) {
      key.interestOps(willing ? SelectionKey.OP_ACCEPT : 0);
    }
    boolean paused = pausing;
    pausing = false;
    if (paused) {
      selector.select(PAUSE_MILLIS);
    } else {
      selector.select(key -> acceptAll((Listener) key.attachment()), 0);
    }
  }

  private void acceptAll(Listener listener) {
    try {
      while (!stopped && admission.hasRoom()) {
        Accepted connection = listener.accept();
        if (connection == null) {
          failing = false;
          return;
        }
        deal(connection);
      }
    } catch (IOException e) {
      failures.increment();
      pausing = true;
      reportOnce(e);
    }
  }

  /** Reports the first of a row of failures, which lasts until nobody waits any more. */
  private void reportOnce(IOException failure) {
    if (!failing) {
      failing = true;
      Log.report(Level.WARNING, "cannot accept for now: " + failure.getMessage(), null);
    }
  }

  private void deal(Accepted connection) {
    count.increment();
    switch (admission.enter(connection.peer())) {
      case SERVED -> hand(connection, null, leaving);
      case TURNED_AWAY -> {
        refusals.increment();
        hand(connection, TOO_MANY, address -> admission.leaveTurnedAway());
      }
      case DROPPED -> {
        refusals.increment();
        connection.close();
      }
    }
  }

  private void hand(Accepted connection, Refusal refusal, Consumer<Object> onEnd) {
    boolean handed = false;
    try {
      EventLoop next = loops.get((turn++ & Integer.MAX_VALUE) % loops.size());
      next.adopt(connection, refusal, onEnd);
      handed = true;
    } finally {
      if (!handed) {
        connection.close();
        onEnd.accept(connection.peer());
      }
    }
  }

  private void leave(Object address) {
    if (admission.leave(address)) {
      selector.wakeup();
    }
  }

  private void close() {
    try {
      for (Listener listener : listeners) {
        listener.close();
      }
      selector.close();
    } catch (IOException e) {
      Log.report(Level.WARNING, "closing a listener failed", e);
    }
  }
}
