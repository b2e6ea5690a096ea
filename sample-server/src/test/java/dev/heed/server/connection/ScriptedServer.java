package dev.heed.server.connection;

import dev.heed.server.app.Handler;
import dev.heed.server.http.Limits;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.Integrity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection on a scripted transport, with a loop that the test turns and a clock it sets. */
final class ScriptedServer implements Surroundings, Owner {
  /** More turns than any script needs: a connection that takes more of them spins. */
  private static final int SPINNING = 2_000;

  private final ScriptedTransport transport = new ScriptedTransport();
  private final Integrity integrity = new Integrity();
  private final Census census = new Census();
  private final BufferPool buffers = new BufferPool(1000);
  private final MemoryBudget memory;
  private final ResponseHeadEncoder heads = new ResponseHeadEncoder(() -> 0);
  private final List<Throwable> internalErrors = new ArrayList<>();
  private final List<Throwable> handlerFailures = new ArrayList<>();
  private final Handler handler;
  private final Timeouts timeouts;
  private final Connection connection;
  private boolean woken;
  private boolean ended;
  private long now;

  ScriptedServer(Handler handler) {
    this(handler, Timeouts.DEFAULT);
  }

  ScriptedServer(Handler handler, Timeouts timeouts) {
    this(handler, timeouts, new MemoryBudget(Long.MAX_VALUE));
  }

  /** One of several on a loop, which have their memory in common. */
  ScriptedServer(Handler handler, Timeouts timeouts, MemoryBudget memory) {
    this.memory = memory;
    this.handler = handler;
    this.timeouts = timeouts;
    this.connection = new Connection(transport, this, this);
    connection.run();
  }

  ScriptedTransport transport() {
    return transport;
  }

  Connection connection() {
    return connection;
  }

  State state() {
    return connection.state();
  }

  boolean hasEnded() {
    return ended;
  }

  List<Throwable> internalErrors() {
    return internalErrors;
  }

  List<Throwable> failures() {
    return handlerFailures;
  }

  /** Whether something outside the transport will have the connection run. */
  boolean isWoken() {
    return woken;
  }

  /** Turns the loop until nothing is ready any more. */
  void settle() {
    for (int turns = 0; turns < SPINNING; turns++) {
      boolean readable = transport.wantsRead() && transport.isReadable();
      boolean writable = transport.wantsWrite() && transport.isWritable();
      if (ended || !readable && !writable && !woken) {
        return;
      }
      woken = false;
      if (readable || writable) {
        connection.onReady(readable, writable);
      } else {
        connection.run();
      }
    }
    throw new AssertionError("the connection spins in " + state());
  }

  void arrive(String text) {
    transport.arrive(text.getBytes(StandardCharsets.ISO_8859_1));
    settle();
  }

  void endInput() {
    transport.endInput();
    settle();
  }

  void breakDown() {
    transport.breakDown();
    settle();
  }

  void grant(long bytes) {
    transport.grant(bytes);
    settle();
  }

  void drain() {
    connection.drain();
    settle();
  }

  void refuse(Refusal refusal) {
    connection.refuse(refusal);
    settle();
  }

  /** Has the connection let go of what it does not need now. */
  void rest() {
    connection.rest();
  }

  /** Lets time pass until the next deadline. */
  void expire() {
    if (connection.deadline() == Long.MAX_VALUE) {
      throw new AssertionError("no deadline in " + state());
    }
    now = Math.max(now, connection.deadline());
    connection.run();
    settle();
  }

  /** Lets some time pass; the connection is told. */
  void pass(long nanos) {
    now += nanos;
    connection.run();
    settle();
  }

  @Override
  public void wake() {
    woken = true;
  }

  @Override
  public void ended() {
    if (ended) {
      throw new AssertionError("ended twice");
    }
    ended = true;
  }

  @Override
  public Handler handler() {
    return handler;
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  @Override
  public Timeouts timeouts() {
    return timeouts;
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
    handlerFailures.add(failure);
  }

  @Override
  public void internalError(Throwable error) {
    internalErrors.add(error);
  }
}
