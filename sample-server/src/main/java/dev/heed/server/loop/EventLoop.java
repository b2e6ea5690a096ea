package dev.heed.server.loop;

import dev.heed.server.app.Handler;
import dev.heed.server.connection.BufferPool;
import dev.heed.server.connection.Census;
import dev.heed.server.connection.Connection;
import dev.heed.server.connection.Surroundings;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.Integrity;
import dev.heed.server.transport.Accepted;
import dev.heed.server.transport.SocketTransport;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One thread, one selector, and the connections that live on them.
 *
 * <p>A round: wait until something is ready, is woken or is due; let every ready connection take
 * its turn; then what other threads asked for; then what has run out of time.
 */
final class EventLoop implements Surroundings, Runnable {
  private final Selector selector;
  private final Shared shared;
  private final BufferPool buffers = new BufferPool();
  private final ResponseHeadEncoder heads = new ResponseHeadEncoder(Clock.systemUTC());
  private final TimingWheel<Session> wheel = new TimingWheel<>();
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final long epoch = System.nanoTime();
  private volatile boolean draining;
  private volatile boolean stopped;
  private volatile Thread thread;
  private long now;

  EventLoop(Shared shared) throws IOException {
    this.selector = Selector.open();
    this.shared = shared;
  }

  /** Runs until {@link #stop}. */
  @Override
  public void run() {
    thread = Thread.currentThread();
    while (!stopped) {
      try {
        round();
      } catch (IOException | RuntimeException | Error e) {
        internalError(e);
      }
    }
    close();
  }

  /**
   * Takes over an accepted connection; called on any thread.
   *
   * @param refusal what to answer instead of serving; null to serve
   * @param onEnd run when the connection is over
   */
  void adopt(Accepted accepted, Refusal refusal, Runnable onEnd) {
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
    return buffers.leased();
  }

  void wake(Session session) {
    execute(() -> turn(session));
  }

  void forget(Session session) {
    wheel.remove(session);
  }

  @Override
  public Handler handler() {
    return shared.handler();
  }

  @Override
  public Limits limits() {
    return shared.limits();
  }

  @Override
  public Timeouts timeouts() {
    return shared.timeouts();
  }

  @Override
  public Integrity integrity() {
    return shared.integrity();
  }

  @Override
  public Census census() {
    return shared.census();
  }

  @Override
  public BufferPool buffers() {
    return buffers;
  }

  @Override
  public ResponseHeadEncoder heads() {
    return heads;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void handlerFailed(Throwable failure) {
    shared.handlerFailures().increment();
    Log.report(Level.DEBUG, "a handler failed", failure);
  }

  @Override
  public void internalError(Throwable error) {
    shared.internalErrors().increment();
    Log.report(Level.ERROR, "this is a bug of the server", error);
  }

  private void round() throws IOException {
    select();
    now = System.nanoTime() - epoch;
    runTasks();
    wheel.advance(now, session -> session.connection().run());
  }

  private void select() throws IOException {
    long nanos = tasks.isEmpty() ? wheel.untilNext(System.nanoTime() - epoch) : 0;
    if (nanos < 0) {
      selector.select(this::onReady);
    } else if (nanos == 0) {
      selector.selectNow(this::onReady);
    } else {
      selector.select(this::onReady, 1 + nanos / 1_000_000);
    }
  }

  private void onReady(SelectionKey key) {
    Session session = (Session) key.attachment();
    if (key.isValid()) {
      session.connection().onReady(key.isReadable(), key.isWritable());
      wheel.arm(session);
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
    wheel.arm(session);
  }

  private void register(Accepted accepted, Refusal refusal, Runnable onEnd) {
    try {
      SocketTransport transport = accepted.register(selector);
      Session session = new Session(this, transport, onEnd);
      transport.attach(session);
      begin(session, refusal);
    } catch (IOException e) {
      Log.report(Level.DEBUG, "a connection was gone before it began", e);
      onEnd.run();
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
    wheel.arm(session);
  }

  private void forEachSession(Consumer<Session> action) {
    for (SelectionKey key : selector.keys()) {
      if (key.isValid() && key.attachment() instanceof Session session) {
        action.accept(session);
        wheel.arm(session);
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
      internalError(e);
    }
  }
}
