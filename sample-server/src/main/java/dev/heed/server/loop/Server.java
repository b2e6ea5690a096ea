package dev.heed.server.loop;

import dev.heed.server.app.Handler;
import dev.heed.server.drain.DrainReport;
import dev.heed.server.drain.Drainable;
import dev.heed.server.drain.GracefulStop;
import dev.heed.server.http.Limits;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.transport.Listener;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A running server. */
public final class Server {
  private final Shared shared;
  private final List<Listener> listeners = new ArrayList<>();
  private final List<EventLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Admission admission;
  private final Acceptor acceptor;

  private Server(ServerConfig config, Handler handler) throws IOException {
    this.shared = Shared.of(handler, config.limits(), config.timeouts(), config.loops());
    this.admission = new Admission(config.connections(), config.connectionsPerAddress());
    try {
      for (SocketAddress address : config.addresses()) {
        listeners.add(Listener.open(address, config.backlog()));
      }
      for (int i = 0; i < config.loops(); i++) {
        loops.add(new EventLoop(shared));
      }
      this.acceptor = new Acceptor(listeners, loops, admission);
    } catch (IOException | RuntimeException e) {
      closeListeners(e);
      throw e;
    }
  }

  /**
   * Starts a server.
   *
   * @throws IOException if an address cannot be bound
   */
  public static Server start(ServerConfig config, Handler handler) throws IOException {
    Log.prepare();
    Server server = new Server(config, handler);
    for (EventLoop loop : server.loops) {
      server.startThread(config.name() + "-loop-" + server.threads.size(), loop);
    }
    server.startThread(config.name() + "-acceptor", server.acceptor);
    return server;
  }

  /** Where it listens, in the order of the configuration, with the real ports. */
  public List<SocketAddress> addresses() {
    return listeners.stream().map(Listener::address).toList();
  }

  /** The limits on requests that it keeps. */
  public Limits limits() {
    return shared.limits();
  }

  /** Its books. */
  public Shared shared() {
    return shared;
  }

  /** Connections that were accepted. */
  public long accepted() {
    return acceptor.accepted();
  }

  /** Attempts to accept that failed. */
  public long acceptFailures() {
    return acceptor.failures();
  }

  /** Connections that were refused because their address had too many. */
  public long refusedConnections() {
    return acceptor.refusals();
  }

  /** Read buffers that connections hold. */
  public long leasedBuffers() {
    return loops.stream().mapToLong(EventLoop::leasedBuffers).sum();
  }

  /** Connections that were accepted and have not ended. */
  public long openConnections() {
    return admission.open();
  }

  /**
   * Stops gracefully.
   *
   * @param patience how long connections may take to end in order
   */
  public CompletionStage<DrainReport> stop(Duration patience) {
    return GracefulStop.begin(new Draining(), patience);
  }

  /** How its loops and its acceptor are stopped. */
  private final class Draining implements Drainable {
    @Override
    public void beginDrain() {
      acceptor.stop();
      loops.forEach(EventLoop::drain);
    }

    @Override
    public long openConnections() {
      return admission.open();
    }

    @Override
    public void abortRest() {
      loops.forEach(loop -> loop.abortAll(CutReason.DRAIN_DEADLINE));
    }

    @Override
    public long abortedConnections() {
      return shared.census().aborted(CutReason.DRAIN_DEADLINE);
    }

    @Override
    public long cutResponses() {
      return shared.integrity().cut(CutReason.DRAIN_DEADLINE);
    }

    @Override
    public boolean finish() {
      loops.forEach(EventLoop::stop);
      return threads.stream().noneMatch(Thread::isAlive);
    }
  }

  private void startThread(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    threads.add(thread);
    thread.start();
  }

  private void closeListeners(Exception cause) {
    for (Listener listener : listeners) {
      try {
        listener.close();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
