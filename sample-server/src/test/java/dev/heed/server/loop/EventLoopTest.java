package dev.heed.server.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Response;
import dev.heed.server.connection.State;
import dev.heed.server.connection.Timeouts;
import dev.heed.server.http.Limits;
import dev.heed.server.transport.Accepted;
import dev.heed.server.transport.Listener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private final AtomicLong clock = new AtomicLong();
  private final Shared shared =
      Shared.of(
          request -> CompletableFuture.completedFuture(Response.text(200, "hello")),
          Limits.DEFAULT,
          Timeouts.DEFAULT,
          1);

  private EventLoop loop;
  private Thread thread;

  @BeforeEach
  void start() throws Exception {
    loop = new EventLoop(shared, clock::get);
    thread = new Thread(loop, "loop");
    thread.start();
  }

  @AfterEach
  void stop() throws Exception {
    loop.stop();
    thread.join();
  }

  /** The loop slept for longer than a head may take; that is not the peer's time. */
  @Test
  void aDeadlineBeginsWhenTheLoopIsWokenNotWhenItWentToSleep() throws Exception {
    try (Listener listener =
            Listener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        SocketChannel peer = SocketChannel.open(listener.address())) {
      loop.adopt(accept(listener), null, gone -> {});
      await(() -> isRestingIn(State.IDLE));
      pass(Timeouts.DEFAULT.header().plusSeconds(5));

      send(peer, "GET / HTTP/1.1\r\nHo");
      await(() -> shared.census().in(State.IDLE) == 0);
      send(peer, "st: h\r\n\r\n");
      ByteBuffer answer = ByteBuffer.allocate(1000);
      assertThat(peer.read(answer)).isPositive();
      assertThat(new String(answer.array(), StandardCharsets.ISO_8859_1))
          .startsWith("HTTP/1.1 200 OK\r\n");
    }
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  /** Whether the loop waits in its selector, with its only connection in this state. */
  private boolean isRestingIn(State state) {
    StackTraceElement[] stack = thread.getStackTrace();
    return shared.census().in(state) == 1
        && stack.length > 0
        && stack[0].isNativeMethod()
        && Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("select"));
  }

  private static Accepted accept(Listener listener) throws Exception {
    Accepted accepted = listener.accept();
    while (accepted == null) {
      Thread.onSpinWait();
      accepted = listener.accept();
    }
    return accepted;
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private static void send(SocketChannel peer, String text) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      peer.write(bytes);
    }
  }
}
