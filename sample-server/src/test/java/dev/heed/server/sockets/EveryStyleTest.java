package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.Handler;
import dev.heed.server.app.Request;
import dev.heed.server.app.Response;
import dev.heed.server.app.samples.SampleHandlers;
import dev.heed.server.http.RequestHead;
import dev.heed.server.http.RequestTarget;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Slow readers of {@value #SIZE} bytes on real sockets, in every {@link Style} and all at once,
 * each byte checked. With {@code -Dheed.readers=25} there are 25 of each style instead of two.
 */
class EveryStyleTest {
  private static final long SIZE = 14_991_808;
  private static final int READERS = Integer.getInteger("heed.readers", 2);
  private static final long PAUSE_NANOS = 100_000;

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(EveryStyleTest::handle);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void losesNoByteOverTcp() throws Exception {
    readAll(server.tcp());
  }

  @Test
  void losesNoByteOverUnixSockets() throws Exception {
    readAll(server.unix());
  }

  private void readAll(SocketAddress address) throws Exception {
    List<Future<?>> readers = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    for (int i = 0; i < READERS; i++) {
      for (Style style : Style.values()) {
        readers.add(
            threads.submit(
                () -> {
                  style.run(address, SIZE, PAUSE_NANOS, server.server());
                  return null;
                }));
      }
    }
    threads.shutdown();
    for (Future<?> reader : readers) {
      reader.get();
    }
    server.expectEmpty();
    assertThat(server.server().shared().integrity().cut()).isZero();
    assertThat(server.server().shared().integrity().mismatches()).isZero();
    assertThat(server.server().shared().integrity().handed())
        .isEqualTo(server.server().shared().integrity().produced())
        .isGreaterThanOrEqualTo(SIZE * readers.size());
  }

  /** The samples, and {@code /part/N}, which reads one part of the request's body and no more. */
  private static CompletionStage<Response> handle(Request request) {
    Handler samples = SampleHandlers.withoutFiles();
    RequestHead head = request.head();
    if (!head.target().path().startsWith("/part/")) {
      return samples.handle(request);
    }
    String path = head.target().path().replace("/part/", "/bytes/");
    RequestHead other =
        new RequestHead(
            head.method(),
            new RequestTarget.Origin(path, path, "nodrain"),
            head.version(),
            head.fields(),
            head.authority(),
            head.keepAlive(),
            head.expectContinue(),
            head.framing());
    return request
        .body()
        .read()
        .thenCompose(part -> samples.handle(new Request(other, request.body())));
  }
}
