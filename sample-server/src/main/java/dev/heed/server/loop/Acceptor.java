package dev.heed.server.loop;

import dev.heed.server.http.Refusal;
import dev.heed.server.transport.Listener;
import dev.heed.server.transport.SocketTransport;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Accepts connections and deals them out to the loops in turn.
 *
 * <p>Has no interest in new connections while there are too many, nor for a moment after the
 * process ran out of descriptors: the waiting connection would make the selector ready again at
 * once, and a thread that spins frees no descriptor.
 */
final class Acceptor implements Runnable {
  private static final Logger LOG = System.getLogger(Acceptor.class.getName());
  private static final long PAUSE_MILLIS = 100;

  private final Selector selector;
  private final List<Listener> listeners;
  private final List<EventLoop> loops;
  private final Admission admission;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder refusals = new LongAdder();
  private volatile boolean stopped;
  private boolean pausing;
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
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.ERROR, "accepting failed", e);
        pausing = true;
      }
    }
    close();
  }

  /** Has the listeners closed, and the thread end. */
  void stop() {
    stopped = true;
    selector.wakeup();
  }

  /** Connections that were accepted. */
  long accepted() {
    return accepted.sum();
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
        SocketChannel channel = listener.accept();
        if (channel == null) {
          return;
        }
        deal(channel);
      }
    } catch (IOException e) {
      failures.increment();
      pausing = true;
      LOG.log(Level.WARNING, "cannot accept connections for now: {0}", e.getMessage());
    }
  }

  private void deal(SocketChannel channel) throws IOException {
    accepted.increment();
    String address = SocketTransport.peerOf(channel);
    boolean welcome = admission.enter(address);
    if (!welcome) {
      refusals.increment();
    }
    Refusal refusal = welcome ? null : new Refusal(503, "too many connections from this address");
    EventLoop loop = loops.get((turn++ & Integer.MAX_VALUE) % loops.size());
    loop.adopt(channel, refusal, () -> leave(address));
  }

  private void leave(String address) {
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
      LOG.log(Level.WARNING, "closing a listener failed", e);
    }
  }
}
