package dev.heed.server.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heed.server.app.ServerProcess;
import dev.heed.server.sockets.SystemCalls.Call;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The order in which the kernel sees it, which is where hyper's bug was found: all bytes, then the
 * half-close, then the peer's end, then the close; or a reset, and nothing that looks like an end.
 */
class SystemCallsTest {
  private static final int SIZE = 14_991_808;
  private static final int WINDOW = 8192;
  private static final long PAUSE_NANOS = 100_000;
  private static final long QUIET_NANOS = 500_000_000;

  @TempDir Path traces;
  @TempDir Path root;
  private Path strace;
  private SystemCalls calls;

  @BeforeEach
  void findStrace() {
    strace = Programs.find("strace");
    calls = new SystemCalls(traces);
  }

  @Test
  void aSlowReaderThatHalfClosesAtOnce() throws Exception {
    try (ServerProcess server = start()) {
      TestClient client = connect(server.address(0));
      client.send("GET /bytes/" + SIZE + " HTTP/1.1\r\nHost: h\r\n\r\n").halfClose();
      expectAllThenTheEnd(readAll(client));
    }
  }

  @Test
  void aSlowReaderWhoseBodyIsNotRead() throws Exception {
    try (ServerProcess server = start()) {
      TestClient client = connect(server.address(0));
      client.send(
          "POST /bytes/" + SIZE + "?nodrain HTTP/1.0\r\nContent-Length: 200000\r\n\r\nsome");
      client.readHead();
      PatternReader body = new PatternReader(client).read(SIZE / 2);
      client.send(new byte[100_000]);
      body.read(SIZE - SIZE / 2).expectTotal(SIZE);
      client.expectEnd();
      List<Call> seen = expectAllThenTheEnd(client);
      long read = seen.stream().filter(Call::isRead).mapToLong(Call::result).sum();
      assertThat(read).as("the body that nobody asked for is read away").isGreaterThan(100_000);
    }
  }

  @Test
  void aSlowReaderOfAFile() throws Exception {
    byte[] content = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      content[i] = (byte) (i % 251);
    }
    Files.write(root.resolve("file"), content);
    try (ServerProcess server = start("--root", root.toString())) {
      TestClient client = connect(server.address(0));
      client.send("GET /file HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
      List<Call> seen = expectAllThenTheEnd(readAll(client));
      long copied = seen.stream().filter(call -> call.name().equals("sendfile")).count();
      assertThat(copied).as("the file does not pass through the process").isPositive();
    }
  }

  /** Neither bytes that wait for it nor an end that was seen wakes the loop while it pauses. */
  @Test
  void aPausedReaderCostsNothing() throws Exception {
    try (ServerProcess server = start()) {
      TestClient client = connect(server.address(0));
      client.send("GET /bytes/" + SIZE + " HTTP/1.1\r\nHost: h\r\n\r\n").halfClose();
      client.readHead();
      Eventually.isTrue("the kernel is full and all is quiet", this::isQuiet);
      new PatternReader(client).read(SIZE).expectTotal(SIZE);
      client.expectEnd();
      expectAllThenTheEnd(client);
    }
  }

  /** Whether nothing at all is asked of the kernel for a while; one that spins asks for ever. */
  private boolean isQuiet() {
    long before = calls.count();
    LockSupport.parkNanos(QUIET_NANOS);
    return calls.count() == before;
  }

  @Test
  void aReaderThatIsGivenUp() throws Exception {
    try (ServerProcess server = start("--write-timeout", "1")) {
      TestClient client = connect(server.address(0));
      client.send("GET /bytes/" + SIZE + " HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      List<Call> seen = calls.of(client.port());
      client.close();
      assertThat(sent(seen)).isLessThan(SIZE);
      assertThat(seen).noneMatch(call -> call.name().equals("shutdown"));
      assertThat(seen.get(seen.size() - 1).name()).isEqualTo("close");
      assertThat(seen.get(seen.size() - 2).is("setsockopt", "{l_onoff=1, l_linger=0}")).isTrue();
    }
  }

  /** Checks what was done to the socket of a client that has read all that there is. */
  private List<Call> expectAllThenTheEnd(TestClient client) throws IOException {
    client.close();
    List<Call> seen = calls.of(client.port());
    int shutdown = indexOf(seen, "shutdown", 0);
    int close = indexOf(seen, "close", shutdown);
    assertThat(seen.get(shutdown).is("shutdown", "SHUT_WR")).isTrue();
    assertThat(sent(seen.subList(0, shutdown)))
        .as("sent before the half-close")
        .isEqualTo(client.received());
    assertThat(seen.subList(shutdown, seen.size())).as("writes after it").noneMatch(Call::isWrite);
    assertThat(seen).as("resets").noneMatch(call -> call.is("setsockopt", "l_onoff=1"));
    assertThat(seen.subList(0, close).stream().filter(Call::isRead).mapToLong(Call::result))
        .as("the peer's end is seen before the close")
        .endsWith(0L);
    assertThat(close).isEqualTo(seen.size() - 1);
    return seen;
  }

  /** Reads and checks a whole response, and the end behind it. */
  private static TestClient readAll(TestClient client) throws IOException {
    client.readHead();
    new PatternReader(client).read(SIZE).expectTotal(SIZE);
    client.expectEnd();
    return client;
  }

  private static long sent(List<Call> calls) {
    return calls.stream().filter(Call::isWrite).mapToLong(call -> Math.max(0, call.result())).sum();
  }

  private static int indexOf(List<Call> calls, String name, int from) {
    for (int i = from; i < calls.size(); i++) {
      if (calls.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new AssertionError("no " + name + " in " + calls);
  }

  private ServerProcess start(String... options) throws IOException {
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"--port", "0", "--loops", "1"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return ServerProcess.under(calls.command(strace), 1, all);
  }

  private static TestClient connect(SocketAddress address) throws IOException {
    return TestClient.connect(address, WINDOW).slowly(PAUSE_NANOS);
  }
}
