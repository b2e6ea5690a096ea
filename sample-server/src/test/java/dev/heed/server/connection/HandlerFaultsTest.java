package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.integrity.CutReason;
import java.io.IOError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A handler's mistakes are told to the peer and to the handler's books, and are no bug of ours. */
class HandlerFaultsTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final long PLENTY = 1L << 40;

  private final AtomicInteger released = new AtomicInteger();

  static Stream<Handler> mistakesBeforeTheHead() {
    return Stream.of(
        request -> {
          throw new IOError(new IOException("thrown"));
        },
        request -> {
          throw new ServiceConfigurationError("thrown");
        },
        request -> done(new Response(200, Fields.EMPTY, new ResponseBody.Bytes(null))),
        request ->
            done(
                new Response(
                    200,
                    Fields.EMPTY,
                    new ResponseBody.Sequence(Arrays.asList((ResponseBody) null)))),
        request -> done(new Response(200, Fields.EMPTY, new ResponseBody.Produced(-1, null))),
        request -> done(new Response(200, Fields.EMPTY, new ResponseBody.FileRange(null, 0, 1))));
  }

  @ParameterizedTest
  @MethodSource("mistakesBeforeTheHead")
  void mistakesBeforeTheHeadAreAnsweredInTheHandlersStead(Handler handler) {
    ScriptedServer server = taking(handler);
    server.arrive(GET);
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ");
    assertThat(server.internalErrors()).isEmpty();
    assertThat(server.failures()).hasSize(1);
  }

  @Test
  void aProducerThatCannotSayWhatItReadsIsReleased() {
    Producer producer =
        new Producer() {
          @Override
          public CompletionStage<BodyPart> next() {
            return new CompletableFuture<>();
          }

          @Override
          public boolean readsRequest() {
            throw new IllegalStateException("thrown");
          }

          @Override
          public void release() {
            released.incrementAndGet();
          }
        };
    ScriptedServer server = taking(request -> done(produced(producer)));
    server.arrive(GET);
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ");
    assertThat(server.internalErrors()).isEmpty();
    assertThat(released).hasValue(1);
  }

  static Stream<CompletionStage<BodyPart>> partsThatAreNone() {
    Fields owned = Fields.of("Content-Length", "5");
    return Stream.of(null, done(null), done(new BodyPart.End(owned)));
  }

  @ParameterizedTest
  @MethodSource("partsThatAreNone")
  void aProducerThatMakesNoPartIsCutAndSaidTo(CompletionStage<BodyPart> part) {
    ScriptedServer server = taking(request -> done(produced(() -> part)));
    server.arrive(GET);
    assertThat(server.integrity().cut(CutReason.PRODUCER_FAILED)).isEqualTo(1);
    assertThat(server.internalErrors()).isEmpty();
    assertThat(server.failures()).hasSize(1);
  }

  @Test
  void aLateResponseAfterARefusalIsReleasedOnce() {
    CompletableFuture<Response> late = new CompletableFuture<>();
    ScriptedServer server = taking(request -> late);
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    assertThat(wire(server)).startsWith("HTTP/1.1 503 ");
    server.endInput();
    assertThat(server.hasEnded()).isTrue();

    late.complete(produced(counting()));
    assertThat(released).hasValue(1);
  }

  /** Nobody waits for it any more, and still its owner wants to know. */
  @Test
  void aLateResponseThatCannotBeReleasedIsTold() {
    CompletableFuture<Response> late = new CompletableFuture<>();
    ScriptedServer server = taking(request -> late);
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.handler().toNanos());
    int before = server.failures().size();
    late.complete(
        produced(
            new Producer() {
              @Override
              public CompletionStage<BodyPart> next() {
                return done(BodyPart.End.PLAIN);
              }

              @Override
              public void release() {
                throw new IllegalStateException("thrown");
              }
            }));
    assertThat(server.failures()).hasSize(before + 1);
    assertThat(server.internalErrors()).isEmpty();
  }

  @Test
  void aHeadRequestThatIsCutGetsNoBody() {
    String head = "HEAD / HTTP/1.1\r\nHost: h\r\n";
    ScriptedServer ended = taking(request -> done(Response.text(200, "x")));
    ended.arrive(head);
    ended.endInput();
    assertThat(wire(ended)).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n");

    ScriptedServer silent = taking(request -> done(Response.text(200, "x")));
    silent.arrive(head);
    silent.pass(Timeouts.DEFAULT.header().toNanos());
    assertThat(wire(silent)).startsWith("HTTP/1.1 408 ").endsWith("\r\n\r\n");
  }

  @Test
  void aPeerThatTakesNothingIsNobodysFailure() {
    byte[] big = new byte[OutboundBuffer.HIGH_WATER];
    ResponseBody body = new ResponseBody.Bytes(ByteBuffer.wrap(big));
    ScriptedServer server = new ScriptedServer(r -> done(new Response(200, Fields.EMPTY, body)));
    server.arrive(GET);
    server.pass(Timeouts.DEFAULT.writeWindow().toNanos());
    assertThat(server.integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
    assertThat(server.failures()).isEmpty();
  }

  /** The last response that is sent says that it is. */
  @Test
  void requestsBehindAFullBufferGetACloseBeforeTheEnd() {
    byte[] big = new byte[OutboundBuffer.HIGH_WATER];
    ScriptedServer server =
        new ScriptedServer(
            request ->
                done(
                    new Response(200, Fields.EMPTY, new ResponseBody.Bytes(ByteBuffer.wrap(big)))));
    server.arrive(GET.repeat(3));
    server.drain();
    assertThat(server.integrity().responses()).isEqualTo(1);
    server.grant(PLENTY);
    assertThat(server.integrity().settled()).isEqualTo(2);
    assertThat(wire(server)).containsOnlyOnce("Connection: close\r\n");
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
  }

  @Test
  void requestsBehindAResponseThatHadBegunGetACloseToo() {
    CompletableFuture<BodyPart> part = new CompletableFuture<>();
    ScriptedServer server = taking(request -> done(produced(() -> part)));
    server.arrive(GET.repeat(2));
    server.drain();
    part.complete(BodyPart.End.PLAIN);
    server.settle();
    assertThat(server.integrity().settled()).isEqualTo(2);
    assertThat(wire(server)).containsOnlyOnce("Connection: close\r\n");
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
  }

  @Test
  void requestsBehindABodyThatIsReadAwayGetACloseToo() {
    ScriptedServer server = new ScriptedServer(request -> done(Response.text(200, "x")));
    server.arrive("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhello");
    server.grant(PLENTY);
    assertThat(server.state()).isEqualTo(State.DISCARDING);
    server.transport().arrive(("body" + GET).getBytes(StandardCharsets.ISO_8859_1));
    server.drain();
    server.settle();
    assertThat(server.integrity().settled()).isEqualTo(2);
    assertThat(wire(server)).containsOnlyOnce("Connection: close\r\n");
  }

  /** A stage of the handler's own making that takes no callback. */
  @Test
  void aStageThatCannotBeWatchedIsTheHandlersFailure() {
    ScriptedServer server =
        taking(
            request ->
                new CompletableFuture<Response>() {
                  @Override
                  public CompletableFuture<Response> whenComplete(
                      BiConsumer<? super Response, ? super Throwable> action) {
                    throw new UnsupportedOperationException("thrown");
                  }
                });
    server.arrive(GET);
    assertThat(wire(server)).startsWith("HTTP/1.1 500 ");
    assertThat(server.internalErrors()).isEmpty();
    server.endInput();
    assertThat(server.hasEnded()).isTrue();
  }

  private Producer counting() {
    return new Producer() {
      @Override
      public CompletionStage<BodyPart> next() {
        return done(BodyPart.End.PLAIN);
      }

      @Override
      public void release() {
        released.incrementAndGet();
      }
    };
  }

  private static Response produced(Producer producer) {
    return new Response(200, Fields.EMPTY, new ResponseBody.Produced(-1, producer));
  }

  private static ScriptedServer taking(Handler handler) {
    ScriptedServer server = new ScriptedServer(handler);
    server.grant(PLENTY);
    return server;
  }

  private static String wire(ScriptedServer server) {
    return new String(server.transport().wire(), StandardCharsets.ISO_8859_1);
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
