package dev.heed.server.connection;

import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.connection.OutboundBuffer.Flushed;
import dev.heed.server.connection.OutboundBuffer.HalfClosed;
import dev.heed.server.http.BodyLengthException;
import dev.heed.server.http.Refusal;
import dev.heed.server.http.RequestHead;
import dev.heed.server.http.ResponseHeadEncoder;
import dev.heed.server.integrity.CutReason;
import dev.heed.server.integrity.ResponseAccount;
import dev.heed.server.poll.Poll;
import dev.heed.server.transport.Transport;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection, from its first byte to its end: the dispatch loop {@code pollRead → pollWrite →
 * pollFlush}, and {@code pollShutdown} behind it.
 *
 * <p>The three polls are independent of each other. That a flush is pending keeps neither reads nor
 * the next response from going on, and that there is nothing left to read does not end the
 * connection: only the {@link Flushed} that a drained buffer makes can do that. See {@link State}
 * for the states. Everything runs on the loop's thread.
 */
public final class Connection {
  /** What one connection does per turn of its loop, so that none keeps the loop to itself. */
  private static final int STEPS = 16;

  /** How much is read away before a connection is given up to a peer that never stops. */
  private static final long DISCARD_BYTES = 64L * 1024 * 1024;

  private final Surroundings here;
  private final Owner owner;
  private final Transport transport;
  private final OutboundBuffer outbound;
  private final RequestReader reader;
  private final Lifecycle lifecycle;
  private final Deadlines deadlines;
  private final Responder responder;
  private final Runnable wake;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private Exchange exchange;
  private ResponseWriter writer;
  private HalfClosed halfClosed;
  private boolean draining;
  private boolean flushPending;
  private long discarded;
  private long handedAtWindow;

  /** Takes over a transport. */
  public Connection(Transport transport, Surroundings here, Owner owner) {
    this.here = here;
    this.owner = owner;
    this.transport = transport;
    this.outbound = new OutboundBuffer(transport);
    this.reader = new RequestReader(transport, here.buffers(), here.limits());
    this.lifecycle = new Lifecycle(here.census());
    this.deadlines = new Deadlines(here.timeouts());
    this.wake = this::wake;
    this.responder = new Responder(here, outbound, wake);
  }

  /** Where the connection stands. */
  public State state() {
    return lifecycle.state();
  }

  /** When {@link #run} must be called at the latest, in the loop's time. */
  public long deadline() {
    return deadlines.earliest();
  }

  /** Goes on because the transport is ready for something. */
  public void onReady(boolean readable, boolean writable) {
    if (readable) {
      reader.onReadable();
    }
    if (writable) {
      outbound.onWritable();
    }
    run();
  }

  /** Ends in order as soon as what is in flight is answered. */
  public void drain() {
    draining = true;
    run();
  }

  /** Answers with a refusal, without having read anything: the server has no room. */
  public void refuse(Refusal refusal) {
    attempt(
        () -> {
          lifecycle.to(State.HEAD);
          answer(refusal, "");
          turn();
        });
  }

  /** Does what can be done now: after a wake-up, a deadline, or a change from outside. */
  public void run() {
    scheduled.set(false);
    attempt(
        () -> {
          applyDeadlines();
          if (draining && (state() == State.IDLE || state() == State.DISCARDING)) {
            lifecycle.to(State.FLUSHING);
          }
          turn();
        });
  }

  /**
   * Gives up: the failure door, apart from the way in order, which ends with a reset for the peer
   * and with every open response counted as cut. A connection that has flushed everything has
   * nothing to give up and is closed instead.
   */
  public void abort(CutReason reason) {
    if (state().isFinal()) {
      return;
    }
    if (state() == State.LINGERING) {
      close();
      return;
    }
    here.census().aborting(reason);
    if (state() == State.HANDLING) {
      here.census().requestUnanswered();
    }
    outbound.abort(reason);
    end(State.ABORTED);
  }

