package dev.heed.server.loop;

import dev.heed.server.connection.Connection;
import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.transport.Accepted;
import dev.heed.server.transport.SocketTransport;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One thread, one selector, and the connections that live on them.
 *
 * <p>A round: wait until something is ready, is woken or is due; let every ready connection take
 * its turn; then what other threads asked for; then what has run out of time.
 */
final class EventLoop implements Runnable {
  /** Up to so many bytes, head and content are put together and go out in one plain write. */
  private static final int SHORT_RESPONSE = 8 * 1024;

  private final Selector selector;
  private final LoopSurroundings here;
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(SHORT_RESPONSE);
  private final Warm warm = new Warm();
  private final TimingWheel<Session> wheel = new TimingWheel<>();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private boolean awake;
  private volatile boolean draining;
  private volatile boolean stopped;
  private volatile Thread thread;

  EventLoop(Shared shared) throws IOException {
    this(shared, System::nanoTime);
  }

  /** The same with another clock. */
  EventLoop(Shared shared, LongSupplier clock) throws IOException {
    this.selector = Selector.open();
    this.here = new LoopSurroundings(shared, clock);
  }

  /** Runs until {@link #stop}. */
  @Override
  public void run() {
    thread = Thread.currentThread();
    while (!stopped) {
      try {
        round();
      } catch (IOException | RuntimeException | Error e) {
        here.internalError(e);
      }
    }
    close();
  }

  /**
   * Takes over an accepted connection; called on any thread.
   *
   * @param refusal what to answer instead of serving; null to serve
   * @param onEnd given the peer when the connection is over
   */
  void adopt(Accepted accepted, Refusal refusal, Consumer<Object> onEnd) {
    execute(() -> register(accepted, refusal, onEnd));
  }

  /** Has all connections end in order, and new ones too; called on any thread. */
  void drain() {
    draining = true;
    execute(() -> forEachSession(session -> session.connection().drain()));
  }

  /** Gives up all connections that are left; called on any thread. */
  void abortAll(CutReason reason) {
    execute(() -> forEachSession(session -> session.connection().abort(reason)));
  }

  /** Ends the thread once its connections are gone; called on any thread. */
  void stop() {
    stopped = true;
    selector.wakeup();
  }

  /** How many read buffers connections hold. */
  long leasedBuffers() {
    return here.buffers().leased();
  }

  void wake(Session session) {
    execute(() -> turn(session));
  }

  void forget(Session session) {
    wheel.remove(session);
    warm.remove(session);
  }

  private void round() throws IOException {
    select();
    runTasks();
    wheel.advance(here.now(), this::runDue);
  }

  private void select() throws IOException {
    long nanos = tasks.isEmpty() ? wheel.untilNext(here.tick()) : 0;
    awake = false;
    if (nanos < 0) {
      selector.select(this::onReady);
    } else if (nanos == 0) {
      selector.selectNow(this::onReady);
    } else {
      selector.select(this::onReady, 1 + nanos / 1_000_000);
    }
    awaken();
  }

  /**
   * Looks at the clock, once after each sleep: a deadline that begins now must not begin before.
   */
  private void awaken() {
    if (!awake) {
      awake = true;
      here.tick();
    }
  }

  private void onReady(SelectionKey key) {
    awaken();
    Session session = (Session) key.attachment();
    if (key.isValid()) {
      session.connection().onReady(key.isReadable(), key.isWritable());
      settle(session);
    }
  }

  /** Runs what was asked for until now; what these tasks ask for waits for the next round. */
  private void runTasks() {
    int count = tasks.size();
    for (int i = 0; i < count; i++) {
      tasks.remove().run();
    }
  }

  private void turn(Session session) {
    session.connection().run();
    settle(session);
  }

  private void runDue(Session session) {
    // The wheel arms it again by itself.
    session.connection().run();
    if (!session.isOver()) {
      warm.add(session);
    }
  }

  private void settle(Session session) {
    if (!session.isOver()) {
      wheel.arm(session);
      warm.add(session);
    }
  }

  private void register(Accepted accepted, Refusal refusal, Consumer<Object> onEnd) {
    boolean begun = false;
    try {
      SocketTransport transport = accepted.register(selector, scratch);
      Session session = new Session(this, here, transport, accepted.peer(), onEnd);
      transport.attach(session);
      begun = true;
      begin(session, refusal);
    } catch (IOException e) {
      Log.report(Level.DEBUG, "a connection was gone before it began", e);
    } finally {
      if (!begun) {
        accepted.close();
        onEnd.accept(accepted.peer());
      }
    }
  }

  private void begin(Session session, Refusal refusal) {
    Connection connection = session.connection();
    if (refusal != null) {
      connection.refuse(refusal);
    } else if (draining) {
      connection.drain();
    } else {
      connection.run();
    }
    settle(session);
  }

  private void forEachSession(Consumer<Session> action) {
    for (SelectionKey key : selector.keys()) {
      if (key.isValid() && key.attachment() instanceof Session session) {
        action.accept(session);
        settle(session);
      }
    }
  }

  private void execute(Runnable task) {
    tasks.add(task);
    if (Thread.currentThread() != thread) {
      selector.wakeup();
    }
  }

  private void close() {
    try {
      selector.close();
    } catch (IOException e) {
      here.internalError(e);
    }
  }
}
