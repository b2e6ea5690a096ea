package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each deadline at its time: what it does, and what it leaves alone a moment before. */
class DeadlineRulesTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Handler NEVER = request -> new CompletableFuture<>();
  private static final Handler AT_ONCE =
      request -> CompletableFuture.completedFuture(Response.text(200, "x"));
  private static final Handler READING =
      request -> request.body().read().thenApply(part -> Response.text(200, "x"));

  @Test
  void aHeadHasItsTimeFromItsFirstByteAndNotFromTheConnectionsBeginning() {
    ScriptedServer server = answering(AT_ONCE);
    server.pass(Timeouts.DEFAULT.header().toNanos() * 4);
    server.arrive("GET / HT");
    server.pass(Timeouts.DEFAULT.header().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.HEAD);
    server.arrive("TP/1.1\r\n");
    server.pass(1);
    assertThat(statuses(server)).containsExactly(408);
    assertThat(server.state()).isEqualTo(State.LINGERING);
  }

  @Test
  void aBodyHasItsTimeFromTheEndOfItsHead() {
    ScriptedServer server = answering(READING);
    server.arrive(POST);
    server.pass(Timeouts.DEFAULT.body().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.HANDLING);
    server.pass(1);
    assertThat(statuses(server)).containsExactly(408);
  }

  @Test
  void aHandlerThatKeepsThePeerFromSendingTheBodyIsToBlameForThat() {
    CompletableFuture<Response> promised = new CompletableFuture<>();
    ScriptedServer server =
        new ScriptedServer(request -> promised, with(MINUTE, MINUTE.plusNanos(1)));
    server.transport().grant(1000);
    server.arrive(POST);
    server.pass(MINUTE.toNanos());
    assertThat(statuses(server)).containsExactly(503);
  }

  @Test
  void aHandlerHasItsTimeAndNoMore() {
    ScriptedServer server = answering(NEVER);
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.handler().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.HANDLING);
    server.pass(1);
    assertThat(statuses(server)).containsExactly(503);
  }

  @Test
  void aHandlerIsNotToBlameWhileItWaitsForThePeer() {
    ScriptedServer server = answering(READING);
    server.arrive(POST);
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    assertThat(server.state()).isEqualTo(State.HANDLING);
    assertThat(statuses(server)).isEmpty();
  }

  /** The answer to the first must not be taken for a response that the second finds stuck. */
  @Test
  void twoThatEndAtOnceAreAnsweredOnce() {
    ScriptedServer server = new ScriptedServer(NEVER, with(MINUTE, MINUTE));
    server.transport().grant(1000);
    server.arrive(POST);
    server.pass(MINUTE.toNanos());
    assertThat(statuses(server)).containsExactly(503);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    assertThat(server.integrity().cut()).isZero();
  }

  @Test
  void aProducerThatKeepsThePeerWaitingIsCutOff() {
    Producer stuck = () -> new CompletableFuture<>();
    ScriptedServer server = answering(producing(10, stuck));
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.handler().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.RESPONDING);
    server.pass(1);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.RESET);
    assertThat(server.integrity().cut(CutReason.PRODUCER_FAILED)).isEqualTo(1);
  }

  @Test
  void aProducerThatWaitsForRoomIsNotToBlame() {
    byte[] part = new byte[OutboundBuffer.HIGH_WATER];
    Producer full = () -> CompletableFuture.completedFuture(data(part));
    ScriptedServer server =
        new ScriptedServer(
            producing(10L * part.length, full), with(MINUTE, Duration.ofSeconds(10)));
    server.arrive(GET);
    server.pass(Duration.ofSeconds(20).toNanos());
    assertThat(server.state()).isEqualTo(State.RESPONDING);
    assertThat(server.integrity().cut()).isZero();
  }

  @Test
  void aPeerThatTakesItsFloorInEachWindowIsServed() {
    ScriptedServer server = new ScriptedServer(big());
    server.arrive(GET);
    for (int i = 0; i < 5; i++) {
      server.grant(Timeouts.DEFAULT.writeFloor());
      server.pass(Timeouts.DEFAULT.writeWindow().toNanos());
      assertThat(server.state()).isNotEqualTo(State.ABORTED);
    }
    server.grant(Timeouts.DEFAULT.writeFloor() - 1);
    server.pass(Timeouts.DEFAULT.writeWindow().toNanos() - 1);
    assertThat(server.state()).isNotEqualTo(State.ABORTED);
    server.pass(1);
    assertThat(server.state()).isEqualTo(State.ABORTED);
    assertThat(server.integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
  }

  /** The kernel says that it is writable when a third of its buffer is free, or later still. */
  @Test
  void aPeerThatTakesItsFloorUnnoticedIsServed() {
    ScriptedServer server = new ScriptedServer(big());
    server.arrive(GET);
    for (int i = 0; i < 5; i++) {
      server.transport().grant(Timeouts.DEFAULT.writeFloor());
      server.pass(Timeouts.DEFAULT.writeWindow().toNanos());
      assertThat(server.state()).isNotEqualTo(State.ABORTED);
    }
    server.transport().grant(Timeouts.DEFAULT.writeFloor() - 1);
    server.pass(Timeouts.DEFAULT.writeWindow().toNanos());
    assertThat(server.integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
  }

  /** Less than the floor, but all that there is. */
  @Test
  void aPeerThatTakesAllThatThereIsIsServed() {
    ScriptedServer server = new ScriptedServer(AT_ONCE);
    server.arrive(GET);
    server.transport().grant(1000);
    server.pass(Timeouts.DEFAULT.writeWindow().toNanos());
    assertThat(statuses(server)).containsExactly(200);
    assertThat(server.state()).isEqualTo(State.IDLE);
    assertThat(server.integrity().cut()).isZero();
  }

  @Test
  void aWriteWindowBeginsWithTheBytesThatWait() {
    ScriptedServer server = new ScriptedServer(AT_ONCE);
    server.pass(Timeouts.DEFAULT.idle().toNanos() / 2);
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.writeWindow().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.IDLE);
    server.pass(1);
    assertThat(server.integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
  }

  @Test
  void anIdleConnectionEndsInOrder() {
    ScriptedServer server = answering(AT_ONCE);
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.idle().toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.IDLE);
    server.pass(1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    expectEndAfter(Timeouts.DEFAULT.parting(), server);
  }

  @Test
  void anIdleConnectionThatIsToStopPartsWithASilentPeerSoon() {
    ScriptedServer server = answering(AT_ONCE);
    server.arrive(GET);
    server.drain();
    assertThat(server.transport().log()).endsWith("shutdown");
    expectEndAfter(Timeouts.DEFAULT.parting(), server);
  }

  /** If it stayed for as long as others may, it would be in their way. */
  @Test
  void aConnectionThatIsOneTooManyPartsSoon() {
    ScriptedServer server = answering(AT_ONCE);
    server.refuse(new Refusal(503, "too many"));
    assertThat(statuses(server)).containsExactly(503);
    expectEndAfter(Timeouts.DEFAULT.parting(), server);
  }

  @Test
  void aConnectionThatIsOneTooManyPartsSoonWhateverItSays() {
    ScriptedServer server = answering(AT_ONCE);
    server.refuse(new Refusal(503, "too many"));
    long parting = Timeouts.DEFAULT.parting().toNanos();
    server.pass(parting - 1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    server.arrive("x");
    server.pass(1);
    assertThat(server.hasEnded()).isTrue();
  }

  @Test
  void whatThePeerStillSaysBeginsTheSilenceAnewButNotTheWhole() {
    ScriptedServer server = answering(AT_ONCE);
    server.drain();
    long parting = Timeouts.DEFAULT.parting().toNanos();
    long said = 0;
    for (long at = parting - 1; at < Timeouts.DEFAULT.linger().toNanos(); at += parting - 1) {
      server.pass(parting - 1);
      assertThat(server.state()).isEqualTo(State.LINGERING);
      server.arrive("x");
      said++;
    }
    assertThat(said).isEqualTo(15);
    server.pass(Timeouts.DEFAULT.linger().toNanos() - said * (parting - 1) - 1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    server.pass(1);
    assertThat(server.state()).isEqualTo(State.CLOSED);
  }

  /** Its tail may still be on its way, and a reset would destroy it there. */
  @Test
  void aConnectionThatStopsOverAnAnswerLingersInFull() {
    ScriptedServer server = new ScriptedServer(AT_ONCE);
    server.arrive(GET);
    server.drain();
    assertThat(server.state()).isEqualTo(State.FLUSHING);
    server.grant(1_000_000);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    expectEndAfter(Timeouts.DEFAULT.linger(), server);
  }

  @Test
  void aConnectionThatStopsWithItsAnswerLingersInFull() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ScriptedServer server = answering(request -> answer);
    server.arrive(GET);
    server.drain();
    answer.complete(Response.text(200, "x"));
    server.settle();
    assertThat(server.state()).isEqualTo(State.LINGERING);
    expectEndAfter(Timeouts.DEFAULT.linger(), server);
  }

  @Test
  void aRequestStopsTheIdleTimeAndItsEndBeginsItAnew() {
    ScriptedServer server = answering(AT_ONCE);
    for (int i = 0; i < 3; i++) {
      server.pass(Timeouts.DEFAULT.idle().toNanos() - 1);
      server.arrive(GET);
      assertThat(server.state()).isEqualTo(State.IDLE);
    }
    assertThat(statuses(server)).containsExactly(200, 200, 200);
  }

  /** A peer that is always in the middle of its next head is not one that drips a single one. */
  @Test
  void eachOfManyHeadsHasATimeOfItsOwn() {
    ScriptedServer server = answering(AT_ONCE);
    server.arrive("GET / HT");
    for (int i = 0; i < 5; i++) {
      server.pass(Timeouts.DEFAULT.header().toNanos() - 1);
      server.arrive("TP/1.1\r\nHost: h\r\n\r\nGET / HT");
      assertThat(server.state()).isEqualTo(State.HEAD);
    }
    assertThat(statuses(server)).containsExactly(200, 200, 200, 200, 200);
    server.pass(Timeouts.DEFAULT.header().toNanos());
    assertThat(statuses(server)).endsWith(200, 408);
  }

  @Test
  void eachOfManyBodiesHasATimeOfItsOwn() {
    ScriptedServer server =
        answering(
            request ->
                request
                    .body()
                    .read()
                    .thenCompose(part -> request.body().read())
                    .thenApply(part -> Response.text(200, "x")));
    server.arrive(POST + "12345");
    for (int i = 0; i < 5; i++) {
      server.pass(Timeouts.DEFAULT.body().toNanos() - 1);
      server.arrive("67890" + POST + "12345");
      assertThat(server.state()).isEqualTo(State.HANDLING);
    }
    assertThat(statuses(server)).hasSize(5).containsOnly(200);
    server.pass(Timeouts.DEFAULT.body().toNanos());
    assertThat(statuses(server)).endsWith(200, 408);
  }

  /** That the response begins, or goes on, gives the peer no more time for its body. */
  @Test
  void aBodyBehindAResponseHasNoMoreTime() {
    ScriptedServer server = answering(AT_ONCE);
    server.pass(1);
    server.arrive(POST + "1");
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.pass(Timeouts.DEFAULT.body().toNanos() - 1);
    server.arrive("2");
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.pass(1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    assertThat(statuses(server)).containsExactly(200);
  }

  @Test
  void eachOfManyAnswersHasATimeOfItsOwn() {
    Deque<CompletableFuture<Response>> promised = new ArrayDeque<>();
    ScriptedServer server =
        answering(
            request -> {
              promised.add(new CompletableFuture<>());
              return promised.getLast();
            });
    server.arrive(GET.repeat(4));
    for (int i = 0; i < 3; i++) {
      server.pass(Timeouts.DEFAULT.handler().toNanos() - 1);
      promised.getLast().complete(Response.text(200, "x"));
      server.settle();
      assertThat(server.state()).isEqualTo(State.HANDLING);
    }
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    assertThat(statuses(server)).containsExactly(200, 200, 200, 503);
  }

  @Test
  void eachPartOfAResponseHasATimeOfItsOwn() {
    Deque<CompletableFuture<BodyPart>> promised = new ArrayDeque<>();
    Producer slow =
        () -> {
          promised.add(new CompletableFuture<>());
          return promised.getLast();
        };
    ScriptedServer server = answering(producing(5, slow));
    server.arrive(GET);
    for (int i = 0; i < 4; i++) {
      server.pass(Timeouts.DEFAULT.handler().toNanos() - 1);
      promised.getLast().complete(data(new byte[1]));
      server.settle();
      assertThat(server.state()).isEqualTo(State.RESPONDING);
    }
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    assertThat(server.integrity().cut(CutReason.PRODUCER_FAILED)).isEqualTo(1);
  }

  @Test
  void nothingRunsBeforeItIsAskedFor() {
    Deadlines deadlines = new Deadlines(Timeouts.DEFAULT);
    assertThat(deadlines.earliest()).isEqualTo(Deadlines.NEVER);
    assertThat(deadlines.takeExpired(Long.MAX_VALUE - 1)).isNull();
  }

  private static void expectEndAfter(Duration time, ScriptedServer server) {
    server.pass(time.toNanos() - 1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    server.pass(1);
    assertThat(server.state()).isEqualTo(State.CLOSED);
    assertThat(server.transport().log()).endsWith("shutdown", "close");
  }

  private static Timeouts with(Duration body, Duration handler) {
    Timeouts other = Timeouts.DEFAULT;
    return new Timeouts(
        other.header(),
        body,
        handler,
        other.writeWindow(),
        other.writeFloor(),
        other.idle(),
        other.linger(),
        other.parting());
  }

  private static ScriptedServer answering(Handler handler) {
    ScriptedServer server = new ScriptedServer(handler);
    server.transport().grant(1_000_000);
    return server;
  }

  private static Handler producing(long length, Producer producer) {
    ResponseBody body = new ResponseBody.Produced(length, producer);
    return request -> CompletableFuture.completedFuture(new Response(200, Fields.EMPTY, body));
  }

  private static Handler big() {
    ResponseBody body = new ResponseBody.Bytes(ByteBuffer.allocate(1_000_000));
    return request -> CompletableFuture.completedFuture(new Response(200, Fields.EMPTY, body));
  }

  private static BodyPart data(byte[] bytes) {
    return new BodyPart.Data(ByteBuffer.wrap(bytes));
  }

  private static List<Integer> statuses(ScriptedServer server) {
    return new WireReader(server.transport().wire())
        .complete().stream().map(WireReader.Reply::status).toList();
  }
}
