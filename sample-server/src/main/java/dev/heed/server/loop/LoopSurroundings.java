package dev.heed.server.loop;

import dev.heed.server.app.Handler;
import dev.heed.server.connection.BufferPool;
import dev.heed.server.connection.Census;
import dev.heed.server.connection.MemoryBudget;
import dev.heed.server.connection.Surroundings;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.Integrity;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;

/** What the connections of one loop see of it, and of the server. */
final class LoopSurroundings implements Surroundings {
  private final Shared shared;
  private final Integrity integrity;
  private final Census census;
  private final BufferPool buffers;
  private final MemoryBudget memory;
  private final ResponseHeadEncoder heads = new ResponseHeadEncoder(() -> this.date);
  private final LongSupplier clock;
  private final long epoch;
  private long now;
  private long date;

  /**
   * Makes them for one loop.
   *
   * @param clock nanoseconds from anywhere on
   */
  LoopSurroundings(Shared shared, LongSupplier clock) {
    this.shared = shared;
    this.integrity = shared.integrity().part();
    this.census = shared.census().part();
    this.buffers = BufferPool.ofOneOf(shared.loops());
    this.memory = MemoryBudget.ofOneOf(shared.loops());
    this.clock = clock;
    this.epoch = clock.getAsLong();
  }

  /**
   * Looks at the clock, and gives its time: {@link #now} stays that until the next look, and so
   * does the date that responses get.
   */
  long tick() {
    date = System.currentTimeMillis();
    now = clock.getAsLong() - epoch;
    return now;
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
    return integrity;
  }

  @Override
  public Census census() {
    return census;
  }

  @Override
  public BufferPool buffers() {
    return buffers;
  }

  @Override
  public MemoryBudget memory() {
    return memory;
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
}
