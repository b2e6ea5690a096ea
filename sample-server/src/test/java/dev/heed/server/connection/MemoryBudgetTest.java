package dev.heed.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Response;
import dev.heed.server.app.ResponseBody;
import dev.heed.server.http.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Connections of one loop, with memory for few of them. */
class MemoryBudgetTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final int MOST = 100_000;
  private static final long PLENTY = 1L << 40;

  private final MemoryBudget memory = new MemoryBudget(MOST);

  /** Nobody takes a byte in while others hold too much, and nobody is forgotten. */
  @Test
  void whoeverFindsNoRoomGoesOnWhenThereIsSome() {
    ScriptedServer greedy = serving(2 * MOST);
    ScriptedServer waiting = serving(5);
    greedy.arrive(GET);
    waiting.arrive(GET);
    assertThat(waiting.transport().hasUnread()).isTrue();
    assertThat(waiting.transport().wantsRead()).isFalse();

    greedy.grant(PLENTY);
    assertThat(waiting.isWoken()).isTrue();
    waiting.grant(PLENTY);
    assertThat(wire(waiting)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("xxxxx");
    assertThat(memory.held()).isZero();
  }

  @Test
  void whoeverIsCutMakesRoomToo() {
    ScriptedServer greedy = serving(2 * MOST);
    ScriptedServer waiting = serving(5);
    greedy.arrive(GET);
    waiting.arrive(GET);
    greedy.pass(Timeouts.DEFAULT.writeWindow().toNanos());
    assertThat(greedy.hasEnded()).isTrue();
    assertThat(waiting.isWoken()).isTrue();
    assertThat(memory.held()).isZero();
  }

  @Test
  void whoeverHasEndedIsNotWoken() {
    ScriptedServer greedy = serving(2 * MOST);
    ScriptedServer waiting = serving(5);
    greedy.arrive(GET);
    waiting.arrive(GET);
    waiting.breakDown();
    waiting.pass(Timeouts.DEFAULT.idle().toNanos());
    assertThat(waiting.hasEnded()).isTrue();
    greedy.grant(PLENTY);
    assertThat(waiting.isWoken()).isFalse();
  }

  /** Or those that began a head, and then found no room, would hold what they have for ever. */
  @Test
  void aHeadThatWaitsForOthersRunsOutOfTimeAsWell() {
    ScriptedServer waiting = serving(5);
    waiting.arrive(GET.substring(0, 10));
    ScriptedServer greedy = serving(2 * MOST);
    greedy.arrive(GET);
    waiting.arrive(GET.substring(10, 20));
    assertThat(waiting.transport().wantsRead()).isFalse();
    waiting.pass(Timeouts.DEFAULT.header().toNanos());
    waiting.grant(PLENTY);
    assertThat(wire(waiting)).startsWith("HTTP/1.1 408 ");
  }

  /** A peer that sends a long head, and not its end, holds as much as one that does not read. */
  @Test
  void headsCountUntilTheirRequestIsOver() {
    CompletableFuture<Response> answer = new CompletableFuture<>();
    ScriptedServer server = new ScriptedServer(request -> answer, Timeouts.DEFAULT, memory);
    server.grant(PLENTY);
    server.arrive("GET / HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(5000));
    long begun = memory.held();
    assertThat(begun).isGreaterThan(5000);
    server.arrive("\r\n\r\n");
    assertThat(server.state()).isEqualTo(State.HANDLING);
    assertThat(memory.held()).isEqualTo(begun + 4);

    answer.complete(Response.text(200, "x"));
    server.settle();
    assertThat(memory.held()).isZero();
    server.arrive(GET.substring(0, 10));
    assertThat(memory.held()).isBetween(1L, begun - 1);
    server.breakDown();
    assertThat(memory.held()).isZero();
  }

  @Test
  void theNextHeadTakesThePlaceOfTheLast() {
    ScriptedServer server = serving(1);
    server.arrive(GET + GET + "GET");
    server.grant(PLENTY);
    long held = memory.held();
    assertThat(held).isPositive();
    server.arrive(GET.substring(3) + "GET");
    assertThat(memory.held()).isEqualTo(held);
  }

  private ScriptedServer serving(int bytes) {
    ResponseBody body =
        new ResponseBody.Bytes(
            ByteBuffer.wrap("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII)));
    Handler handler =
        request -> CompletableFuture.completedFuture(new Response(200, Fields.EMPTY, body));
    return new ScriptedServer(handler, Timeouts.DEFAULT, memory);
  }

  private static String wire(ScriptedServer server) {
    return new String(server.transport().wire(), StandardCharsets.ISO_8859_1);
  }
}
