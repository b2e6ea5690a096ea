package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.http.Limits;
import dev.heed.server.http.Refusal;
import dev.heed.server.integrity.CutReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one connection reads, answers and gives up, with every byte and count said by the test. */
class ConnectionTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: h\r\n";
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int DISCARDED = 64 * MEBIBYTE;
  private static final int PIECE = 16 * 1024;

  private final AtomicInteger released = new AtomicInteger();

  @TempDir Path directory;

  // Peers that go away while the handler works.

  @Test
  void noticesAResetWhileTheHandlerWorks() {
    CompletableFuture<Response> late = new CompletableFuture<>();
    ScriptedServer server = taking(request -> late);
    server.arrive(GET);
    server.breakDown();
    assertThat(server.state()).isEqualTo(State.ABORTED);
    assertThat(server.census().aborted(CutReason.PEER_GONE)).isEqualTo(1);
    assertThat(server.census().unanswered()).isEqualTo(1);

    late.complete(new Response(200, Fields.EMPTY, never()));
    assertThat(released).hasValue(1);
  }

  @Test
  void noticesAResetWhileAProducerWorks() {
    ResponseBody slow = never();
    ScriptedServer server = taking(request -> done(new Response(200, Fields.EMPTY, slow)));
    server.arrive(GET);
    assertThat(server.state()).isEqualTo(State.RESPONDING);
    assertThat(server.transport().wantsWrite()).isFalse();
    server.breakDown();
    assertThat(server.integrity().cut(CutReason.PEER_GONE)).isEqualTo(1);
    assertThat(released).hasValue(1);
  }

  @Test
  void readsNoMoreAheadThanOneBuffer() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ScriptedServer server = taking(request -> answer);
    server.arrive(GET);
    server.arrive(GET);
    assertThat(server.transport().hasUnread()).isFalse();
    assertThat(server.buffers().leased()).isEqualTo(1);
    assertThat(server.transport().wantsRead()).isFalse();
    server.arrive(GET);
    assertThat(server.transport().hasUnread()).isTrue();
    assertThat(server.buffers().leased()).isEqualTo(1);

    answer.complete(Response.text(200, "x"));
    server.settle();
    assertThat(new WireReader(server.transport().wire()).complete()).hasSize(3);
    assertThat(server.buffers().leased()).isZero();
  }

  @Test
  void leavesABodyThatNobodyAsksForInTheSocket() {
    ScriptedServer server = taking(request -> new CompletableFuture<>());
    server.arrive(POST + "Content-Length: 5\r\n\r\n");
    assertThat(server.transport().wantsRead()).isFalse();
    server.arrive("hello");
    assertThat(server.transport().hasUnread()).isTrue();
  }

  @Test
  void answersAPeerThatHalfClosesWhileTheHandlerWorks() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ScriptedServer server = taking(request -> answer);
    server.arrive(GET);
    server.arrive(GET);
    server.endInput();
    assertThat(server.state()).isEqualTo(State.HANDLING);
    answer.complete(Response.text(200, "x"));
    server.settle();
    assertThat(new WireReader(server.transport().wire()).complete()).hasSize(2);
    assertThat(server.state()).isEqualTo(State.CLOSED);
  }

  // Invitations: RFC 9110 section 10.1.1.

  @Test
  void invitesTheBodyWhenTheHandlerAsksForIt() {
    CompletableFuture<Void> word = new CompletableFuture<>();
    ScriptedServer server =
        taking(request -> word.thenCompose(go -> request.body().read()).thenApply(this::echo));
    server.arrive(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(wire(server)).isEmpty();
    word.complete(null);
    server.settle();
    assertThat(wire(server)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    server.arrive("hello");
    assertThat(wire(server)).endsWith("\r\n\r\nhello").doesNotContain("Connection: close");
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void doesNotInviteABodyThatIsHere() {
    ScriptedServer server = taking(request -> request.body().read().thenApply(this::echo));
    server.arrive(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhe");
    server.arrive("llo");
    assertThat(wire(server)).startsWith("HTTP/1.1 200 OK\r\n").doesNotContain("Connection: close");
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void closesBehindAnAnswerThatLeavesAnInvitationOpen() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(wire(server)).startsWith("HTTP/1.1 200 OK\r\n").contains("Connection: close\r\n");
  }

  @Test
  void goesOnWhenTheUninvitedBodyHasBegun() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nh");
    assertThat(wire(server)).startsWith("HTTP/1.1 200 OK\r\n").doesNotContain("Connection: close");
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.arrive("ello" + GET);
    assertThat(wire(server).split("HTTP/1.1 200 OK")).hasSize(3);
  }

  @Test
  void invitesForAnEchoBeforeItsHead() {
    ScriptedServer server =
        taking(
            request ->
                done(new Response(200, Fields.EMPTY, new ResponseBody.Produced(5, echo(request)))));
    server.arrive(POST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    assertThat(wire(server)).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    server.arrive("hello");
    assertThat(wire(server)).endsWith("\r\n\r\nhello").doesNotContain("Connection: close");
  }

  @Test
  void nobodyIsInvitedOnceTheResponseHasBegun() {
    String head =
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n"
            + "Expect: 100-continue\r\n\r\n";
    String body = "5\r\nhello\r\n0\r\n\r\n";
    for (int cut = 0; cut <= body.length(); cut++) {
      ScriptedServer server =
          taking(
              request ->
                  done(
                      new Response(
                          200, Fields.EMPTY, new ResponseBody.Produced(-1, echo(request)))));
      server.arrive(head + body.substring(0, cut));
      server.arrive(body.substring(cut));
      String wire = wire(server);
      assertThat(wire.substring(wire.indexOf("HTTP/1.1 200 OK")))
          .as("cut at %d", cut)
          .doesNotContain("100 Continue")
          .endsWith("\r\n0\r\n\r\n");
    }
  }

  // Bodies.

  @Test
  void framesWhatHasNoLengthInChunks() {
    List<String> parts = new ArrayList<>(List.of("one", "", "three"));
    ScriptedServer server =
        taking(
            producing(
                -1,
                () ->
                    done(
                        parts.isEmpty()
                            ? new BodyPart.End(Fields.of("X", "y"))
                            : data(parts.remove(0)))));
    server.arrive(GET);
    assertThat(wire(server))
        .contains("\r\nTransfer-Encoding: chunked\r\n")
        .endsWith("\r\n\r\n3\r\none\r\n5\r\nthree\r\n0\r\nX: y\r\n\r\n");
    assertThat(server.state()).isEqualTo(State.IDLE);
    assertThat(released).hasValue(1);
  }

  @Test
  void endsWithTheConnectionForAPeerThatHasNoChunks() {
    List<String> parts = new ArrayList<>(List.of("one", "two"));
    ScriptedServer server =
        taking(
            producing(
                -1, () -> done(parts.isEmpty() ? BodyPart.End.PLAIN : data(parts.remove(0)))));
    server.arrive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    assertThat(wire(server)).contains("\r\nConnection: close\r\n").endsWith("\r\n\r\nonetwo");
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
  }

  @Test
  void sendsASequenceInOrderAndReleasesIt() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "0123456789");
    FileChannel channel = FileChannel.open(file);
    ResponseBody body =
        new ResponseBody.Sequence(
            List.of(bytes("<"), new ResponseBody.FileRange(channel, 2, 3), bytes(">")));
    ScriptedServer server = taking(request -> done(new Response(200, Fields.EMPTY, body)));
    server.arrive(GET);
    assertThat(wire(server)).contains("\r\nContent-Length: 5\r\n").endsWith("\r\n\r\n<234>");
    assertThat(channel.isOpen()).isFalse();
    assertThat(server.integrity().settled()).isEqualTo(1);
    assertThat(server.integrity().handed()).isEqualTo(5);
  }

  @Test
  void sendsNoBodyToHeadAndReleasesIt() {
    ScriptedServer server = taking(producing(1000, () -> done(data("x"))));
    server.arrive("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    assertThat(wire(server)).contains("\r\nContent-Length: 1000\r\n").endsWith("\r\n\r\n");
    assertThat(server.state()).isEqualTo(State.IDLE);
    assertThat(released).hasValue(1);
  }

  /** Whatever the handler would still do: what was promised is there. */
  @Test
  void isDoneWithAProducerThatHasKeptItsPromise() {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer server =
        taking(
            producing(
                3,
                () ->
                    asked.getAndIncrement() == 0 ? done(data("abc")) : new CompletableFuture<>()));
    server.arrive(GET);
    assertThat(wire(server)).endsWith("\r\n\r\nabc");
    assertThat(asked).hasValue(1);
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  /** Each turn asks for 64 parts at most; the connection wakes itself for more. */
  @Test
  void aProducerOfTinyPartsIsAskedForSomeAtATime() {
    AtomicInteger made = new AtomicInteger();
    ScriptedServer server =
        new ScriptedServer(
            producing(
                100_000,
                () -> {
                  made.incrementAndGet();
                  return done(data("x"));
                }));
    server.transport().grant(1_000_000);
    server.transport().arrive(GET.getBytes(StandardCharsets.US_ASCII));
    server.connection().onReady(true, true);
    assertThat(made).hasValueBetween(64, 64 * 16);
    assertThat(server.isWoken()).isTrue();
    server.settle();
    assertThat(made).hasValue(100_000);
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void aProducerOfManyEmptyPartsGetsOnAllTheSame() {
    AtomicInteger made = new AtomicInteger();
    ScriptedServer server =
        taking(producing(1, () -> done(data(made.incrementAndGet() < 1000 ? "" : "x"))));
    server.arrive(GET);
    assertThat(wire(server)).endsWith("\r\n\r\nx");
    assertThat(made).hasValue(1000);
  }

  /** An echo that is done before its request is. */
  @Test
  void readsAwayWhatAnEchoLeaves() {
    Producer early =
        new Producer() {
          @Override
          public CompletionStage<BodyPart> next() {
            return done(data("x"));
          }

          @Override
          public boolean readsRequest() {
            return true;
          }
        };
    ResponseBody body = new ResponseBody.Produced(1, early);
    ScriptedServer server = taking(request -> done(new Response(200, Fields.EMPTY, body)));
    server.arrive(POST + "Content-Length: 5\r\n\r\n");
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.arrive("hello" + GET);
    assertThat(server.integrity().settled()).isEqualTo(2);
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void asksAProducerForNoMoreThanThereIsRoomFor() {
    AtomicInteger made = new AtomicInteger();
    byte[] part = new byte[OutboundBuffer.HIGH_WATER / 2];
    ScriptedServer server =
        new ScriptedServer(
            producing(
                100L * part.length,
                () -> {
                  made.incrementAndGet();
                  return done(new BodyPart.Data(ByteBuffer.wrap(part)));
                }));
    server.arrive(GET);
    assertThat(made).hasValue(2);
    assertThat(server.isWoken()).isFalse();
  }

  /** As an echo is for a peer that sends a byte at a time and does not read. */
  @Test
  void tinyPartsAreBoundedByTheirNumber() {
    AtomicInteger made = new AtomicInteger();
    int parts = 10 * OutboundBuffer.MOST_PIECES;
    ScriptedServer server =
        new ScriptedServer(
            producing(
                parts,
                () -> {
                  made.incrementAndGet();
                  return done(data("x"));
                }));
    server.arrive(GET);
    // The head is a piece as well.
    assertThat(made).hasValue(OutboundBuffer.MOST_PIECES - 1);
    assertThat(server.isWoken()).isFalse();

    server.grant(1_000_000);
    assertThat(made).hasValue(parts);
    assertThat(new WireReader(server.transport().wire()).complete())
        .singleElement()
        .satisfies(reply -> assertThat(reply.body()).hasSize(parts));
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  /** Else a peer that asks for nothing but heads, and reads none, holds a file with each. */
  @Test
  void whatHasNoBodyHoldsNoneEvenWhileItWaits() {
    ResponseBody body = new ResponseBody.Produced(5, counting(() -> done(BodyPart.End.PLAIN)));
    ScriptedServer server =
        new ScriptedServer(request -> done(new Response(200, Fields.EMPTY, body)));
    server.arrive("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    assertThat(server.integrity().settled()).isZero();
    assertThat(released).hasValue(1);
    server.grant(MEBIBYTE);
    assertThat(server.integrity().settled()).isEqualTo(1);
    assertThat(released).hasValue(1);
  }

  // Failures.

  @Test
  void aResponseThatMayNotBeIsTheHandlersFailureAndIsReleased() {
    ResponseBody body = new ResponseBody.Produced(5, counting(() -> done(BodyPart.End.PLAIN)));
    Fields owned = Fields.of("Content-Length", "5");
    ScriptedServer server = taking(request -> done(new Response(200, owned, body)));
    server.arrive(GET);
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ").contains("Connection: close");
    assertThat(released).hasValue(1);
    assertThat(server.failures()).hasSize(1);
  }

  @Test
  void aHandlerThatThrowsIsAnsweredInItsStead() {
    ScriptedServer server =
        taking(
            request -> {
              throw new IllegalStateException("thrown");
            });
    server.arrive(GET);
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ").endsWith("the handler failed\n");
    assertThat(server.failures())
        .singleElement()
        .isInstanceOfSatisfying(
            IllegalStateException.class, e -> assertThat(e).hasMessage("thrown"));
  }

  @Test
  void aHandlerThatAnswersNothingIsAnsweredInItsStead() {
    for (CompletionStage<Response> nothing : new CompletableFuture[] {null, done(null)}) {
      ScriptedServer server = taking(request -> nothing);
      server.arrive(GET);
      assertThat(wire(server)).startsWith("HTTP/1.1 500 ");
      assertThat(server.failures())
          .singleElement()
          .isInstanceOfSatisfying(
              NullPointerException.class,
              e -> assertThat(e).hasMessageStartingWith("the handler "));
    }
  }

  @Test
  void aBodyThatIsCutShortFailsTheHandlerThatReadsIt() {
    ScriptedServer server = taking(request -> readAll(request).thenApply(this::echo));
    server.arrive(POST + "Content-Length: 5\r\n\r\nhel");
    server.endInput();
    assertThat(wire(server))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("the request's body is incomplete\n");
    assertThat(server.state()).isEqualTo(State.CLOSED);
    assertThat(server.failures()).as("the handler's").isEmpty();
  }

  @Test
  void aBodyThatIsRefusedIsAnsweredWithItsRefusal() {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    ScriptedServer server =
        taking(
            request ->
                readAll(request)
                    .whenComplete((part, failure) -> seen.complete(failure))
                    .thenApply(this::echo));
    server.arrive(POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");
    assertThat(wire(server)).startsWith("HTTP/1.1 400 ").endsWith("malformed chunk size\n");
    Throwable failure = seen.join();
    assertThat(failure instanceof CompletionException ? failure.getCause() : failure)
        .isInstanceOf(IOException.class)
        .hasMessage("malformed chunk size");
  }

  @Test
  void aHeadThatIsRefusedIsAnsweredAndNothingBehindIt() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive("GET / HTTP/1.1\r\n\r\n" + GET);
    assertThat(wire(server).split("HTTP/1.1 ")).hasSize(2);
    assertThat(wire(server)).startsWith("HTTP/1.1 400 ").endsWith("Host is missing\n");
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
    assertThat(server.transport().hasUnread()).isFalse();
  }

  @Test
  void aConnectionThatIsOneTooManyIsToldSoAndNothingIsReadForIt() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.transport().arrive(GET.getBytes(StandardCharsets.US_ASCII));
    server.connection().refuse(new Refusal(503, "too many"));
    assertThat(wire(server)).startsWith("HTTP/1.1 503 ").endsWith("too many\n");
    assertThat(server.integrity().responses()).isEqualTo(1);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
    server.endInput();
    assertThat(server.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void countsWhatItGivesUpByItsReason() {
    ScriptedServer handling = taking(request -> new CompletableFuture<>());
    handling.arrive(GET);
    handling.connection().abort(CutReason.DRAIN_DEADLINE);
    assertThat(handling.census().aborted(CutReason.DRAIN_DEADLINE)).isEqualTo(1);
    assertThat(handling.census().aborted(CutReason.PEER_GONE)).isZero();
    assertThat(handling.census().unanswered()).isEqualTo(1);
    assertThat(handling.integrity().cut()).isZero();

    ScriptedServer responding = new ScriptedServer(request -> done(Response.text(200, "x")));
    responding.arrive(GET);
    responding.connection().abort(CutReason.DRAIN_DEADLINE);
    assertThat(responding.census().unanswered()).isZero();
    assertThat(responding.integrity().cut(CutReason.DRAIN_DEADLINE)).isEqualTo(1);
    responding.connection().abort(CutReason.DRAIN_DEADLINE);
    assertThat(responding.census().aborted(CutReason.DRAIN_DEADLINE)).isEqualTo(1);
  }

  @Test
  void aPromiseThatIsBrokenIsCutAndSaidToBe() {
    ScriptedServer server = taking(producing(10, () -> done(BodyPart.End.PLAIN)));
    server.arrive(GET);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.RESET);
    assertThat(server.integrity().cut(CutReason.BROKEN_PROMISE)).isEqualTo(1);
    assertThat(server.failures()).hasSize(1);
    assertThat(released).hasValue(1);
  }

  @Test
  void aProducerThatFailsIsCutAndSaidTo() {
    ScriptedServer server =
        taking(
            producing(
                10,
                () -> {
                  throw new IllegalStateException("thrown");
                }));
    server.arrive(GET);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.RESET);
    assertThat(server.integrity().cut(CutReason.PRODUCER_FAILED)).isEqualTo(1);
    assertThat(server.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.getCause()).hasMessage("thrown"));
  }

  @Test
  void whatShouldBeImpossibleIsLoudAndCut() {
    ScriptedServer server = new ScriptedServer(request -> done(Response.text(200, "x")));
    server.arrive(GET);
    server.transport().malfunction();
    server.arrive(GET);
    assertThat(server.internalErrors()).hasSize(1);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.RESET);
    assertThat(server.integrity().cut(CutReason.INTERNAL_ERROR)).isEqualTo(1);
  }

  /** The late answer of a handler that nobody waits for any more holds nothing. */
  @Test
  void whatAHandlerStillAnswersIsReleasedUnsent() {
    CompletableFuture<Response> late = new CompletableFuture<>();
    ScriptedServer server = taking(request -> late);
    server.arrive(GET);
    server.connection().abort(CutReason.DRAIN_DEADLINE);
    ResponseBody body = new ResponseBody.Produced(5, counting(() -> done(BodyPart.End.PLAIN)));
    late.complete(new Response(200, Fields.EMPTY, body));
    assertThat(released).hasValue(1);
  }

  @Test
  void aHandlerIsToldThatItsPeerIsGone() {
    CompletableFuture<BodyPart> part = new CompletableFuture<>();
    ScriptedServer server =
        taking(
            request -> {
              request
                  .body()
                  .read()
                  .whenComplete((read, failure) -> part.completeExceptionally(failure));
              return new CompletableFuture<>();
            });
    server.arrive(POST + "Content-Length: 5\r\n\r\n");
    server.breakDown();
    assertThat(part).isCompletedExceptionally();
  }

  @Test
  void aBodyIsNotReadOnOnceItsResponseHasBegun() {
    CompletableFuture<Request> seen = new CompletableFuture<>();
    ScriptedServer server =
        taking(
            request -> {
              seen.complete(request);
              return done(Response.text(200, "x"));
            });
    server.arrive(POST + "Content-Length: 5\r\n\r\nhe");
    assertThat(seen.join().body().read().toCompletableFuture()).isCompletedExceptionally();
    server.arrive("llo");
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void aReleaseThatFailsDoesNotKeepTheConnectionFromItsEnd() {
    for (Throwable failure :
        List.of(new AssertionError("thrown"), new RuntimeException("thrown"))) {
      Producer stuck =
          new Producer() {
            @Override
            public CompletionStage<BodyPart> next() {
              return new CompletableFuture<>();
            }

            @Override
            public void release() {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) failure;
            }
          };
      ResponseBody body = new ResponseBody.Produced(5, stuck);
      ScriptedServer server = taking(request -> done(new Response(200, Fields.EMPTY, body)));
      server.arrive(GET);
      server.connection().abort(CutReason.DRAIN_DEADLINE);
      assertThat(server.hasEnded()).isTrue();
      assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.RESET);
      assertThat(server.failures()).containsExactly(failure);
    }
  }

  @Test
  void aProducerThatFailsAnAssertionIsToBlameAndNotTheServer() {
    ScriptedServer server =
        taking(
            producing(
                10,
                () -> {
                  throw new AssertionError("thrown");
                }));
    server.arrive(GET);
    assertThat(server.integrity().cut(CutReason.PRODUCER_FAILED)).isEqualTo(1);
    assertThat(server.internalErrors()).isEmpty();
  }

  /** The handler learns at once, not when the connection has come to its end. */
  @Test
  void aHandlerThatTookTooLongIsNotFedAnyMore() {
    CompletableFuture<Request> seen = new CompletableFuture<>();
    ScriptedServer server =
        taking(
            request -> {
              seen.complete(request);
              return new CompletableFuture<>();
            });
    server.arrive(POST + "Content-Length: 5\r\n\r\n");
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    assertThat(server.state()).isEqualTo(State.LINGERING);
    assertThat(seen.join().body().read().toCompletableFuture()).isCompletedExceptionally();
  }

  @Test
  void aFailureToAnswerHeadHasNoBodyEither() {
    ScriptedServer server =
        taking(request -> CompletableFuture.failedFuture(new IOException("failed")));
    server.arrive("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n");
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ").endsWith("\r\n\r\n");
  }

  // Draining.

  @Test
  void aRequestThatHasComeIsAnsweredBeforeTheEnd() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.transport().arrive((GET + GET).getBytes(StandardCharsets.US_ASCII));
    server.drain();
    assertThat(wire(server).split("HTTP/1.1 200 OK")).hasSize(2);
    assertThat(wire(server)).contains("Connection: close\r\n");
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
  }

  @Test
  void aConnectionWithoutARequestEndsAtOnce() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.drain();
    assertThat(server.transport().log()).containsExactly("shutdown");
  }

  @Test
  void aBodyThatNobodyWantsIsNotWaitedFor() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive(POST + "Content-Length: 5\r\n\r\nhe");
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.drain();
    assertThat(server.state()).isEqualTo(State.LINGERING);
  }

  // Bounds.

  @Test
  void aBodyThatNobodyAsksForStaysInTheSocket() {
    CompletableFuture<Void> word = new CompletableFuture<>();
    AtomicInteger got = new AtomicInteger();
    ScriptedServer server =
        taking(
            request ->
                word.thenCompose(go -> count(request, got))
                    .thenApply(end -> Response.text(200, "x")));
    server.arrive(POST + "Content-Length: 5\r\n\r\n");
    server.arrive("hello");
    assertThat(server.transport().wantsRead()).isFalse();
    assertThat(server.transport().hasUnread()).isTrue();
    assertThat(server.buffers().leased()).isZero();
    word.complete(null);
    server.settle();
    assertThat(got).hasValue(5);
    assertThat(server.state()).isEqualTo(State.IDLE);
  }

  @Test
  void givesTheTrailersOfARequestToItsHandler() {
    CompletableFuture<BodyPart> last = new CompletableFuture<>();
    ScriptedServer server =
        taking(
            request ->
                readAll(request)
                    .whenComplete((end, failure) -> last.complete(end))
                    .thenApply(end -> Response.text(200, "x")));
    server.arrive(POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX: y\r\n\r\n");
    assertThat(last.join()).isEqualTo(new BodyPart.End(Fields.of("X", "y")));
  }

  /** A wake-up that is not taken back before the connection runs would be its last. */
  @Test
  void isWokenByEachOfItsAnswersThoughNothingElseHappens() {
    List<CompletableFuture<Response>> answers = new ArrayList<>();
    ScriptedServer server =
        taking(
            request -> {
              answers.add(new CompletableFuture<>());
              return answers.get(answers.size() - 1);
            });
    server.arrive(GET.repeat(3));
    for (int i = 0; i < 3; i++) {
      answers.get(i).complete(Response.text(200, "x"));
      server.settle();
      assertThat(server.integrity().settled()).isEqualTo(i + 1);
    }
  }

  @Test
  void readsNoFurtherAheadThanItsBound() {
    ScriptedServer server = new ScriptedServer(request -> done(Response.text(200, "x")));
    server.arrive(GET.repeat(40));
    assertThat(server.integrity().responses()).isEqualTo(Limits.DEFAULT.pipelined());
    assertThat(server.transport().wantsRead()).isFalse();
    assertThat(server.buffers().leased()).as("what is read and not answered").isEqualTo(1);
    server.grant(1_000_000);
    assertThat(server.integrity().settled()).isEqualTo(40);
    assertThat(server.buffers().leased()).isZero();
  }

  @Test
  void readsNoFurtherAheadThanThereIsRoom() {
    byte[] big = new byte[OutboundBuffer.HIGH_WATER];
    ScriptedServer server = new ScriptedServer(request -> done(respond(big)));
    server.arrive(GET.repeat(3));
    assertThat(server.integrity().responses()).isEqualTo(1);
    server.grant(1_000_000);
    assertThat(server.integrity().settled()).isEqualTo(3);
  }

  @Test
  void readsAwayABodyThatNobodyWantsUpToABound() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive(POST + "Content-Length: 100000000\r\n\r\n");
    send(server, DISCARDED);
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.arrive("x");
    assertThat(server.state()).isEqualTo(State.LINGERING);
    assertThat(server.integrity().cut()).isZero();
  }

  @Test
  void aBodyThatIsWantedHasNoSuchBound() {
    AtomicInteger got = new AtomicInteger();
    ScriptedServer server =
        taking(request -> count(request, got).thenApply(end -> Response.text(200, "x")));
    server.arrive(POST + "Content-Length: " + (DISCARDED + PIECE) + "\r\n\r\n");
    send(server, DISCARDED + PIECE);
    assertThat(got).hasValue(DISCARDED + PIECE);
    assertThat(server.state()).isEqualTo(State.IDLE);
    server.arrive(POST + "Content-Length: 1\r\n\r\nx");
    assertThat(server.integrity().settled()).isEqualTo(2);
  }

  @Test
  void readsAwayWhatComesBehindTheEndUpToABound() {
    ScriptedServer server = taking(request -> done(Response.text(200, "x")));
    server.arrive("GET / HTTP/1.0\r\n\r\n");
    assertThat(server.state()).isEqualTo(State.LINGERING);
    send(server, DISCARDED - 1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    server.arrive("x");
    assertThat(server.state()).isEqualTo(State.CLOSED);
    assertThat(server.transport().log()).endsWith("shutdown", "close");
  }

  @Test
  void whatWasReadAwayBeforeTheEndDoesNotCountBehindIt() {
    CompletableFuture<BodyPart> part = new CompletableFuture<>();
    ScriptedServer server = taking(producing(1, () -> part));
    server.arrive("GET / HTTP/1.0\r\n\r\n");
    send(server, DISCARDED / 2);
    assertThat(server.state()).isEqualTo(State.RESPONDING);
    part.complete(data("x"));
    server.settle();
    send(server, DISCARDED - 1);
    assertThat(server.state()).isEqualTo(State.LINGERING);
    server.arrive("x");
    assertThat(server.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void aPeerThatNeverReadsIsNotReadAwayForEver() {
    ScriptedServer server = new ScriptedServer(request -> done(Response.text(200, "x")));
    server.arrive("GET / HTTP/1.0\r\n\r\n");
    send(server, DISCARDED);
    assertThat(server.transport().wantsRead()).isFalse();
    assertThat(server.state()).isEqualTo(State.FLUSHING);
    server.grant(1000);
    assertThat(server.state()).isEqualTo(State.LINGERING);
  }

  private static void send(ScriptedServer server, int bytes) {
    String piece = "x".repeat(PIECE);
    for (int rest = bytes; rest > 0; rest -= PIECE) {
      server.arrive(rest < PIECE ? "x".repeat(rest) : piece);
    }
  }

  private static CompletionStage<BodyPart> count(Request request, AtomicInteger got) {
    return request
        .body()
        .read()
        .thenCompose(
            part -> {
              if (!(part instanceof BodyPart.Data some)) {
                return done(part);
              }
              got.addAndGet(some.bytes().remaining());
              return count(request, got);
            });
  }

  private static CompletionStage<BodyPart> readAll(Request request) {
    return count(request, new AtomicInteger());
  }

  private static ScriptedServer taking(Handler handler) {
    ScriptedServer server = new ScriptedServer(handler);
    server.transport().grant(Long.MAX_VALUE / 4);
    return server;
  }

  private Handler producing(long length, Producer producer) {
    ResponseBody body = new ResponseBody.Produced(length, counting(producer));
    return request -> done(new Response(200, Fields.EMPTY, body));
  }

  /** A body whose first part does not come. */
  private ResponseBody never() {
    return new ResponseBody.Produced(-1, counting(CompletableFuture::new));
  }

  private Producer counting(Producer producer) {
    return new Producer() {
      @Override
      public CompletionStage<BodyPart> next() {
        return producer.next();
      }

      @Override
      public void release() {
        released.incrementAndGet();
      }
    };
  }

  private static Producer echo(Request request) {
    return new Producer() {
      @Override
      public CompletionStage<BodyPart> next() {
        return request.body().read();
      }

      @Override
      public boolean readsRequest() {
        return true;
      }
    };
  }

  private Response echo(BodyPart part) {
    ByteBuffer bytes = part instanceof BodyPart.Data some ? some.bytes() : ByteBuffer.allocate(0);
    return new Response(200, Fields.EMPTY, new ResponseBody.Bytes(bytes));
  }

  private static Response respond(byte[] body) {
    return new Response(200, Fields.EMPTY, new ResponseBody.Bytes(ByteBuffer.wrap(body)));
  }

  private static ResponseBody bytes(String text) {
    return new ResponseBody.Bytes(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static BodyPart data(String text) {
    return new BodyPart.Data(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String wire(ScriptedServer server) {
    return new String(server.transport().wire(), StandardCharsets.ISO_8859_1);
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
