package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.connection.ScriptedTransport.End;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One script with one order of events, and what must hold after each of them and at the end. */
final class Play {
  /** Everything that can happen to a connection. */
  enum Event {
    ARRIVE,
    TAKE_1,
    TAKE_100,
    TAKE_ALL,
    HANDLER_DONE,
    HANDLER_FAILS,
    PEER_ENDS,
    PEER_RESETS,
    DEADLINE,
    STOP
  }

  private static final int MAX_DEADLINES = 20;
  private static final Set<Event> DISTURBANCES =
      EnumSet.of(Event.HANDLER_FAILS, Event.PEER_RESETS, Event.DEADLINE, Event.STOP);

  private final Script script;
  private final boolean rests;
  private final Script.Puppet handler;
  private final ScriptedServer server;
  private final Set<Event> seen = EnumSet.noneOf(Event.class);
  private int arrived;
  private int checked;

  /** Begins to play; with rests, the connection rests whenever it can. */
  Play(Script script, boolean rests) {
    this.script = script;
    this.rests = rests;
    this.handler = new Script.Puppet(script.style());
    this.server = new ScriptedServer(handler);
  }

  /** Whether an event can change anything now. */
  boolean isPossible(Event event) {
    if (server.hasEnded()) {
      return false;
    }
    return switch (event) {
      case ARRIVE -> !seen.contains(Event.PEER_ENDS) && arrived < script.pieces().size();
      case HANDLER_DONE, HANDLER_FAILS -> handler.isWaiting();
      case TAKE_1, TAKE_100 -> server.transport().wantsWrite();
      case PEER_ENDS, STOP, TAKE_ALL -> !seen.contains(event);
      case PEER_RESETS, DEADLINE -> true;
    };
  }

  void happen(Event event) {
    seen.add(event);
    switch (event) {
      case ARRIVE -> server.arrive(script.pieces().get(arrived++));
      case TAKE_1 -> server.grant(1);
      case TAKE_100 -> server.grant(100);
      case TAKE_ALL -> server.grant(1L << 40);
      case HANDLER_DONE -> handler.goOn();
      case HANDLER_FAILS -> handler.fail();
      case PEER_ENDS -> server.endInput();
      case PEER_RESETS -> server.breakDown();
      case DEADLINE -> server.expire();
      case STOP -> server.drain();
    }
    server.settle();
    if (rests) {
      server.rest();
    }
    check();
  }

  /** Lets everything go well from here on: the connection must come to its end. */
  void endWell() {
    for (Event event : List.of(Event.TAKE_ALL, Event.ARRIVE, Event.ARRIVE, Event.ARRIVE)) {
      goOn();
      if (isPossible(event)) {
        happen(event);
      }
    }
    goOn();
    if (isPossible(Event.PEER_ENDS)) {
      happen(Event.PEER_ENDS);
    }
    goOn();
    checkEnd();
    if (EnumSet.copyOf(seen).removeAll(DISTURBANCES)) {
      return;
    }
    assertThat(server.transport().end()).isEqualTo(End.CLOSED);
    assertThat(served()).isEqualTo(script.answers().get(arrived));
  }

  /** Lets nothing happen any more but time: the connection must come to its end all the same. */
  void endByTime() {
    for (int i = 0; i < MAX_DEADLINES && !server.hasEnded(); i++) {
      happen(Event.DEADLINE);
    }
    checkEnd();
  }

  private void goOn() {
    while (handler.isWaiting() && !server.hasEnded()) {
      happen(Event.HANDLER_DONE);
    }
  }

  private void check() {
    assertThat(server.internalErrors()).isEmpty();
    checkReplies();
    if (server.hasEnded()) {
      return;
    }
    ScriptedTransport transport = server.transport();
    assertThat(server.connection().deadline()).as("a deadline").isNotEqualTo(Long.MAX_VALUE);
    assertThat(transport.wantsRead() || transport.wantsWrite() || handler.isWaiting())
        .as("something that wakes it in %s", server.state())
        .isTrue();
    boolean unsent = server.integrity().produced() > server.integrity().handed();
    assertThat(transport.wantsWrite() || !unsent).as("interest in writing").isTrue();
    assertThat(transport.wantsWrite()).isEqualTo(server.census().pendingFlushes() == 1);
    if (seen.contains(Event.STOP)) {
      assertThat(server.state()).as("stopping").isNotIn(State.IDLE, State.DISCARDING);
    }
    if (!handler.isWaiting()) {
      assertThat(transport.hasUnread()).as("reads starved in %s", server.state()).isFalse();
      assertThat(server.buffers().leased()).as("read buffers in %s", server.state()).isZero();
    }
  }

  private void checkReplies() {
    if (server.transport().log().size() == checked) {
      return;
    }
    checked = server.transport().log().size();
    WireReader peer = new WireReader(server.transport().wire());
    assertThat(peer.complete().size()).isEqualTo((int) server.integrity().settled());
    int index = 0;
    for (WireReader.Reply reply : peer.complete()) {
      if (reply.status() == 200) {
        assertThat(reply.body()).isEqualTo(Script.body(index++));
      }
    }
    if (server.transport().end() == End.FIN || server.transport().end() == End.CLOSED) {
      assertThat(peer.endsCleanly()).as("a FIN only after whole responses").isTrue();
      assertThat(server.integrity().cut()).isZero();
      assertThat(server.integrity().settled()).isEqualTo(server.integrity().responses());
    }
  }

  private void checkEnd() {
    assertThat(server.hasEnded()).as("stuck in %s", server.state()).isTrue();
    assertThat(server.integrity().settled() + server.integrity().cut())
        .isEqualTo(server.integrity().responses());
    assertThat(server.integrity().mismatches()).isEqualTo(server.integrity().cut());
    assertThat(server.buffers().leased()).isZero();
    assertThat(server.census().open()).isZero();
    assertThat(server.census().pendingFlushes()).isZero();
    boolean aborted = server.state() == State.ABORTED;
    assertThat(server.transport().end()).isEqualTo(aborted ? End.RESET : End.CLOSED);
  }

  private int served() {
    return (int)
        new WireReader(server.transport().wire())
            .complete().stream().filter(reply -> reply.status() == 200).count();
  }
}
