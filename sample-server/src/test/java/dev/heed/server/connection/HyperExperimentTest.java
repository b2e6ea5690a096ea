package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.BodyPart;
import dev.heed.server.app.Handler;
import dev.heed.server.app.Producer;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import dev.heed.server.integrity.CutReason;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How hyper lost its bytes, step by step, on a kernel that takes 8 KiB and then nothing.
 *
 * <ol>
 *   <li>The response, 14,991,808 bytes, is buffered; the kernel takes 8 KiB.
 *   <li>The request is not finished, or the peer half-closes: reading comes to its end.
 *   <li>hyper asked for a flush, threw {@code Pending} away, saw that reading and writing were
 *       done, and shut the socket down. Here the shutdown needs the token of a drained buffer.
 *   <li>Later the kernel takes some, then fails or takes all.
 * </ol>
 */
class HyperExperimentTest {
  private static final int SIZE = 14_991_808;
  private static final byte[] BODY = body();
  private static final Handler WITHOUT_READING =
      request ->
          CompletableFuture.completedFuture(
              new Response(200, Fields.EMPTY, new ResponseBody.Bytes(ByteBuffer.wrap(BODY))));

  private final ScriptedServer server = new ScriptedServer(WITHOUT_READING);

  /** The ways in which reading ends while the flush is pending. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
        "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nnonsense\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\nGET /more HTTP/1.1\r\n",
      })
  void shutsDownOnlyAfterTheLastByte(String request) {
    server.transport().grant(8192);
    server.arrive(request);
    server.endInput();
    assertThat(server.transport().wire()).hasSize(8192);
    assertStillSending();

    server.grant(100_000);
    assertThat(server.transport().wire()).hasSize(108_192);
    assertStillSending();

    server.grant(Long.MAX_VALUE / 4);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.CLOSED);
    assertThat(server.state()).isEqualTo(State.CLOSED);
    WireReader peer = new WireReader(server.transport().wire());
    assertThat(peer.complete()).hasSize(1);
    assertThat(peer.complete().get(0).body()).isEqualTo(BODY);
    assertThat(peer.endsCleanly()).isTrue();
    assertThat(server.transport().log()).endsWith("shutdown", "close");
    assertThat(server.integrity().mismatches()).isZero();
  }

  @Test
  void countsTheResponseAsCutWhenTheKernelFails() {
    server.transport().grant(8192);
    server.arrive("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    server.grant(1000);
    server.breakDown();

    assertThat(server.state()).isEqualTo(State.ABORTED);
    assertThat(server.transport().log()).endsWith("reset").doesNotContain("shutdown", "close");
    assertThat(server.integrity().cut(CutReason.PEER_GONE)).isEqualTo(1);
    assertThat(server.integrity().settled()).isZero();
    assertThat(server.integrity().promised()).isEqualTo(SIZE);
    assertThat(server.integrity().handed()).isLessThan(9192);
  }

  @Test
  void resetsWhenThePeerStopsTaking() {
    server.transport().grant(8192);
    server.arrive("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    server.expire();

    assertThat(server.state()).isEqualTo(State.ABORTED);
    assertThat(server.transport().log()).endsWith("reset").doesNotContain("shutdown", "close");
    assertThat(server.integrity().cut(CutReason.WRITE_STALLED)).isEqualTo(1);
  }

  @Test
  void keepsReadingAndAnsweringWhileAFlushIsPending() {
    ScriptedServer small =
        new ScriptedServer(
            request -> CompletableFuture.completedFuture(Response.text(200, "x".repeat(1000))));
    for (int i = 0; i < 3; i++) {
      small.arrive("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
      assertThat(small.transport().hasUnread()).isFalse();
    }
    assertThat(small.integrity().responses()).isEqualTo(3);
    assertThat(small.transport().wire()).isEmpty();

    small.grant(Long.MAX_VALUE / 4);
    assertThat(new WireReader(small.transport().wire()).complete()).hasSize(3);
    assertThat(small.state()).isEqualTo(State.IDLE);
    assertThat(small.transport().wantsWrite()).isFalse();
  }

  /** Nothing but the first arrival wakes the connection: the rest is in its own buffer. */
  @Test
  void answersAllRequestsOfOneRead() {
    ScriptedServer small =
        new ScriptedServer(request -> CompletableFuture.completedFuture(Response.text(200, "x")));
    small.transport().grant(Long.MAX_VALUE / 4);
    small.arrive("GET / HTTP/1.1\r\nHost: h\r\n\r\n".repeat(40));
    assertThat(new WireReader(small.transport().wire()).complete()).hasSize(40);
    assertThat(small.state()).isEqualTo(State.IDLE);
  }

  @Test
  void readsTheBodyAwayWhileAResponseThatDidNotNeedItWaitsForRoom() {
    byte[] part = new byte[OutboundBuffer.HIGH_WATER];
    Producer producer =
        () -> CompletableFuture.completedFuture(new BodyPart.Data(ByteBuffer.wrap(part)));
    ResponseBody body = new ResponseBody.Produced(4L * part.length, producer);
    ScriptedServer blocked =
        new ScriptedServer(
            request -> CompletableFuture.completedFuture(new Response(200, Fields.EMPTY, body)));
    blocked.arrive("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 20000\r\n\r\n");
    blocked.arrive("x".repeat(10_000));
    assertThat(blocked.state()).isEqualTo(State.RESPONDING);
    assertThat(blocked.transport().hasUnread()).isFalse();
  }

  @Test
  void lingersUntilThePeerHasEnded() {
    server.transport().grant(Long.MAX_VALUE / 4);
    server.arrive("POST / HTTP/1.0\r\nContent-Length: 100000\r\n\r\nonly some");
    assertThat(server.state()).isEqualTo(State.LINGERING);
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);

    server.arrive("x".repeat(10_000));
    assertThat(server.transport().hasUnread()).isFalse();
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.FIN);
    server.endInput();
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.CLOSED);
  }

  private void assertStillSending() {
    assertThat(server.transport().end()).isEqualTo(ScriptedTransport.End.OPEN);
    assertThat(server.transport().log()).doesNotContain("shutdown", "close", "reset");
    assertThat(server.transport().wantsWrite()).isTrue();
  }

  private static byte[] body() {
    byte[] body = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      body[i] = (byte) (i % 251);
    }
    return body;
  }
}