  /** Has this run again soon; called on any thread, and asks the owner once until it has run. */
  private void wake() {
    if (scheduled.compareAndSet(false, true)) {
      owner.wake();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    if (state().isFinal()) {
      return;
    }
    try {
      step.run();
    } catch (CutException e) {
      here.handlerFailed(e);
      abort(e.reason());
    } catch (BodyLengthException e) {
      here.handlerFailed(e);
      abort(CutReason.BROKEN_PROMISE);
    } catch (IOException e) {
      abort(CutReason.PEER_GONE);
    } catch (RuntimeException | Error e) {
      here.internalError(e);
      abort(CutReason.INTERNAL_ERROR);
    }
    if (!state().isFinal()) {
      rest();
    }
  }

  private void turn() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      long handedBefore = outbound.handed();
      Poll<State> read = pollRead();
      Poll<State> written = pollWrite();
      Poll<Flushed> flushed = pollFlush();
      if (state() == State.FLUSHING && flushed instanceof Poll.Ready<Flushed> proof) {
        shutdown(proof.value());
      }
      boolean moved = read.isReady() || written.isReady() || outbound.handed() > handedBefore;
      if (!moved || state().isFinal()) {
        return;
      }
    }
    wake();
  }

  /** Reads for whoever wants something; ready if something was read. */
  private Poll<State> pollRead() throws IOException {
    if (!wantsRead()) {
      return Poll.pending();
    }
    return switch (state()) {
      case IDLE, HEAD -> pollHead();
      case HANDLING, DISCARDING -> pollBody();
      case RESPONDING -> nothingFollows() ? pollRest() : pollBody();
      case FLUSHING, LINGERING -> pollRest();
      case CLOSED, ABORTED -> Poll.pending();
    };
  }

  /** Moves the handler's answer into the buffer; ready if a response is complete there. */
  private Poll<State> pollWrite() throws IOException {
    if (state() == State.HANDLING && pollAnswer() instanceof Poll.Ready<Response> ready) {
      begin(ready.value());
    }
    if (state() != State.RESPONDING) {
      return Poll.pending();
    }
    if (writer.poll() instanceof Poll.Ready<ResponseAccount>) {
      responseBuffered();
      return Poll.ready(state());
    }
    return Poll.pending();
  }

  private Poll<Flushed> pollFlush() throws IOException {
    return outbound.pollFlush();
  }

  /** Half-closes; what is left is to wait for the peer, so that no reset can overtake the bytes. */
  private void shutdown(Flushed proof) throws IOException {
    halfClosed = outbound.shutdown(proof);
    discarded = 0;
    lifecycle.to(State.LINGERING);
    if (reader.peerEnded()) {
      close();
    }
  }

  private void close() {
    outbound.close(halfClosed);
    end(State.CLOSED);
  }

  private void end(State state) {
    if (exchange != null) {
      exchange.disown();
    }
    reader.release();
    lifecycle.to(state);
    trackFlush(false);
    owner.ended();
  }

  /**
   * The one predicate for reading: both {@link #pollRead} and the interest go by it. It is false as
   * soon as the peer has ended, or the selector would report that end for ever.
   */
  private boolean wantsRead() {
    return switch (state()) {
      case IDLE, HEAD -> outbound.hasRoom() && outbound.openResponses() < here.limits().pipelined();
      case HANDLING, DISCARDING -> exchange.wantsBody();
      case RESPONDING -> nothingFollows() ? mayDiscard() : exchange.wantsBody();
      case FLUSHING -> mayDiscard();
      case LINGERING -> true;
      case CLOSED, ABORTED -> false;
    };
  }

  /**
   * Whether this response is the last and its request read: a peer that goes on sending before it
   * reads is read away already now, or neither side would get on.
   */
  private boolean nothingFollows() {
    return exchange == null
        || exchange.isBodyBroken()
        || exchange.isBodyEnded() && !writer.keepsAlive();
  }

  private boolean mayDiscard() {
    return !reader.peerEnded() && discarded < DISCARD_BYTES;
  }

  private Poll<State> pollHead() throws IOException {
    Poll<Incoming> polled = reader.pollHead();
    boolean begun = reader.headBegun() || isHead(polled);
    if (state() == State.IDLE && begun) {
      lifecycle.to(State.HEAD);
    }
    if (!(polled instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    if (ready.value() instanceof Incoming.Head head) {
      handle(head.head());
    } else if (ready.value() instanceof Incoming.HeadRefused refused) {
      answer(refused.refused().refusal(), refused.refused().method());
    } else if (state() == State.HEAD) {
      answer(new Refusal(400, "the request ends within its head"), "");
    } else {
      lifecycle.to(State.FLUSHING);
    }
    return Poll.ready(state());
  }

  private static boolean isHead(Poll<Incoming> polled) {
    return polled instanceof Poll.Ready<Incoming> ready
        && !(ready.value() instanceof Incoming.PeerEnded);
  }

  private void handle(RequestHead head) {
    lifecycle.to(State.HANDLING);
    reader.beginBody(head);
    discarded = 0;
    exchange = new Exchange(head, wake);
    exchange.start(here.handler(), wake);
  }

  private Poll<State> pollBody() throws IOException {
    if (exchange.awaitsInvitation() && exchange.handlerWantsBody() && !reader.holdsBytes()) {
      invite();
    }
    if (!(reader.pollBody() instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    if (ready.value() instanceof Incoming.Data data) {
      discard(data.bytes().remaining());
      exchange.received(data);
    } else if (ready.value() instanceof Incoming.BodyEnd end) {
      exchange.endBody(end.trailers());
    } else if (ready.value() instanceof Incoming.BodyRefused refused) {
      refuseBody(refused.refusal());
    } else {
      exchange.cutBody();
    }
    if (state() == State.DISCARDING && exchange.isBodyDone()) {
      finishExchange();
    }
    return Poll.ready(state());
  }

  private void invite() {
    exchange.invited();
    outbound.append(ResponseHeadEncoder.interimContinue(), null, false);
  }

  private void discard(int bytes) {
    if (state() == State.HANDLING) {
      return;
    }
    discarded += bytes;
    if (discarded > DISCARD_BYTES && !exchange.handlerWantsBody()) {
      exchange.breakBody(new IOException("too much to discard"));
    }
  }

  /** A refused body is answered with its refusal, unless another answer is already on its way. */
  private void refuseBody(Refusal refusal) {
    exchange.breakBody(new IOException(refusal.reason()));
    if (state() == State.HANDLING) {
      answer(refusal, exchange.head().method());
    }
  }

  private Poll<State> pollRest() throws IOException {
    if (!(reader.pollAnything() instanceof Poll.Ready<Incoming> ready)) {
      return Poll.pending();
    }
    if (ready.value() instanceof Incoming.Data data) {
      discarded += data.bytes().remaining();
    }
    if (state() == State.LINGERING && (reader.peerEnded() || discarded >= DISCARD_BYTES)) {
      close();
    }
    return Poll.ready(state());
  }

  private Poll<Response> pollAnswer() {
    try {
      return exchange.pollAnswer();
    } catch (ExecutionException e) {
      here.handlerFailed(e.getCause());
      answerFailure();
      return Poll.pending();
    }
  }

  private void answerFailure() {
    Refusal refusal =
        exchange.isBodyBroken()
            ? new Refusal(400, "the request's body is incomplete")
            : new Refusal(500, "the handler failed");
    answer(refusal, exchange.head().method());
  }

  private void begin(Response response) {
    boolean readsOn =
        response.body() instanceof ResponseBody.Produced produced
            && produced.producer().readsRequest();
    if (readsOn && exchange.awaitsInvitation()) {
      invite();
    }
    // A peer that still waits to be invited may send the body or not: nobody could tell.
    boolean unsure = exchange.awaitsInvitation() && !reader.holdsBytes();
    boolean keepAlive = !draining && !exchange.isBodyBroken() && !unsure;
    try {
      write(responder.respond(exchange.head(), response, keepAlive));
    } catch (IllegalArgumentException e) {
      here.handlerFailed(e);
      responder.release(response.body());
      answerFailure();
      return;
    }
    if (!readsOn) {
      exchange.abandonBody();
    }
  }

  /** Answers in the handler's stead and lets nothing follow. */
  private void answer(Refusal refusal, String method) {
    if (exchange != null) {
      exchange.disown();
    }
    write(responder.refuse(refusal, method));
  }

  private void write(ResponseWriter begun) {
    writer = begun;
    lifecycle.to(State.RESPONDING);
  }

  private void responseBuffered() {
    boolean keepAlive = writer.keepsAlive();
    writer = null;
    if (keepAlive && !exchange.isBodyDone()) {
      exchange.abandonBody();
      lifecycle.to(State.DISCARDING);
    } else if (keepAlive) {
      finishExchange();
    } else {
      lifecycle.to(State.FLUSHING);
    }
  }

  /** The response is buffered and the body done: on to the next request if it can be found. */
  private void finishExchange() {
    boolean next = exchange.isBodyEnded() && !draining;
    lifecycle.to(next ? State.IDLE : State.FLUSHING);
    exchange = next ? null : exchange;
  }

  private void applyDeadlines() throws IOException {
    long now = here.now();
    for (DeadlineKind kind = deadlines.takeExpired(now);
        kind != null && !state().isFinal();
        kind = deadlines.takeExpired(now)) {
      apply(kind);
    }
  }

  private void apply(DeadlineKind kind) throws IOException {
    switch (kind) {
      case HEADER -> answer(new Refusal(408, "the request's head took too long"), "");
      case BODY -> bodyTookTooLong();
      case HANDLER -> handlerTookTooLong();
      case WRITE -> checkWriteProgress();
      case IDLE -> lifecycle.to(State.FLUSHING);
      case LINGER -> close();
    }
  }

  private void bodyTookTooLong() {
    boolean peersFault = exchange.wantsBody();
    exchange.breakBody(new IOException("the body took too long"));
    if (state() == State.HANDLING) {
      int status = peersFault ? 408 : 503;
      answer(new Refusal(status, "the request's body took too long"), exchange.head().method());
    } else if (state() == State.DISCARDING) {
      finishExchange();
    }
  }

  private void handlerTookTooLong() throws IOException {
    if (state() != State.HANDLING) {
      throw new CutException(CutReason.PRODUCER_FAILED, null);
    }
    answer(new Refusal(503, "the handler took too long"), exchange.head().method());
  }

  private void checkWriteProgress() throws IOException {
    if (outbound.handed() - handedAtWindow < here.timeouts().writeFloor()) {
      throw new CutException(CutReason.WRITE_STALLED, null);
    }
  }

  /** Between turns: says what is to wake this connection, by readiness and by time. */
  private void rest() {
    reader.settle();
    trackFlush(!outbound.isEmpty());
    transport.interest(wantsRead(), !outbound.isEmpty());
    long now = here.now();
    deadlines.run(DeadlineKind.HEADER, state() == State.HEAD && wantsRead(), now);
    deadlines.run(DeadlineKind.BODY, isBodyDue(), now);
    deadlines.run(DeadlineKind.HANDLER, awaitsHandler(), now);
    deadlines.run(DeadlineKind.IDLE, state() == State.IDLE && outbound.isEmpty(), now);
    deadlines.run(DeadlineKind.LINGER, state() == State.LINGERING, now);
    runWriteWindow(now);
  }

  private boolean isBodyDue() {
    return switch (state()) {
      case HANDLING, RESPONDING, DISCARDING -> exchange != null && !exchange.isBodyDone();
      case IDLE, HEAD, FLUSHING, LINGERING, CLOSED, ABORTED -> false;
    };
  }

  private boolean awaitsHandler() {
    boolean owes =
        state() == State.HANDLING || state() == State.RESPONDING && writer.awaitsProducer();
    return owes && !exchange.handlerWantsBody();
  }

  private void runWriteWindow(long now) {
    if (!deadlines.runs(DeadlineKind.WRITE)) {
      handedAtWindow = outbound.handed();
    }
    deadlines.run(DeadlineKind.WRITE, !outbound.isEmpty(), now);
  }

  private void trackFlush(boolean pending) {
    if (pending != flushPending) {
      flushPending = pending;
      here.census().flushPending(pending);
    }
  }
}
